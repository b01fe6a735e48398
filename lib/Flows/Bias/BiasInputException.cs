using Workspace.Core.Errors;

namespace Workspace.Flows.Bias;

/// <summary>The data or the question put to it allows no bias metrics: an empty facet, a continuous label without a threshold.</summary>
public sealed class BiasInputException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What is wrong, with which values, and what to do.</param>
    public BiasInputException(string message)
        : base(message)
    {
    }
}
