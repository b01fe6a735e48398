using System.Net.Sockets;
using System.Numerics;
using Workspace.Core.Bson;

namespace Workspace.LocalCloud.Tests.Services.DocumentDb;

/// <summary>The protocol itself: every form of message, and what is none.</summary>
[TestFixture]
public class WireTests
{
    private const int Seed = 3;
    private static readonly BsonDocument Ping = new() { ["ping"] = 1, ["$db"] = "admin" };

    private LocalDatabase _database = null!;

    [OneTimeSetUp]
    public void Start() => _database = LocalDatabase.Start();

    [OneTimeTearDown]
    public async Task Stop() => await _database.DisposeAsync();

    private static IEnumerable<TestCaseData> Garbage()
    {
        TestCaseData Case(string name, byte[] bytes) => new TestCaseData(bytes).SetArgDisplayNames(name);
        yield return Case("a web request", "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());
        yield return Case("length zero", new byte[16]);
        yield return Case("length negative", [0xFF, 0xFF, 0xFF, 0xFF, .. new byte[12]]);
        yield return Case("length of 2 GB", [0xFF, 0xFF, 0xFF, 0x7F, .. new byte[12]]);
        yield return Case("unknown operation", RawClient.Framed(2012, new byte[20]));
        yield return Case("a query that is no greeting", RawClient.Framed(2004, [0, 0, 0, 0, (byte)'a', (byte)'.', (byte)'b', 0, .. new byte[8], .. Ping.ToBytes()]));
        yield return Case("no section", RawClient.Framed(2013, new byte[4]));
        yield return Case("unknown required flag", RawClient.Message(Ping, flags: 4));
        yield return Case("unknown section", RawClient.Message(Ping, 0, [9, 5, 0, 0, 0, 0]));
        yield return Case("section beyond the message", RawClient.Message(Ping, 0, [1, 100, 0, 0, 0, 0]));
        yield return Case("wrong checksum", RawClient.Message(Ping, flags: 1, [1, 2, 3, 4]));
        yield return Case("two bodies", RawClient.Message(Ping, 0, [0, .. Ping.ToBytes()]));
        yield return Case("broken document", RawClient.Framed(2013, [0, 0, 0, 0, 0, 12, 0, 0, 0, 0x77, 1, 2, 3, 4, 5, 6, 0]));
        yield return Case("a document that is too deep", RawClient.Framed(2013, [0, 0, 0, 0, 0, .. Deep(500)]));
    }

    private static byte[] Deep(int levels) => levels == 0 ? [5, 0, 0, 0, 0] : Deep(levels - 1) is var inner ? [.. BitConverter.GetBytes(inner.Length + 8), 3, (byte)'a', 0, .. inner, 0] : [];

    [TestCaseSource(nameof(Garbage))]
    public async Task Garbage_EndsItsConnection_AndNoOther(byte[] bytes)
    {
        using var bad = await _database.ConnectAsync();
        using var good = await _database.ConnectAsync();

        await bad.GetStream().WriteAsync(bytes);

        Assert.That(await RawClient.ReadAsync(bad), Is.Null);
        Assert.That((await RawClient.CallAsync(good, RawClient.Message(Ping)))["ok"].AsDouble, Is.EqualTo(1));
    }

    [Test]
    public async Task RandomBytes_NeverStopTheServer()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 200; i++)
        {
            using var client = await _database.ConnectAsync();
            var message = RawClient.Message(new BsonDocument { ["find"] = "c", ["filter"] = new BsonDocument { ["a"] = 1 }, ["$db"] = "d" });
            for (var changes = random.Next(1, 6); changes > 0; changes--) message[random.Next(message.Length)] = (byte)random.Next(256);
            await client.GetStream().WriteAsync(message);
            client.Client.Shutdown(SocketShutdown.Send);
            await RawClient.ReadAsync(client);
        }

        using var last = await _database.ConnectAsync();
        Assert.That((await RawClient.CallAsync(last, RawClient.Message(Ping)))["ok"].AsDouble, Is.EqualTo(1));
    }

    [Test]
    public async Task Checksum_Right_IsTaken()
    {
        using var client = await _database.ConnectAsync();
        var message = RawClient.Message(Ping, flags: 1, [0, 0, 0, 0]);
        var crc = message.AsSpan(0, message.Length - 4).ToArray().Aggregate(0xFFFFFFFFu, BitOperations.Crc32C);
        BitConverter.TryWriteBytes(message.AsSpan(message.Length - 4), ~crc);

        Assert.That((await RawClient.CallAsync(client, message))["ok"].AsDouble, Is.EqualTo(1));
    }

    [Test]
    public async Task DocumentSequence_AndMoreToCome_AreDoneWithoutAnswer()
    {
        using var client = await _database.ConnectAsync();
        var documents = Enumerable.Range(0, 3).Select(i => new BsonDocument { ["_id"] = i }).ToArray();

        await client.GetStream().WriteAsync(RawClient.Message(new BsonDocument { ["insert"] = "sequence", ["$db"] = "d" }, flags: 2, RawClient.Sequence("documents", documents)));
        var count = await RawClient.CallAsync(client, RawClient.Message(new BsonDocument { ["count"] = "sequence", ["$db"] = "d" }));

        Assert.That(count["n"].AsInt32, Is.EqualTo(3));
    }

    [Test]
    public async Task Greeting_InTheOldForm_IsAnswered()
    {
        using var client = await _database.ConnectAsync();
        var query = RawClient.Framed(2004, [0, 0, 0, 0, .. "admin.$cmd\0"u8, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, .. new BsonDocument { ["isMaster"] = 1 }.ToBytes()]);

        var hello = await RawClient.CallAsync(client, query);

        Assert.That(hello["ismaster"].AsBoolean, Is.True);
        Assert.That(hello["maxBsonObjectSize"].AsInt32, Is.EqualTo(16 * 1024 * 1024));
    }

    [Test]
    public async Task HalfClosedConnection_IsAnsweredAndClosed()
    {
        using var client = await _database.ConnectAsync();
        await client.GetStream().WriteAsync(RawClient.Message(Ping));
        client.Client.Shutdown(SocketShutdown.Send);

        Assert.That((await RawClient.ReadAsync(client))!["ok"].AsDouble, Is.EqualTo(1));
        Assert.That(await RawClient.ReadAsync(client), Is.Null);
    }

    [Test]
    public async Task ManyConnections_AreServedAtOnce()
    {
        var clients = await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => _database.ConnectAsync()));

        var replies = await Task.WhenAll(clients.Select(client => RawClient.CallAsync(client, RawClient.Message(Ping))));

        Assert.That(replies.All(reply => reply["ok"].AsDouble == 1), Is.True);
        foreach (var client in clients) client.Dispose();
    }

    [Test]
    public async Task ConnectionsBeyondTheLimit_AreClosedAndLaterOnesServed()
    {
        await using var small = LocalDatabase.Start(options => options with { MaxConnections = 1 });
        var first = await small.ConnectAsync();
        await RawClient.CallAsync(first, RawClient.Message(Ping));
        using var second = await small.ConnectAsync();

        Assert.That(await RawClient.ReadAsync(second), Is.Null);
        first.Dispose();

        // The server notices the end of the first on its own time.
        BsonDocument? reply = null;
        while (reply is null)
        {
            using var third = await small.ConnectAsync();
            try
            {
                await third.GetStream().WriteAsync(RawClient.Message(Ping));
            }
            catch (IOException)
            {
                continue;
            }
            reply = await RawClient.ReadAsync(third);
        }
        Assert.That(reply["ok"].AsDouble, Is.EqualTo(1));
    }
}
