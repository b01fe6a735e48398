namespace Workspace.Serving.Load;

/// <summary>What came of one request of the load.</summary>
/// <param name="Error">Why it failed, in a few words that group alike failures (<c>HTTP 429</c>), or null when it succeeded.</param>
/// <param name="Bytes">Bytes of the answer.</param>
public readonly record struct LoadAnswer(string? Error, long Bytes);
