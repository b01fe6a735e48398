using System.Text;
using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Errors;

namespace Workspace.LocalCloud.Services.DocumentDb.Aggregation;

/// <summary>Functions of text.</summary>
internal static class TextFunctions
{
    public static IReadOnlyDictionary<string, Function> All { get; } = new Dictionary<string, Function>(StringComparer.Ordinal)
    {
        ["$concat"] = new(0, int.MaxValue, values => values.Any(v => v.IsNullish) ? BsonValue.Null : Concat([.. values.Select(v => Need("$concat", v))])),
        ["$toLower"] = new(1, 1, values => Lenient(values[0]).ToLowerInvariant()),
        ["$toUpper"] = new(1, 1, values => Lenient(values[0]).ToUpperInvariant()),
        ["$strLenCP"] = new(1, 1, values => Need("$strLenCP", values[0]).EnumerateRunes().Count()),
        ["$strLenBytes"] = new(1, 1, values => Encoding.UTF8.GetByteCount(Need("$strLenBytes", values[0]))),
        ["$substrCP"] = new(3, 3, values => Substring(Lenient(values[0]), values[1], values[2])),
        ["$substr"] = new(3, 3, values => Substring(Lenient(values[0]), values[1], values[2])),
        ["$split"] = new(2, 2, Split),
        ["$trim"] = new(1, 1, Trim),
        ["$strcasecmp"] = new(2, 2, values => Math.Sign(string.CompareOrdinal(Lenient(values[0]).ToUpperInvariant(), Lenient(values[1]).ToUpperInvariant()))),
        ["$regexMatch"] = new(1, 1, RegexMatch),
    };

    // A text that doubles in each round of a loop would soon fill the memory.
    private static BsonValue Concat(string[] texts) => texts.Sum(text => (long)text.Length) <= BsonLimits.MaxDocumentSize
        ? string.Concat(texts)
        : throw new CommandException(ErrorCode.BSONObjectTooLarge, $"$concat would make a text of more than {BsonLimits.MaxDocumentSize} characters.");

    private static string Need(string name, BsonValue value) =>
        value.Type == BsonType.String ? value.AsString : throw CommandException.Type($"{name} only supports strings, not {Query.TypeNames.NameOf(value.Type)}");

    private static string Lenient(BsonValue value) => value.IsNullish ? "" : TypeFunctions.ToText(value).AsString;

    private static BsonValue Substring(string text, BsonValue start, BsonValue length)
    {
        var runes = text.EnumerateRunes().Skip((int)Math.Clamp(start.ToInt64(), 0, int.MaxValue));
        var count = length.ToInt64();
        return string.Concat(count < 0 ? runes : runes.Take((int)Math.Min(count, int.MaxValue)));
    }

    private static BsonValue Split(BsonValue[] values)
    {
        if (values[0].IsNullish || values[1].IsNullish) return BsonValue.Null;
        var separator = Need("$split", values[1]);
        if (separator.Length == 0) throw CommandException.BadValue("$split requires a non-empty separator");
        return new BsonArray(Need("$split", values[0]).Split(separator).Select(part => (BsonValue)part));
    }

    // Its one argument is a document: {input, chars}.
    private static BsonValue Trim(BsonValue[] values)
    {
        var arguments = values[0].AsDocument;
        if (arguments["input"].IsNullish) return BsonValue.Null;
        var text = Need("$trim", arguments["input"]);
        return arguments["chars"] is { IsNullish: false } characters ? text.Trim(Need("$trim", characters).ToCharArray()) : text.Trim();
    }

    private static BsonValue RegexMatch(BsonValue[] values)
    {
        var arguments = values[0].AsDocument;
        if (arguments["input"].IsNullish) return false;
        var pattern = arguments["regex"].Type == BsonType.Regex ? arguments["regex"].AsRegex : new BsonRegex(Need("$regexMatch", arguments["regex"]));
        if (arguments["options"] is { IsNullish: false } options) pattern = pattern with { Options = Need("$regexMatch", options) };
        return new Query.RegexTest(pattern).Matches(Need("$regexMatch", arguments["input"]));
    }
}
