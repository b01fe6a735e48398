using Workspace.Core.Errors;

namespace Workspace.Datasets.Downloading;

/// <summary>A fetched file is not the one that was expected. It was deleted.</summary>
public sealed class ChecksumMismatchException : WorkspaceException
{
    internal ChecksumMismatchException(Uri source, string expected, string actual)
        : base($"{source} should have the SHA-256 {expected}, but what came has {actual}. It was deleted: fetch it again, and if that does not help, the file was changed where it comes from.")
    {
        Expected = expected;
        Actual = actual;
    }

    /// <summary>The SHA-256 that it should have.</summary>
    public string Expected { get; }

    /// <summary>The SHA-256 that it has.</summary>
    public string Actual { get; }
}
