using Workspace.Core.Errors;

namespace Workspace.Learn.Trees;

/// <summary>A model was asked for something that its objective does not give, such as classes from a regression.</summary>
public sealed class ObjectiveMismatchException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="objective">The model's objective, by XGBoost's name: <c>reg:squarederror</c>.</param>
    /// <param name="operation">What was asked, as it reads after "does not give": <c>classes</c>.</param>
    /// <param name="advice">What to do.</param>
    public ObjectiveMismatchException(string objective, string operation, string advice)
        : base($"A model of objective {objective} does not give {operation}. {advice}") => Objective = objective;

    /// <summary>The model's objective, by XGBoost's name.</summary>
    public string Objective { get; }
}
