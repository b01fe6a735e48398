using Workspace.Aws.Documents;
using Workspace.Aws.Documents.Errors;
using Workspace.Core.Bson;
using Workspace.Core.Bson.Mapping;

namespace Workspace.Aws.Tests.Documents;

[TestFixture]
public class DocumentCollectionTests : ServerFixture
{
    public sealed record Protein([property: BsonName("_id")] string Id, [property: BsonName("seq")] string Sequence, [property: BsonName("coords")] double[][][] Coordinates, [property: BsonName("is_AF")] bool IsPredicted, [property: BsonName("split")] string? Split = null);

    public sealed record Label([property: BsonName("_id")] string Id, [property: BsonName("y")] bool IsPredicted);

    private static Protein Sample(int i) => new($"p{i:D5}", "MKV", [[[i, 1, 2], [3, 4, 5], [6, 7, 8], [9, 10, 11]]], i % 2 == 0);

    private static BsonDocument Json(string json) => BsonDocument.Parse(json);

    private DocumentCollection<T> Fresh<T>()
        where T : notnull => Database.Collection<T>($"c{Guid.NewGuid():N}");

    [Test]
    public async Task Records_InsertedSplitAndStreamed_AreThoseOfTheTutorial()
    {
        var proteins = Fresh<Protein>();
        await proteins.InsertManyAsync(Enumerable.Range(0, 2500).Select(Sample));

        var labels = await ListAsync(proteins.Aggregate<Label>([Json("""{"$match": {"is_AF": {"$exists": true}}}"""), Json("""{"$project": {"y": "$is_AF"}}""")]));
        var train = labels.Take(2000).Select(label => (BsonValue)label.Id);
        var changed = await proteins.UpdateManyAsync(new BsonDocument { ["_id"] = new BsonDocument { ["$in"] = new BsonArray(train) } }, Json("""{"$set": {"split": "train"}}"""));

        Assert.That(labels, Has.Count.EqualTo(2500));
        Assert.That((changed.Matched, changed.Modified), Is.EqualTo((2000L, 2000L)));
        Assert.That(await proteins.CountAsync(Json("""{"split": "train"}""")), Is.EqualTo(2000));
        Assert.That(await proteins.EstimatedCountAsync(), Is.EqualTo(2500));
        Assert.That(await proteins.DistinctAsync("split"), Is.EqualTo(new[] { BsonValue.Null, "train" }));
        var back = await proteins.FindOneAsync(Json("""{"_id": "p00007"}"""));
        Assert.That(back!.Coordinates, Is.EqualTo(Sample(7).Coordinates));
        Assert.That(back.Split, Is.EqualTo("train"));
    }

    [Test]
    public async Task Find_ManyBatches_ComeInOrderWithProjectionSortAndLimit()
    {
        var things = Fresh<BsonDocument>();
        await things.InsertManyAsync(Enumerable.Range(0, 3000).Select(i => new BsonDocument { ["_id"] = i, ["x"] = i % 7, ["pad"] = new string('x', 500) }));

        var all = await ListAsync(things.Find(options: new FindOptions { BatchSize = 50, Projection = Json("""{"x": 1}""") }));
        var some = await ListAsync(things.Find(Json("""{"x": 3}"""), new FindOptions { Sort = Json("""{"_id": -1}"""), Skip = 1, Limit = 2 }));

        Assert.That(all.Select(document => document["_id"].AsInt32), Is.EqualTo(Enumerable.Range(0, 3000)));
        Assert.That(all[5], Is.EqualTo(new BsonDocument { ["_id"] = 5, ["x"] = 5 }));
        Assert.That(some.Select(document => document["_id"].AsInt32), Is.EqualTo(new[] { 2992, 2985 }));
    }

    [Test]
    public async Task Stream_LeftEarly_GivesItsConnectionBack()
    {
        var things = Fresh<BsonDocument>();
        await things.InsertManyAsync(Enumerable.Range(0, 2000).Select(i => new BsonDocument { ["_id"] = i }));

        // More often than the pool has connections (100).
        for (var i = 0; i < 150; i++)
            await foreach (var document in things.Find(options: new FindOptions { BatchSize = 10 }))
                if (document["_id"].AsInt32 == 5) break;

        Assert.That(await things.CountAsync(), Is.EqualTo(2000));
    }

