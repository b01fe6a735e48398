using FsCheck;
using FsCheck.Fluent;
using Workspace.Core.Bson;

namespace Workspace.Core.Tests.Bson;

/// <summary>Arbitrary values of every BSON type.</summary>
internal static class BsonGenerators
{
    private static readonly Gen<string> Text = ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => Valid(text.Get));
    private static readonly Gen<string> Name = Text.Select(text => text.Replace("\0", "", StringComparison.Ordinal));
    private static readonly Gen<byte[]> Bytes = ArbMap.Default.GeneratorFor<NonNull<byte[]>>().Select(bytes => bytes.Get);
    private static readonly Gen<ObjectId> Id = Gen.Choose(0, 255).ArrayOf(12).Select(bytes => new ObjectId(Array.ConvertAll(bytes, b => (byte)b)));
    private static readonly Gen<UInt128> Bits128 = ArbMap.Default.GeneratorFor<ulong>().Two().Select(pair => new UInt128(pair.Item1, pair.Item2));

    private static readonly Gen<BsonValue> Scalar = Gen.OneOf(
        ArbMap.Default.GeneratorFor<double>().Select(v => (BsonValue)v),
        ArbMap.Default.GeneratorFor<int>().Select(v => (BsonValue)v),
        ArbMap.Default.GeneratorFor<long>().Select(v => (BsonValue)v),
        ArbMap.Default.GeneratorFor<bool>().Select(v => (BsonValue)v),
        Text.Select(v => (BsonValue)v),
        Text.Select(BsonValue.Symbol),
        Gen.Constant(BsonValue.Null), Gen.Constant(BsonValue.Undefined), Gen.Constant(BsonValue.MinKey), Gen.Constant(BsonValue.MaxKey),
        Bytes.Select(v => (BsonValue)new BsonBinary(v)),
        Bytes.SelectMany(v => Gen.Elements<byte>(2, 3, 5, 128, 255).Select(subtype => (BsonValue)new BsonBinary(v, subtype))),
        Id.Select(v => (BsonValue)v),
        ArbMap.Default.GeneratorFor<long>().Select(BsonValue.DateTime),
        ArbMap.Default.GeneratorFor<ulong>().Select(v => (BsonValue)new BsonTimestamp(v)),
        Bits128.Select(v => (BsonValue)new Decimal128(v)),
        Name.SelectMany(pattern => Gen.Elements("", "i", "im").Select(options => (BsonValue)new BsonRegex(pattern, options))),
        Text.SelectMany(text => Id.Select(id => (BsonValue)new BsonDbPointer(text, id))),
        Text.Select(text => (BsonValue)new BsonJavaScript(text)));

    public static Gen<BsonDocument> Document { get; } = Gen.Sized(size => DocumentOf(Math.Min(size, 4)));

    public static Gen<BsonValue> Value { get; } = Gen.Sized(size => ValueOf(Math.Min(size, 4)));

    private static Gen<BsonValue> ValueOf(int levels) => levels == 0 ? Scalar : Gen.Frequency(
        (6, Scalar),
        (2, DocumentOf(levels - 1).Select(v => (BsonValue)v)),
        (2, ValueOf(levels - 1).ListOf().Select(v => (BsonValue)new BsonArray(v.Take(6)))),
        (1, Text.SelectMany(code => DocumentOf(levels - 1).Select(scope => (BsonValue)new BsonJavaScript(code, scope)))));

    private static Gen<BsonDocument> DocumentOf(int levels) => Name.SelectMany(name => ValueOf(levels).Select(value => (name, value))).ListOf().Select(fields =>
    {
        var document = new BsonDocument();
        foreach (var (name, value) in fields.Take(20)) document[name] = value;
        return document;
    });

    // Half a surrogate pair is no text.
    private static string Valid(string text) => string.Concat(text.EnumerateRunes());
}
