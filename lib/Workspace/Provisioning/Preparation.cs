namespace Workspace.Provisioning;

/// <summary>Work that is done once after something was installed.</summary>
/// <param name="Title">What is done, as a person would say it.</param>
/// <param name="IsDone">Whether it was done already, quickly.</param>
/// <param name="Run">Does it, and passes on each line the program behind it prints.</param>
public sealed record Preparation(string Title, Func<bool> IsDone, Action<Action<string>> Run);
