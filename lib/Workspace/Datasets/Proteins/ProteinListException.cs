using Workspace.Core.Errors;

namespace Workspace.Datasets.Proteins;

/// <summary>An archive's answer is not what it should be.</summary>
public sealed class ProteinListException : WorkspaceException
{
    internal ProteinListException(string what, string found, Exception? innerException = null)
        : base($"{what}, but it is: {(found.Length > 200 ? found[..200] + "…" : found)}. The archive may have changed its form; delete the file to fetch it again.", innerException)
    {
    }
}
