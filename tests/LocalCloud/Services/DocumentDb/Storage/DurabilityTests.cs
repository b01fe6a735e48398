using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb;
using Workspace.LocalCloud.Services.DocumentDb.Storage;

namespace Workspace.LocalCloud.Tests.Services.DocumentDb.Storage;

[TestFixture]
public class DurabilityTests
{
    private string _folder = null!;

    [SetUp]
    public void Create() => _folder = Directory.CreateTempSubdirectory("durable-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Documents_Answered_OutliveAKilledProcess()
    {
        var answered = 0;
        using (var host = Host(_folder))
        {
            using var client = new TcpClient();
            await client.ConnectAsync(Address(await host.StandardOutput.ReadLineAsync()));
            var writing = Task.Run(async () =>
            {
                for (var i = 0; ; i++)
                {
                    try
                    {
                        var reply = await RawClient.CallAsync(client, RawClient.Message(new BsonDocument { ["insert"] = "c", ["$db"] = "d", ["documents"] = new BsonArray { new BsonDocument { ["_id"] = i, ["x"] = i % 3 } } }));
                        if (reply["ok"].AsDouble != 1) return;
                    }
                    catch (IOException)
                    {
                        return;
                    }
                    Interlocked.Increment(ref answered);
                }
            });
            while (Volatile.Read(ref answered) < 200) await Task.Yield();
            // SIGKILL, in the middle of writing.
            host.Kill();
            await host.WaitForExitAsync();
            await writing;
        }

        await using var database = LocalDatabase.Start(folder: _folder);
        using var reader = await database.ConnectAsync();
        var found = await RawClient.CallAsync(reader, RawClient.Message(new BsonDocument { ["find"] = "c", ["$db"] = "d", ["batchSize"] = 1_000_000 }));
        var ids = found["cursor"].AsDocument["firstBatch"].AsArray.Select(document => document.AsDocument["_id"].AsInt32).ToList();

        // The last one may have been written and not answered.
        Assert.That(ids.Count, Is.InRange(answered, answered + 1));
        Assert.That(ids, Is.EqualTo(Enumerable.Range(0, ids.Count)));
    }

    [Test]
    public async Task Everything_ClosedAndOpenedAgain_IsThere()
    {
        await using (var first = LocalDatabase.Start(folder: _folder))
        {
            using var client = await first.ConnectAsync();
            await RawClient.CallAsync(client, RawClient.Message(new BsonDocument { ["createIndexes"] = "c", ["indexes"] = new BsonArray { new BsonDocument { ["key"] = new BsonDocument { ["a"] = 1 }, ["name"] = "a_1", ["unique"] = true } }, ["$db"] = "d" }));
            await RawClient.CallAsync(client, RawClient.Message(new BsonDocument { ["insert"] = "c", ["documents"] = new BsonArray { new BsonDocument { ["_id"] = 1, ["a"] = 1 } }, ["$db"] = "d" }));
        }

        await using var second = LocalDatabase.Start(folder: _folder);
        using var again = await second.ConnectAsync();
        var duplicate = await RawClient.CallAsync(again, RawClient.Message(new BsonDocument { ["insert"] = "c", ["documents"] = new BsonArray { new BsonDocument { ["_id"] = 2, ["a"] = 1 } }, ["$db"] = "d" }));

        Assert.That(duplicate["writeErrors"].AsArray[0].AsDocument["code"].AsInt32, Is.EqualTo(11000));
    }

    [Test]
    public async Task SameFolder_TwoServers_TheSecondIsRefused()
    {
        await using var first = LocalDatabase.Start(folder: _folder);

        Assert.That(() => DocumentDbServer.Start(new DocumentDbOptions { Folder = _folder }), Throws.TypeOf<StoreInUseException>().With.Message.Contains("One server at a time"));
    }

    [Test]
    public void File_ThatIsNoDatabase_IsRefusedAndLeftAlone()
    {
        var path = Path.Combine(_folder, "documents.db");
        File.WriteAllText(path, new string('x', 5000));

        Assert.That(() => DocumentDbServer.Start(new DocumentDbOptions { Folder = _folder }), Throws.TypeOf<Workspace.LocalCloud.Sqlite.SqliteException>());
        Assert.That(File.ReadAllText(path), Is.EqualTo(new string('x', 5000)));
    }

    [TestCase("user alone")]
    [TestCase("open address")]
    [TestCase("bad port")]
    public void Options_Contradicting_AreRefusedBeforeAnythingIsOpened(string which)
    {
        var options = new DocumentDbOptions { Folder = Path.Combine(_folder, "none") };
        options = which switch
        {
            "user alone" => options with { User = "u" },
            "open address" => options with { Address = IPAddress.Any },
            _ => options with { Port = 70_000 },
        };

        Assert.That(() => DocumentDbServer.Start(options), Throws.ArgumentException);
        Assert.That(Directory.Exists(options.Folder), Is.False);
    }

    private static IPEndPoint Address(string? connectionString) => IPEndPoint.Parse(new Uri(connectionString!).Authority);

    private static Process Host(string folder) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(TestContext.CurrentContext.TestDirectory, "Workspace.LocalCloud.Host.dll"), folder])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;
}
