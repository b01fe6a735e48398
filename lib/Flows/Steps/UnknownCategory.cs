namespace Workspace.Flows.Steps;

/// <summary>What an ordinal encoder does with a category it did not learn.</summary>
public enum UnknownCategory
{
    /// <summary>Fail when the data is read, naming the category.</summary>
    Error,

    /// <summary>Make it a missing value.</summary>
    Null,

    /// <summary>Give it one code more than the last category has.</summary>
    ExtraCode,
}
