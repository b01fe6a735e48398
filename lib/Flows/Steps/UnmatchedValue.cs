namespace Workspace.Flows.Steps;

/// <summary>What a custom map does with a value it does not name.</summary>
public enum UnmatchedValue
{
    /// <summary>Fail when the data is read, naming the value.</summary>
    Error,

    /// <summary>Make it a missing value.</summary>
    Null,

    /// <summary>Keep it, cast to the map's type.</summary>
    Keep,
}
