using System.Net;
using System.Security.Cryptography;
using Workspace.Datasets.Downloading;

namespace Workspace.Tests.Datasets;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class DownloaderTests : IAsyncDisposable
{
    private static readonly DownloadOptions Quick = new() { FirstDelay = TimeSpan.Zero, Retries = 2 };

    private readonly string _folder = Directory.CreateTempSubdirectory("download-").FullName;
    private readonly HttpClient _client = new();
    private readonly byte[] _content = RandomBytes(300_000);
    private FileServer _server = null!;

    private string Target => Path.Combine(_folder, "file");

    private Uri Source => new(_server.Address, "file");

    [SetUp]
    public async Task StartAsync()
    {
        _server = await FileServer.StartAsync();
        _server.Files["/file"] = _content;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _client.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task Get_File_IsThereWithItsHash()
    {
        var hash = await new Downloader(_client).GetAsync(Source, Target);

        Assert.That(await File.ReadAllBytesAsync(Target), Is.EqualTo(_content));
        Assert.That(hash, Is.EqualTo(Hash(_content)));
        Assert.That(Directory.GetFiles(_folder), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Get_ConnectionBreaks_GoesOnFromThere()
    {
        _server.BreakAfter.Enqueue(100_000);
        _server.BreakAfter.Enqueue(100_000);

        await new Downloader(_client).GetAsync(Source, Target, Quick);

        Assert.That(await File.ReadAllBytesAsync(Target), Is.EqualTo(_content));
        var from = _server.Requests.Select(r => r.From).ToList();
        Assert.That(from, Has.Count.EqualTo(3).And.Ordered);
        Assert.That(from[^1], Is.Positive);
    }

    [Test]
    public async Task Get_InALaterProcess_GoesOnFromThere()
    {
        _server.BreakAfter.Enqueue(100_000);
        await Assert.ThatAsync(() => new Downloader(_client).GetAsync(Source, Target, Quick with { Retries = 0 }), Throws.TypeOf<DownloadException>().With.Message.Contains("the next call goes on from there"));
        Assert.That(File.Exists(Target), Is.False);

        await new Downloader(_client).GetAsync(Source, Target, Quick);

        Assert.That(await File.ReadAllBytesAsync(Target), Is.EqualTo(_content));
        Assert.That(_server.Requests.Last().From, Is.Positive);
    }

    [Test]
    public async Task Get_FileChangedBetweenTries_IsNotGluedTogether()
    {
        _server.BreakAfter.Enqueue(100_000);
        await Assert.ThatAsync(() => new Downloader(_client).GetAsync(Source, Target, Quick with { Retries = 0 }), Throws.TypeOf<DownloadException>());
        var changed = RandomBytes(200_000);
        _server.Files["/file"] = changed;

        await new Downloader(_client).GetAsync(Source, Target, Quick);

        Assert.That(await File.ReadAllBytesAsync(Target), Is.EqualTo(changed));
    }

    [Test]
    public async Task Get_ServerWithoutTags_StartsAgain()
    {
        _server.SendsTags = false;
        _server.BreakAfter.Enqueue(100_000);

        await new Downloader(_client).GetAsync(Source, Target, Quick);

        Assert.That(await File.ReadAllBytesAsync(Target), Is.EqualTo(_content));
        Assert.That(_server.Requests.Select(r => r.From), Is.All.Zero);
    }

    [Test]
    public async Task Get_OverloadedServer_IsAskedAgain()
    {
        _server.Statuses.Enqueue(503);
        _server.Statuses.Enqueue(429);

        await new Downloader(_client).GetAsync(Source, Target, Quick);

        Assert.That(_server.Requests, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Get_AnotherFileThanExpected_IsDeletedAndSaysBothHashes()
    {
        var expected = Hash([1]);

        await Assert.ThatAsync(
            () => new Downloader(_client).GetAsync(Source, Target, Quick with { Sha256 = expected }),
            Throws.TypeOf<ChecksumMismatchException>().With.Message.Contains(expected).And.Message.Contains(Hash(_content)));
        Assert.That(Directory.GetFiles(_folder), Is.Empty);
    }

    [Test]
    public async Task Get_FileThatIsThere_IsCheckedAndNotFetched()
    {
        await File.WriteAllBytesAsync(Target, _content);

        Assert.That(await new Downloader(_client).GetAsync(Source, Target, Quick with { Sha256 = Hash(_content) }), Is.EqualTo(Hash(_content)));
        Assert.That(_server.Requests, Is.Empty);
    }

    [TestCase(404, "404 Not Found")]
    [TestCase(403, "403 Forbidden")]
    public async Task Get_Refused_SaysSoAtOnce(int status, string message)
    {
        _server.Statuses.Enqueue(status);

        await Assert.ThatAsync(() => new Downloader(_client).GetAsync(Source, Target, Quick), Throws.TypeOf<DownloadException>().With.Message.Contains(message).And.Property("Status").EqualTo((HttpStatusCode)status));
        Assert.That(_server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Get_TooLarge_IsCutOff() =>
        await Assert.ThatAsync(() => new Downloader(_client).GetAsync(Source, Target, Quick with { MaxBytes = 1000 }), Throws.TypeOf<DownloadException>().With.Message.Contains("larger than 1,000 bytes"));

    [Test]
    public async Task Get_NoNetwork_SaysThatItNeedsIt() =>
        await Assert.ThatAsync(
            () => new Downloader(_client).GetAsync(new Uri("https://nowhere.invalid/file"), Target, Quick with { Retries = 0 }), Throws.TypeOf<DownloadException>().With.Message.Contains("This needs the network."));

    [Test]
    public async Task Get_PlainHttpElsewhere_IsRefused() =>
        await Assert.ThatAsync(() => new Downloader(_client).GetAsync(new Uri("http://example.com/file"), Target), Throws.TypeOf<DownloadException>().With.Message.Contains("only https://"));

    private static byte[] RandomBytes(int count)
    {
        var bytes = new byte[count];
        new Random(count).NextBytes(bytes);
        return bytes;
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
