using Workspace.Core.Bson;
using Workspace.Core.Bson.Mapping;

namespace Workspace.Core.Tests.Bson.Mapping;

[TestFixture]
public class BsonMapperTests
{
    public enum Split
    {
        Train,
        Test,
    }

    public sealed record Protein([property: BsonName("_id")] string Id, string Seq, double[][][] Coords, [property: BsonName("is_AF")] bool IsPredicted, Split? Split = null, IReadOnlyList<string>? Tags = null);

    public sealed class Settings
    {
        public required string Name { get; init; }

        public Dictionary<string, int> Limits { get; set; } = [];

        public float[,] Weights { get; set; } = new float[0, 0];

        public DateTimeOffset When { get; set; }

        public Guid Key { get; set; }

        public decimal Price { get; set; }

        public BsonValue Anything { get; set; } = BsonValue.Null;

        public int Computed => Limits.Count;
    }

    private static Protein Sample => new("1abc-A", "MK", [[[1, 2, 3]], [[4.5, 5, 6]]], true, BsonMapperTests.Split.Test, ["a"]);

    [Test]
    public void Record_ToDocumentAndBack_IsTheSame()
    {
        var document = BsonMapper.ToDocument(Sample);
        var back = BsonMapper.FromDocument<Protein>(BsonDocument.FromBytes(document.ToBytes()));

        Assert.That(document.ToString(), Is.EqualTo("""{"_id":"1abc-A","Seq":"MK","Coords":[[[1.0,2.0,3.0]],[[4.5,5.0,6.0]]],"is_AF":true,"Split":"Test","Tags":["a"]}"""));
        Assert.That(BsonMapper.ToDocument(back), Is.EqualTo(document));
    }

    [Test]
    public void Class_WithProperties_ToDocumentAndBack_IsTheSame()
    {
        var settings = new Settings { Name = "n", Limits = { ["x"] = 3 }, Weights = new float[,] { { 1, 2 }, { 3, 4 } }, When = DateTimeOffset.UnixEpoch.AddDays(1), Key = new Guid("00112233-4455-6677-8899-aabbccddeeff"), Price = 1.50m, Anything = 7L };

        var document = BsonMapper.ToDocument(settings);
        var back = BsonMapper.FromDocument<Settings>(document);

        Assert.That(document.Contains("Computed"), Is.False);
        Assert.That(back.Weights, Is.EqualTo(settings.Weights));
        Assert.That(BsonMapper.ToDocument(back), Is.EqualTo(document));
    }

    [Test]
    public void Numbers_OfAnotherType_AreTakenWhereNothingIsLost()
    {
        var document = new BsonDocument { ["Name"] = "n", ["Limits"] = new BsonDocument { ["a"] = 3.0, ["b"] = 4L } };

        Assert.That(BsonMapper.FromDocument<Settings>(document).Limits, Is.EqualTo(new Dictionary<string, int> { ["a"] = 3, ["b"] = 4 }));
    }

    [Test]
    public void Field_Missing_SaysWhichAndWhatThereIs() =>
        Assert.That(() => BsonMapper.FromDocument<Protein>(new BsonDocument { ["_id"] = "x" }), Throws.TypeOf<BsonMappingException>().With.Message.Contains("\"Seq\"").And.Message.Contains("It has: _id"));

    [Test]
    public void Field_OfAnotherType_SaysWhere()
    {
        var document = BsonMapper.ToDocument(Sample);
        document["Coords"].AsArray[1].AsArray[0].AsArray[2] = "six";

        Assert.That(() => BsonMapper.FromDocument<Protein>(document), Throws.TypeOf<BsonMappingException>().With.Property(nameof(BsonMappingException.Path)).EqualTo("Coords.1.0.2"));
    }

    [Test]
    public void Field_Null_WhereItCannotBe_SaysSo()
    {
        var document = BsonMapper.ToDocument(Sample);
        document["Seq"] = BsonValue.Null;

        Assert.That(() => BsonMapper.FromDocument<Protein>(document), Throws.TypeOf<BsonMappingException>().With.Message.Contains("\"Seq\"").And.Message.Contains("null"));
    }

    [Test]
    public void Array_NotRectangular_SaysSo() =>
        Assert.That(
            () => BsonMapper.FromDocument<Settings>(BsonDocument.Parse("""{"Name": "n", "Weights": [[1, 2], [3]]}""")),
            Throws.TypeOf<BsonMappingException>().With.Message.Contains("axis 1 has 1 elements"));

    [Test]
    public void Number_TooLarge_SaysWhere() =>
        Assert.That(() => BsonMapper.FromDocument<Settings>(BsonDocument.Parse("""{"Name": "n", "Limits": {"a": 5000000000}}""")), Throws.TypeOf<BsonMappingException>().With.Property(nameof(BsonMappingException.Path)).EqualTo("Limits.a"));

    [Test]
    public void Type_WithoutAFieldType_SaysSo() => Assert.That(() => BsonMapper.ToValue<Action>(() => { }), Throws.TypeOf<BsonMappingException>());
}
