namespace Workspace.Core.Bson;

/// <summary>A value was read as a type that it is not of.</summary>
public sealed class BsonTypeException : BsonException
{
    private const int MostShown = 80;

    /// <summary>Creates the error.</summary>
    /// <param name="expected">The type it was read as.</param>
    /// <param name="value">What it is.</param>
    public BsonTypeException(BsonType expected, BsonValue value)
        : base($"A BSON value was read as {expected}, but it is {(value.IsMissing ? "missing: the document has no such field" : $"{value.Type}: {Shorten(value.ToString())}")}.")
    {
        Expected = expected;
        Actual = value.Type;
    }

    /// <summary>The type it was read as.</summary>
    public BsonType Expected { get; }

    /// <summary>The type it is of.</summary>
    public BsonType Actual { get; }

    private static string Shorten(string text) => text.Length <= MostShown ? text : text[..(MostShown - 1)] + "…";
}
