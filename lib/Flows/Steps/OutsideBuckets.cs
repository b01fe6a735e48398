namespace Workspace.Flows.Steps;

/// <summary>What happens with a value below the first edge or above the last.</summary>
public enum OutsideBuckets
{
    /// <summary>It falls into the first or last bucket.</summary>
    Clip,

    /// <summary>It becomes missing.</summary>
    Null,

    /// <summary>Fail when the data is read, naming the value.</summary>
    Error,
}
