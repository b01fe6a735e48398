using Workspace.Core.Bson;

namespace Workspace.Core.Tests.Bson;

[TestFixture]
public class BsonDocumentTests
{
    [Test]
    public void Fields_SetAgainAndRemoved_KeepTheirOrder()
    {
        var document = new BsonDocument { ["b"] = 1, ["a"] = 2, ["c"] = 3 };

        document["b"] = 4;
        document.Remove("a");
        document["a"] = 5;

        Assert.That(document.Names, Is.EqualTo(new[] { "b", "c", "a" }));
        Assert.That(document["b"].AsInt32, Is.EqualTo(4));
    }

    [Test]
    public void Fields_Many_AreFoundAfterRemovals()
    {
        var document = new BsonDocument();
        for (var i = 0; i < 100; i++) document[$"f{i}"] = i;

        for (var i = 0; i < 100; i += 2) document.Remove($"f{i}");

        Assert.That(document.Count, Is.EqualTo(50));
        Assert.That(Enumerable.Range(0, 100).All(i => document.Contains($"f{i}") == (i % 2 == 1)), Is.True);
    }

    [Test]
    public void Value_OfAnotherType_SaysBoth() =>
        Assert.That(() => new BsonDocument { ["a"] = "text" }["a"].AsInt32, Throws.TypeOf<BsonTypeException>().With.Message.Contains("read as Int32").And.Message.Contains("String: \"text\""));

    [Test]
    public void Value_Missing_SaysSo() =>
        Assert.That(() => new BsonDocument()["a"].AsInt32, Throws.TypeOf<BsonTypeException>().With.Message.Contains("no such field"));

    [Test]
    public void Clone_Changed_LeavesTheOriginal()
    {
        var document = new BsonDocument { ["a"] = new BsonArray { new BsonDocument { ["x"] = 1 } } };

        document.Clone()["a"].AsArray[0].AsDocument["x"] = 2;

        Assert.That(document["a"].AsArray[0].AsDocument["x"].AsInt32, Is.EqualTo(1));
    }

    [Test]
    public void Add_SameName_IsRefused() =>
        Assert.That(() => new BsonDocument { ["a"] = 1 }.Add("a", 2), Throws.ArgumentException.With.Message.Contains("already has a field \"a\""));

    [Test]
    public void ObjectId_Created_AreOrderedAndDistinct()
    {
        var ids = Enumerable.Range(0, 1000).Select(_ => ObjectId.Create()).ToList();

        Assert.That(ids.Distinct().Count(), Is.EqualTo(1000));
        Assert.That(ObjectId.Parse(ids[0].ToString()), Is.EqualTo(ids[0]));
        Assert.That(() => ObjectId.Parse("12"), Throws.TypeOf<FormatException>().With.Message.Contains("24 hexadecimal digits"));
    }

    [TestCase("5", BsonType.Int32)]
    [TestCase("5000000000", BsonType.Int64)]
    [TestCase("9223372036854775807", BsonType.Int64)]
    [TestCase("9223372036854775808", BsonType.Double)]
    [TestCase("5.0", BsonType.Double)]
    public void Json_Number_IsOfTheSmallestTypeThatHoldsIt(string json, BsonType type)
    {
        var value = ExtendedJson.Read(json);

        Assert.That(value.Type, Is.EqualTo(type));
        Assert.That(type == BsonType.Double || value.ToString() == json, Is.True);
    }

    [Test]
    public void Read_OnlySomeFields_LeavesTheOthers()
    {
        var bytes = new BsonDocument { ["a"] = 1, ["b"] = new BsonArray { 1, 2 }, ["c"] = "x" }.ToBytes();

        Assert.That(BsonReader.ReadDocument(bytes, new HashSet<string> { "a", "c" }), Is.EqualTo(new BsonDocument { ["a"] = 1, ["c"] = "x" }));
    }
}
