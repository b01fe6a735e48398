namespace Workspace.Flows.Steps;

/// <summary>What happens with a value that cannot be cast.</summary>
public enum FailedCast
{
    /// <summary>Fail when the data is read.</summary>
    Error,

    /// <summary>Make it a missing value.</summary>
    Null,
}
