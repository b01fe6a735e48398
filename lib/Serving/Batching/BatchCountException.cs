using Workspace.Core.Errors;

namespace Workspace.Serving.Batching;

/// <summary>A handler gave back more or fewer answers than it was given requests, so nobody can tell which answer is whose.</summary>
public sealed class BatchCountException : WorkspaceException
{
    internal BatchCountException(int requests, int answers)
        : base($"The handler was given {requests} requests and gave {answers} answers. It must give one per request, in the same order; none of them was used.")
    {
        Requests = requests;
        Answers = answers;
    }

    /// <summary>How many requests were in the batch.</summary>
    public int Requests { get; }

    /// <summary>How many answers came back.</summary>
    public int Answers { get; }
}
