using Workspace.Core.Bson;

namespace Workspace.Core.Tests.Bson;

[TestFixture]
public class BsonHostileTests
{
    private const int Seed = 11;

    private static readonly BsonDocument Sample = new()
    {
        ["name"] = "1abc-A",
        ["coords"] = new BsonArray { new BsonArray { 1.5, 2.5 }, new BsonArray { 3 } },
        ["id"] = ObjectId.Parse("507f1f77bcf86cd799439011"),
        ["inner"] = new BsonDocument { ["flag"] = true, ["bytes"] = new byte[] { 1, 2, 3 } },
        ["code"] = new BsonJavaScript("f()", new BsonDocument { ["x"] = 1L }),
        ["pattern"] = new BsonRegex("^a", "i"),
        ["number"] = Decimal128.Parse("1.50"),
    };

    private static TestCaseData Bytes(string name, string hex, int offset, string problem) => new TestCaseData(hex, offset, problem).SetArgDisplayNames(name);

    private static IEnumerable<TestCaseData> Broken() =>
    [
        Bytes("nothing", "", 0, "at least 5 bytes"),
        Bytes("too short", "04000000", 0, "at least 5 bytes"),
        Bytes("length beyond the end", "FF00000000", 0, "255 bytes"),
        Bytes("length negative", "FFFFFFFF00", 0, "-1 bytes"),
        Bytes("length below the end", "050000000000", 0, "there are 6"),
        Bytes("no last zero", "0500000001", 4, "end with a zero byte"),
        Bytes("unknown type", "0800000055610000", 4, "0x55 is no BSON type"),
        Bytes("name without an end", "0700000010610000"[..14], 5, "text without an end"),
        Bytes("int32 cut", "0A00000010610001020000"[..20], 7, "needs 4 bytes"),
        Bytes("boolean of two", "09000000086100" + "02" + "00", 7, "boolean is 0 or 1"),
        Bytes("string of length zero", "0C00000002610000000000" + "00", 7, "0 bytes"),
        Bytes("string beyond its document", "0E00000002610064000000" + "7800" + "00", 7, "100 bytes"),
        Bytes("string without its zero", "0E00000002610002000000" + "7879" + "00", 12, "end with a zero byte"),
        Bytes("string of bad UTF-8", "0E00000002610002000000" + "FF00" + "00", 7, "UTF-8"),
        Bytes("name of bad UTF-8", "080000000AFF0000", 5, "UTF-8"),
        Bytes("binary of negative length", "0D000000056100FFFFFFFF0000", 7, "-1 bytes"),
        Bytes("inner document beyond the outer", "0D00000003610006000000" + "0000", 7, "beyond"),
        Bytes("code with a wrong length", "170000000F610055000000020000006600050000000000", 7, "85 bytes, but has 15"),
    ];

    [TestCaseSource(nameof(Broken))]
    public void Read_BrokenBytes_SaysWhereAndWhy(string hex, int offset, string problem)
    {
        var bytes = Convert.FromHexString(hex);

        Assert.That(() => BsonDocument.FromBytes(bytes), Throws.TypeOf<BsonFormatException>().With.Message.Contains(problem).And.Property(nameof(BsonFormatException.Offset)).EqualTo(offset));
        Assert.That(() => BsonReader.Validate(bytes), Throws.TypeOf<BsonFormatException>());
    }

    [Test]
    public void Read_CutAtEveryByte_ThrowsEachTime()
    {
        var bytes = Sample.ToBytes();

        for (var length = 0; length < bytes.Length; length++)
            Assert.That(() => BsonDocument.FromBytes(bytes.AsSpan(0, length)), Throws.TypeOf<BsonFormatException>(), $"{length} of {bytes.Length} bytes");
    }

    [Test]
    public void Read_AnyByteChanged_GivesADocumentOrATypedError()
    {
        var (random, bytes) = (new Random(Seed), Sample.ToBytes());
        var refused = 0;

        for (var i = 0; i < 50_000; i++)
        {
            var copy = bytes.ToArray();
            for (var changes = random.Next(1, 4); changes > 0; changes--) copy[random.Next(copy.Length)] = (byte)random.Next(256);
            var (read, checkedOnly) = (Try(() => BsonDocument.FromBytes(copy)), Try(() => BsonReader.Validate(copy)));
            Assert.That(read, Is.EqualTo(checkedOnly), Convert.ToHexString(copy));
            if (!read) refused++;
        }

        Assert.That(refused, Is.GreaterThan(1000));
    }

