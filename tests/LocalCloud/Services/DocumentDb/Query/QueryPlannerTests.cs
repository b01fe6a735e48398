using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Query;
using Workspace.LocalCloud.Services.DocumentDb.Storage;

namespace Workspace.LocalCloud.Tests.Services.DocumentDb.Query;

[TestFixture]
public class QueryPlannerTests
{
    private const int Seed = 9;
    private static readonly string[] Operators = ["$eq", "$gt", "$gte", "$lt", "$lte", "$ne"];

    private static readonly BsonValue[] Values =
    [
        BsonValue.Null, -1, 0, 1, 1.0, 1.5, 2L, 9007199254740993, double.NaN, double.PositiveInfinity, Decimal128.Parse("1.5"), "", "a", "a\0b", "b", true, false,
        new BsonDocument { ["x"] = 1 }, BsonValue.DateTime(5), BsonValue.MinKey, BsonValue.MaxKey, BsonValue.Undefined,
    ];

    private string _folder = null!;

    [SetUp]
    public void Create() => _folder = Directory.CreateTempSubdirectory("planner-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Plan_AnyFilterOnAnyDocuments_FindsWhatAScanFinds()
    {
        var random = new Random(Seed);
        using var store = new DocumentStore(_folder);
        var name = Namespace.Create("d", "c");
        store.Write(writer =>
        {
            var collection = writer.Create(name, []);
            collection = writer.CreateIndex(collection, BsonDocument.Parse("""{"key": {"a": 1, "b": -1}, "name": "a"}"""));
            writer.CreateIndex(collection, BsonDocument.Parse("""{"key": {"b": -1}, "name": "b"}"""));
            return 0;
        });
        var collection = store.Catalogue.Find(name)!;
        store.Write(writer =>
        {
            for (var i = 0; i < 400; i++)
            {
                var document = new BsonDocument { ["_id"] = i };
                if (random.Next(8) > 0) document["a"] = random.Next(4) == 0 ? new BsonArray(Enumerable.Range(0, random.Next(4)).Select(_ => Pick(random))) : Pick(random);
                if (random.Next(8) > 0) document["b"] = Pick(random);
                writer.Insert(collection, i, document.ToBytes());
            }
            return 0;
        });

        var used = new Dictionary<string, int>();
        for (var i = 0; i < 3000; i++)
        {
            var condition = FilterParser.Parse(RandomFilter(random));
            var path = QueryPlanner.Plan(condition, collection);
            used[path.Stage] = used.GetValueOrDefault(path.Stage) + 1;
            Assert.That(Find(store, collection, path, condition), Is.EqualTo(Find(store, collection, new FullScan(), condition)), condition.ToString());
        }

        Assert.That(used.Keys, Is.EquivalentTo(new[] { "COLLSCAN", "IXSCAN", "IDHACK" }));
        Assert.That(used["IXSCAN"], Is.GreaterThan(500));
    }

    private static BsonValue Pick(Random random) => Values[random.Next(Values.Length)];

    private static BsonDocument RandomFilter(Random random)
    {
        var filter = new BsonDocument();
        foreach (var field in (string[])["a", "b", "_id"])
        {
            switch (random.Next(field == "_id" ? 8 : 4))
            {
                case 0: filter[field] = field == "_id" ? random.Next(420) : Pick(random); break;
                case 1: filter[field] = new BsonDocument { [Operators[random.Next(Operators.Length)]] = field == "_id" ? random.Next(420) : Pick(random), ["$exists"] = random.Next(5) > 0 }; break;
                case 2: filter[field] = new BsonDocument { ["$in"] = new BsonArray(Enumerable.Range(0, random.Next(4)).Select(_ => field == "_id" ? random.Next(420) : Pick(random))) }; break;
            }
        }
        return filter;
    }

    private static List<int> Find(DocumentStore store, CollectionInfo collection, AccessPath path, Filter condition) =>
        [.. path.Read(new SharedRows(store), collection).Select(row => BsonDocument.FromBytes(row.Document)).Where(condition.Matches).Select(document => document["_id"].AsInt32).Order()];
}
