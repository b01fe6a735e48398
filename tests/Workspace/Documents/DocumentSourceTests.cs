using Workspace.Aws.Documents;
using Workspace.Core.Bson;
using Workspace.Core.Bson.Mapping;
using Workspace.Documents;
using Workspace.Learn.Streaming;
using Workspace.LocalCloud.Services.DocumentDb;

namespace Workspace.Tests.Documents;

/// <summary>Training's stream, from the database through the client to the dataset.</summary>
[TestFixture]
public class DocumentSourceTests
{
    private const int Count = 2000;
    private static readonly BsonDocument[] Labels = [BsonDocument.Parse("""{"$match": {"is_AF": {"$exists": true}}}"""), BsonDocument.Parse("""{"$project": {"y": "$is_AF"}}""")];

    private sealed record Protein([property: BsonName("seq")] string Sequence, [property: BsonName("coords")] double[][] Coordinates);

    private string _folder = null!;

    [SetUp]
    public void Create() => _folder = Directory.CreateTempSubdirectory("stream-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Stream_OfAllDocuments_HasItemsLabelsAndNoJunk()
    {
        await using var server = Start(port: 0);
        using var client = new DocumentClient(server.ConnectionString);
        var collection = await FillAsync(client);
        await collection.InsertOneAsync(new BsonDocument { ["_id"] = "without a label" });

        var dataset = await StreamingDataset.OpenAsync(new DocumentSource<Protein>(collection, Labels, BsonDocument.Parse("""{"seq": 1, "coords": 1}""")), new StreamingOptions { BatchSize = 100, Workers = 3, ShuffleBuffer = 200, Seed = 1 });
        var seen = new HashSet<int>();
        await foreach (var example in dataset.ReadAsync())
        {
            var id = example.Key.AsInt32;
            Assert.That(seen.Add(id), Is.True);
            Assert.That((example.Label.AsBoolean, example.Item.Sequence, example.Item.Coordinates[0][1]), Is.EqualTo((id % 2 == 0, $"M{id}", (double)id)));
        }

        Assert.That((dataset.Count, seen.Count), Is.EqualTo((Count, Count)));
    }

    [Test]
    public async Task Stream_ServerRestartedInMidstream_LosesNothing()
    {
        var server = Start(port: 0);
        try
        {
            using var client = new DocumentClient($"{server.ConnectionString}&serverSelectionTimeoutMS=3000");
            var collection = await FillAsync(client);
            var dataset = await StreamingDataset.OpenAsync(new DocumentSource<Protein>(collection, Labels), new StreamingOptions { BatchSize = 50, Workers = 2, MaxAttempts = 8 });

            var seen = new HashSet<int>();
            await foreach (var example in dataset.ReadAsync())
            {
                Assert.That(seen.Add(example.Key.AsInt32), Is.True);
                if (seen.Count != 300) continue;
                await server.DisposeAsync();
                server = Start(server.EndPoint.Port);
            }

            Assert.That(seen, Has.Count.EqualTo(Count));
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    [Test]
    public async Task Stream_ServerGone_SaysSo()
    {
        var server = Start(port: 0);
        using var client = new DocumentClient($"{server.ConnectionString}&serverSelectionTimeoutMS=200");
        var collection = await FillAsync(client);
        var dataset = await StreamingDataset.OpenAsync(new DocumentSource<Protein>(collection, Labels), new StreamingOptions { BatchSize = 50, MaxAttempts = 2, RetryDelay = TimeSpan.Zero });

        Assert.That(
            async () =>
            {
                await foreach (var _ in dataset.ReadAsync()) await server.DisposeAsync();
            },
            Throws.TypeOf<StreamLostException>().With.Message.Contains("cannot be reached"));
    }

    private DocumentDbServer Start(int port) => DocumentDbServer.Start(new DocumentDbOptions { Folder = _folder, Port = port });

    private static async Task<DocumentCollection<BsonDocument>> FillAsync(DocumentClient client)
    {
        var collection = client.Database("proteins").Collection("proteins");
        await collection.InsertManyAsync(Enumerable.Range(0, Count).Select(i => new BsonDocument
        {
            ["_id"] = i,
            ["is_AF"] = i % 2 == 0,
            ["seq"] = $"M{i}",
            ["coords"] = new BsonArray { new BsonArray { 0.5, (double)i } },
        }));
        return collection;
    }
}
