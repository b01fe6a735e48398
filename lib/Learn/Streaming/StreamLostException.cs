using System.Globalization;
using Workspace.Core.Errors;

namespace Workspace.Learn.Streaming;

/// <summary>The source of a stream could not be reached again.</summary>
public sealed class StreamLostException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="attempts">Tries in a row that brought nothing.</param>
    /// <param name="remaining">Items of the batch that were still to come.</param>
    /// <param name="lastError">What the last try failed with.</param>
    public StreamLostException(int attempts, int remaining, Exception lastError)
        : base(string.Create(CultureInfo.InvariantCulture, $"The stream broke off with {remaining} items of a batch to come, and {attempts} tries to read them brought nothing: {lastError?.Message} Start the epoch again once the source can be reached."), lastError)
    {
        Attempts = attempts;
        Remaining = remaining;
    }

    /// <summary>Tries in a row that brought nothing.</summary>
    public int Attempts { get; }

    /// <summary>Items of the batch that were still to come.</summary>
    public int Remaining { get; }
}
