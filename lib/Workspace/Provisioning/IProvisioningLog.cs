namespace Workspace.Provisioning;

/// <summary>Shows the steps of an installation while they run.</summary>
public interface IProvisioningLog
{
    /// <summary>Shows one step from its start to its end.</summary>
    /// <param name="title">What is done, as a person would say it.</param>
    /// <param name="step">The step; it passes on each line the program behind it prints, and returns its exit status.</param>
    /// <returns>The exit status.</returns>
    Task<int> RunAsync(string title, Func<Action<string>, Task<int>> step);
}