    [Test]
    public async Task Stream_Cancelled_EndsAtOnce()
    {
        var things = Fresh<BsonDocument>();
        await things.InsertManyAsync(Enumerable.Range(0, 2000).Select(i => new BsonDocument { ["_id"] = i }));
        using var stop = new CancellationTokenSource();
        var seen = 0;

        Assert.That(
            async () =>
            {
                await foreach (var _ in things.Find(options: new FindOptions { BatchSize = 10 }, cancellationToken: stop.Token))
                    if (++seen == 5) await stop.CancelAsync();
            },
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(seen, Is.EqualTo(5));
    }

    [Test]
    public async Task Writes_OfAllKinds_AreCounted()
    {
        var things = Fresh<BsonDocument>();
        await things.InsertManyAsync(Enumerable.Range(0, 10).Select(i => new BsonDocument { ["_id"] = i, ["x"] = i % 2 }));

        var result = await things.BulkWriteAsync(
        [
            DocumentWrite.Insert(new BsonDocument { ["_id"] = "new" }),
            DocumentWrite.UpdateOne(Json("""{"_id": "made"}"""), Json("""{"$set": {"k": 1}}"""), upsert: true),
            DocumentWrite.UpdateMany(Json("""{"x": 0}"""), Json("""{"$set": {"zero": true}}""")),
            DocumentWrite.ReplaceOne(Json("""{"_id": "new"}"""), new BsonDocument { ["m"] = 2 }),
            DocumentWrite.DeleteOne(Json("""{"_id": 1}""")),
            DocumentWrite.DeleteMany(Json("""{"x": 1}""")),
        ]);

        Assert.That((result.Inserted, result.Matched, result.Modified, result.Deleted), Is.EqualTo((1L, 6L, 6L, 5L)));
        Assert.That(result.Upserted[1], Is.EqualTo((BsonValue)"made"));
        Assert.That((await things.FindOneAndUpdateAsync(Json("""{"_id": "made"}"""), Json("""{"$inc": {"k": 5}}""")))!["k"].AsInt32, Is.EqualTo(6));
        Assert.That(await things.DeleteManyAsync([]), Is.EqualTo(7));
    }

    [Test]
    public async Task Insert_WithoutId_ReturnsOne()
    {
        var things = Fresh<BsonDocument>();

        var id = await things.InsertOneAsync(new BsonDocument { ["a"] = 1 });

        Assert.That((await things.FindOneAsync(new BsonDocument { ["_id"] = id.AsObjectId }))!["a"].AsInt32, Is.EqualTo(1));
    }

    [Test]
    public async Task Duplicates_InALaterPortion_HaveTheirPositionAndTheOthersAreWritten()
    {
        var things = Fresh<BsonDocument>();
        var documents = Enumerable.Range(0, 2500).Select(i => new BsonDocument { ["_id"] = i == 2200 ? 5 : i });

        var error = (await Assert.ThrowsAsync<DocumentWriteException>(async () => await things.InsertManyAsync(documents, ordered: false)))!;

        Assert.That(error.Errors.Select(e => (e.Index, e.Code)), Is.EqualTo(new[] { (2200, 11000) }));
        Assert.That(error.Result.Inserted, Is.EqualTo(2499));
        Assert.That(error.Message, Does.Contain("write 2200").And.Contain("E11000"));
        Assert.That(await things.CountAsync(), Is.EqualTo(2499));
    }

    [Test]
    public async Task Indexes_MadeListedAndDropped()
    {
        var things = Fresh<BsonDocument>();

        var name = await things.CreateIndexAsync(Json("""{"a": 1, "b": -1}"""), unique: true);
        var names = (await ListAsync(things.ListIndexes())).Select(index => index["name"].AsString).ToList();
        await things.DropIndexAsync(name);

        Assert.That(names, Is.EqualTo(new[] { "_id_", "a_1_b_-1" }));
        Assert.That(await ListAsync(things.ListIndexes()), Has.Count.EqualTo(1));
        Assert.That(async () => await things.DropIndexAsync("none"), Throws.TypeOf<DocumentCommandException>().With.Property(nameof(DocumentCommandException.CodeName)).EqualTo("IndexNotFound"));
    }

    [Test]
    public async Task Document_TooLarge_IsRefusedBeforeItIsSent()
    {
        var things = Fresh<BsonDocument>();

        Assert.That(async () => await things.InsertOneAsync(new BsonDocument { ["a"] = new byte[17 * 1024 * 1024] }), Throws.InstanceOf<DocumentDatabaseException>().With.Message.Contains("too large"));
        Assert.That(await things.CountAsync(), Is.Zero);
    }

    [Test]
    public async Task JunkInTheCollection_SaysWhichFieldDoesNotFit_AndUntypedReadingStillWorks()
    {
        var name = $"c{Guid.NewGuid():N}";
        await Database.Collection(name).InsertManyAsync([BsonMapper.ToDocument(Sample(1)), Json("""{"_id": "junk", "seq": 5, "coords": "none", "is_AF": true}"""), Json("""{"_id": "empty"}""")]);

        Assert.That(async () => await ListAsync(Database.Collection<Protein>(name).Find()), Throws.TypeOf<BsonMappingException>().With.Property(nameof(BsonMappingException.Path)).EqualTo("seq"));
        Assert.That(await ListAsync(Database.Collection(name).Find()), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task ManyTasks_AtOnce_ShareThePool()
    {
        var things = Fresh<BsonDocument>();
        await things.InsertOneAsync(new BsonDocument { ["_id"] = 1, ["n"] = 0 });

        await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => things.UpdateOneAsync(Json("""{"_id": 1}"""), Json("""{"$inc": {"n": 1}}"""))));

        Assert.That((await things.FindOneAsync())!["n"].AsInt32, Is.EqualTo(300));
    }

    [Test]
    public async Task Lists_OfDatabasesAndCollections()
    {
        var database = Client.Database("listed");
        await database.Collection("a").InsertOneAsync([]);
        await database.Collection("b").InsertOneAsync([]);

        Assert.That(await Client.ListDatabasesAsync(), Does.Contain("listed"));
        Assert.That(await database.ListCollectionsAsync(), Is.EqualTo(new[] { "a", "b" }));
        await database.Collection("a").DropAsync();
        await database.Collection("a").DropAsync();
        Assert.That(await database.ListCollectionsAsync(), Is.EqualTo(new[] { "b" }));
    }
}
