namespace Workspace.Flows.Steps;

/// <summary>What a one-hot encoder does with a category it did not learn.</summary>
public enum UnknownIndicator
{
    /// <summary>Set all of the category columns to 0.</summary>
    AllZeros,

    /// <summary>Fail when the data is read, naming the category.</summary>
    Error,
}
