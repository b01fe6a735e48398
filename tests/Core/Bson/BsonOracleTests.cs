using System.Text.Json;
using Workspace.Core.Bson;

namespace Workspace.Core.Tests.Bson;

/// <summary>Compares with what pymongo writes; <c>Oracles/make_oracles.py</c> made the file.</summary>
[TestFixture]
public class BsonOracleTests
{
    private static readonly JsonElement Oracles = JsonElement.Parse(File.ReadAllBytes(Path.Combine(TestContext.CurrentContext.TestDirectory, "Bson", "Oracles", "pymongo.json")));

    private static IEnumerable<TestCaseData> Documents() =>
        Oracles.GetProperty("documents").EnumerateArray().Select(entry => new TestCaseData(entry).SetArgDisplayNames(entry.GetProperty("name").GetString()!));

    private static IEnumerable<TestCaseData> Decimals() =>
        Oracles.GetProperty("decimals").EnumerateArray().Select(entry => new TestCaseData(entry[0].GetString(), entry[1].GetString(), entry[2].GetString()));

    [TestCaseSource(nameof(Documents))]
    public void Bytes_FromPymongo_AreReadAndWrittenAlike(JsonElement oracle)
    {
        var bytes = Convert.FromHexString(oracle.GetProperty("bson").GetString()!);

        Assert.That(BsonDocument.FromBytes(bytes).ToBytes(), Is.EqualTo(bytes));
    }

    [TestCaseSource(nameof(Documents))]
    public void CanonicalJson_FromPymongo_IsReadAndWrittenAlike(JsonElement oracle)
    {
        var (document, theirs) = (BsonDocument.FromBytes(Convert.FromHexString(oracle.GetProperty("bson").GetString()!)), oracle.GetProperty("canonical").GetString()!);

        Assert.That(BsonDocument.Parse(theirs), Is.EqualTo(document));
        // Exponents are E+300 here and e+300 there; both are numbers.
        Assert.That(Same(ExtendedJson.Write(document, ExtendedJsonForm.Canonical).ToLowerInvariant(), theirs.ToLowerInvariant()), Is.True, ExtendedJson.Write(document, ExtendedJsonForm.Canonical));
    }

    [TestCaseSource(nameof(Documents))]
    public void RelaxedJson_FromPymongo_IsWrittenAlike(JsonElement oracle)
    {
        var document = BsonDocument.FromBytes(Convert.FromHexString(oracle.GetProperty("bson").GetString()!));

        Assert.That(Same(document.ToString(), oracle.GetProperty("relaxed").GetString()!), Is.True, document.ToString());
    }

    [TestCaseSource(nameof(Decimals))]
    public void Decimal128_FromPymongo_HasTheSameBitsAndText(string text, string bits, string shown)
    {
        var value = Decimal128.Parse(text);

        Assert.That(value.Bits, Is.EqualTo(System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(Convert.FromHexString(bits))));
        Assert.That(value.ToString(), Is.EqualTo(shown));
    }

    [TestCase("1.5.0")]
    [TestCase("")]
    [TestCase("12345678901234567890123456789012345")]
    [TestCase("1E+6145")]
    [TestCase("one")]
    public void Decimal128_NoSuchNumber_SaysWhatFits(string text) =>
        Assert.That(() => Decimal128.Parse(text), Throws.TypeOf<FormatException>().With.Message.Contains("34 digits"));

    [Test]
    public void Decimal128_FromNetDecimal_KeepsItsZeros() => Assert.That(((Decimal128)1.500m).ToString(), Is.EqualTo("1.500"));

    private static bool Same(string ours, string theirs)
    {
        using var a = JsonDocument.Parse(ours);
        using var b = JsonDocument.Parse(theirs);
        return JsonElement.DeepEquals(a.RootElement, b.RootElement);
    }
}
