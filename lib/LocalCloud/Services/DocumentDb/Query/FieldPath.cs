using System.Globalization;
using Workspace.Core.Bson;

namespace Workspace.LocalCloud.Services.DocumentDb.Query;

/// <summary>The way to a value, with a point between levels: <c>coords.0.x</c>. A number is a name or an array's position.</summary>
internal sealed class FieldPath(string text)
{
    public string Text { get; } = text;

    public IReadOnlyList<string> Parts { get; } = text.Split('.');

    /// <summary>The field of the document itself.</summary>
    public string First => Parts[0];

    public override string ToString() => Text;

    /// <summary>Offers each value at the path, the elements of arrays on the way included, until one is taken. Where a document lacks the field, no value is offered as such.</summary>
    /// <returns>Whether one was taken.</returns>
    public bool Visit(BsonValue document, Func<BsonValue, bool> take) => Visit(document, 0, take);

    /// <summary>The value at the path, not looking into arrays.</summary>
    public BsonValue Get(BsonValue document)
    {
        foreach (var part in Parts)
        {
            if (document.Type != BsonType.Document) return BsonValue.Missing;
            document = document.AsDocument[part];
        }
        return document;
    }

    /// <summary>Reads a part as an array's position.</summary>
    public static bool IsPosition(string part, out int position) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out position) && (part.Length == 1 || part[0] != '0');

    private bool Visit(BsonValue value, int level, Func<BsonValue, bool> take)
    {
        if (level == Parts.Count) return take(value);
        if (value.Type == BsonType.Document) return Visit(value.AsDocument[Parts[level]], level + 1, take);
        if (value.Type != BsonType.Array) return take(BsonValue.Missing);
        var array = value.AsArray;
        if (IsPosition(Parts[level], out var position) && position < array.Count && Visit(array[position], level + 1, take)) return true;
        foreach (var item in array)
            if (item.Type == BsonType.Document && Visit(item, level, take)) return true;
        return false;
    }
}
