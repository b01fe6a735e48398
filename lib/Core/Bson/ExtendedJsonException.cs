using System.Globalization;

namespace Workspace.Core.Bson;

/// <summary>A text is not extended JSON.</summary>
public sealed class ExtendedJsonException : BsonException
{
    /// <summary>Creates the error.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="offset">The byte of the UTF-8 text at which it was noticed.</param>
    /// <param name="innerException">The error underneath, when there is one.</param>
    public ExtendedJsonException(string problem, long offset, Exception? innerException = null)
        : base(string.Create(CultureInfo.InvariantCulture, $"The text is no valid extended JSON, near byte {offset}: {problem}"), innerException) => Offset = offset;

    /// <summary>The byte of the UTF-8 text at which it was noticed.</summary>
    public long Offset { get; }
}