    [Test]
    public void Read_RandomBytes_GiveADocumentOrATypedError()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 50_000; i++)
        {
            var bytes = new byte[random.Next(5, 40)];
            random.NextBytes(bytes);
            bytes[0] = (byte)bytes.Length;
            bytes[1] = bytes[2] = bytes[3] = bytes[^1] = 0;
            Try(() => BsonDocument.FromBytes(bytes));
        }
    }

    [Test]
    public void Read_OneNameTwice_IsRefused()
    {
        var bytes = new byte[] { 11, 0, 0, 0, 0x0A, (byte)'a', 0, 0x0A, (byte)'a', 0, 0 };

        Assert.That(() => BsonDocument.FromBytes(bytes), Throws.TypeOf<BsonFormatException>().With.Message.Contains("two fields named \"a\""));
        Assert.That(() => BsonReader.Validate(bytes), Throws.TypeOf<BsonFormatException>().With.Message.Contains("two fields named \"a\""));
    }

    [Test]
    public void Read_NestedTooDeeply_IsRefusedAndDoesNotOverflow()
    {
        var bytes = Array.Empty<byte>();
        for (var level = 0; level < 100_000; level++)
        {
            if (level == 0) bytes = [5, 0, 0, 0, 0];
            else if (level <= 3_000) bytes = [.. BitConverter.GetBytes(bytes.Length + 8), 3, (byte)'a', 0, .. bytes, 0];
            else break;
        }

        Assert.That(() => BsonDocument.FromBytes(bytes), Throws.TypeOf<BsonFormatException>().With.Message.Contains("100 levels"));
        Assert.That(() => BsonReader.Validate(bytes), Throws.TypeOf<BsonFormatException>().With.Message.Contains("100 levels"));
    }

    [Test]
    public void Write_NestedToTheLimit_WorksAndOneMoreIsRefused()
    {
        BsonDocument Nest(int levels) => levels == 1 ? [] : new BsonDocument { ["a"] = Nest(levels - 1) };

        Assert.That(BsonDocument.FromBytes(Nest(BsonLimits.MaxDepth).ToBytes()), Is.EqualTo(Nest(BsonLimits.MaxDepth)));
        Assert.That(BsonDocument.Parse(Nest(BsonLimits.MaxDepth).ToString()), Is.EqualTo(Nest(BsonLimits.MaxDepth)));
        Assert.That(() => Nest(BsonLimits.MaxDepth + 1).ToBytes(), Throws.TypeOf<BsonFormatException>().With.Message.Contains("100 levels"));
    }

    [Test]
    public void Write_ZeroInAName_IsRefused() =>
        Assert.That(() => new BsonDocument { ["a\0b"] = 1 }.ToBytes(), Throws.TypeOf<BsonFormatException>().With.Message.Contains("a\\0b"));

    [Test]
    public void Write_HalfASurrogatePair_IsRefused() =>
        Assert.That(() => new BsonDocument { ["a"] = "\ud83c" }.ToBytes(), Throws.TypeOf<BsonFormatException>().With.Message.Contains("surrogate"));

    [TestCase("{", "near byte")]
    [TestCase("[1]", "JSON object")]
    [TestCase("{\"a\": {\"$oid\": \"xyz\"}}", "24 hexadecimal digits")]
    [TestCase("{\"a\": {\"$numberInt\": \"5000000000\"}}", "$numberInt")]
    [TestCase("{\"a\": {\"$numberLong\": 5}}", "$numberLong")]
    [TestCase("{\"a\": {\"$binary\": {\"base64\": \"!\", \"subType\": \"00\"}}}", "$binary")]
    [TestCase("{\"a\": {\"$date\": \"yesterday\"}}", "$date")]
    [TestCase("{\"a\": 1, \"a\": 2}", "two members named \"a\"")]
    [TestCase("{\"a\": 1} 2", "byte")]
    [TestCase("{\"a\\u0000\": 1}", "zero character")]
    public void Json_Broken_SaysWhy(string json, string problem) =>
        Assert.That(() => BsonDocument.Parse(json), Throws.TypeOf<ExtendedJsonException>().With.Message.Contains(problem));

    private static bool Try(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (BsonFormatException)
        {
            return false;
        }
    }
}
