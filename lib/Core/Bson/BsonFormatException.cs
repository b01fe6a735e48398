using System.Globalization;

namespace Workspace.Core.Bson;

/// <summary>Bytes are not BSON, or exceed a limit.</summary>
public sealed class BsonFormatException : BsonException
{
    /// <summary>Creates the error.</summary>
    /// <param name="offset">Where in the bytes, counted from their start.</param>
    /// <param name="problem">What is wrong there, as it reads after a colon.</param>
    public BsonFormatException(int offset, string problem)
        : base(string.Create(CultureInfo.InvariantCulture, $"The bytes are no valid BSON document, at byte {offset}: {problem} Nothing of it was taken."))
    {
        Offset = offset;
        Problem = problem;
    }

    /// <summary>Where in the bytes, counted from their start.</summary>
    public int Offset { get; }

    /// <summary>What is wrong there.</summary>
    public string Problem { get; }
}
