namespace Workspace.Learn.Trees;

/// <summary>What a target asks for.</summary>
public enum PredictionProblem
{
    /// <summary>One of a few classes.</summary>
    Classification,

    /// <summary>A number.</summary>
    Regression,
}
