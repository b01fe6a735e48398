using Workspace.Core.Errors;

namespace Workspace.Learn.Trees.XGBoost;

/// <summary>libxgboost refused an operation.</summary>
public sealed class XGBoostException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="operation">What was asked of the library, as it reads after "could not": <c>train round 3</c>.</param>
    /// <param name="detail">The library's own message, without its stack trace.</param>
    /// <param name="advice">What to do.</param>
    public XGBoostException(string operation, string detail, string advice)
        : base($"XGBoost could not {operation}: {detail} {advice}")
    {
        Operation = operation;
        Detail = detail;
        Advice = advice;
    }

    /// <summary>What was asked of the library.</summary>
    public string Operation { get; }

    /// <summary>The library's own message.</summary>
    public string Detail { get; }

    /// <summary>What to do.</summary>
    public string Advice { get; }
}
