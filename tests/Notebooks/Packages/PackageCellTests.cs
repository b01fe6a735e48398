using System.Runtime.InteropServices;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Packages;
using Workspace.Notebooks.Tests.Engine;

namespace Workspace.Notebooks.Tests.Packages;

/// <summary>Cells that reference packages, against a folder made by the tests; nothing is asked over the network.</summary>
internal sealed class PackageCellTests
{
    private TestFeed _feed = null!;
    private CSharpSession _session = null!;

    [SetUp]
    public void MakeFeed()
    {
        _feed = new TestFeed();
        _session = new CSharpSession(Options);
    }

    [TearDown]
    public async Task DeleteFeed()
    {
        await _session.DisposeAsync();
        _feed.Dispose();
    }

    private SessionOptions Options => new()
    {
        WorkingDirectory = _feed.NotebookFolder,
        PackageFolder = Path.Combine(_feed.Root, "packages"),
        PackageCacheFolder = Path.Combine(_feed.Root, "cache"),
    };

    private string Notebook => Path.Combine(_feed.NotebookFolder, "study.ipynb");

    [TestCase("", "1.2.0")]
    [TestCase(", 1.1.0", "1.1.0")]
    [TestCase(", 1.*", "1.2.0")]
    [TestCase(",*-*", "2.0.0-beta")]
    public async Task Package_EachKindOfVersion_Resolves(string version, string expected)
    {
        _feed.Add("Alpha", "1.1.0");
        _feed.Add("Alpha", "1.2.0");
        _feed.Add("Alpha", "2.0.0-beta");

        Assert.That(await ValueAsync($"#r \"nuget: Alpha{version}\"\nAlpha.Version"), Is.EqualTo(expected));
    }

    [Test]
    public async Task Package_WithDependency_BringsIt()
    {
        _feed.Add("Below", "1.0.0");
        _feed.Add("Above", "1.0.0", dependency: "Below/1.0.0");

        Assert.That(await ValueAsync("#r \"nuget:Above\"\nAbove.Version + Below.Version"), Is.EqualTo("1.0.01.0.0"));
    }

    [Test]
    public async Task Package_WithNativeLibrary_LoadsIt()
    {
        // Any library of the system will do; under another name it can only come from the package.
        var library = Path.Combine(_feed.Root, "libworkspaceprobe.so");
        var source = Directory.EnumerateFiles("/lib/x86_64-linux-gnu", "libz.so.1*").FirstOrDefault();
        if (source is null || !OperatingSystem.IsLinux()) Assert.Ignore("No zlib at its usual place to make a test package of.");
        File.Copy(source, library);
        _feed.Add("Probe", "1.0.0", native: library);

        var value = await ValueAsync("#r \"nuget: Probe\"\nSystem.Runtime.InteropServices.NativeLibrary.TryLoad(\"workspaceprobe\", typeof(Probe).Assembly, null, out _)");

        Assert.That(value, Is.True);
    }

    [Test]
    public async Task Package_SecondRun_NeedsNoSource()
    {
        _feed.Add("Alpha", "1.0.0");
        await ValueAsync("#r \"nuget: Alpha, 1.0.0\"\nAlpha.Version");
        Directory.Delete(_feed.Feed, recursive: true);
        var output = new RecordingOutput();

        await using var second = new CSharpSession(Options with { Offline = true });
        var result = await second.ExecuteAsync(new CellRequest("#r \"nuget: Alpha, 1.0.0\"\nAlpha.Version", "Cell 1", Notebook), output);

        Assert.That(result.Value, Is.EqualTo("1.0.0"), result.Error?.Message);
        Assert.That(output.Stderr, Is.Empty);
    }

    [Test]
    public async Task Package_FilesOfTheCachedAnswerGone_RestoresAgain()
    {
        _feed.Add("Alpha", "1.0.0");
        await ValueAsync("#r \"nuget: Alpha\"");
        Directory.Delete(Options.PackageFolder!, recursive: true);

        await using var second = new CSharpSession(Options);
        var result = await second.ExecuteAsync(new CellRequest("#r \"nuget: Alpha\"\nAlpha.Version", "Cell 1", Notebook), new RecordingOutput());

        Assert.That(result.Value, Is.EqualTo("1.0.0"), result.Error?.Message);
    }

    [Test]
    public async Task Package_Offline_UsesWhatIsOnTheMachineAndSaysWhatIsNot()
    {
        _feed.Add("Alpha", "1.0.0");
        await ValueAsync("#r \"nuget: Alpha, 1.0.0\"");
        await using var offline = new CSharpSession(Options with { Offline = true, PackageCacheFolder = Path.Combine(_feed.Root, "other-cache") });

        var known = await offline.ExecuteAsync(new CellRequest("#r \"nuget: Alpha\"\nAlpha.Version", "Cell 1", Notebook), new RecordingOutput());
        var unknown = await offline.ExecuteAsync(new CellRequest("#r \"nuget: Beta\"", "Cell 2", Notebook), new RecordingOutput());

        Assert.That(known.Value, Is.EqualTo("1.0.0"), known.Error?.Message);
        Assert.That(unknown.Error!.Message, Does.Contain("Beta").And.Contain("This session is offline"));
    }

    [Test]
    public async Task Package_Missing_NamesItTheSourcesAndWhatToDo()
    {
        var error = await ErrorAsync("#r \"nuget: NoSuchPackage\"");

        Assert.That(error.Name, Is.EqualTo(nameof(PackageRestoreException)));
        Assert.That(error.Message, Does.Contain("NoSuchPackage").And.Contain("test").And.Contain("#i \"nuget:"));
        Assert.That(await ValueAsync("1"), Is.EqualTo(1));
    }

    [TestCase("#r \"nuget:\"")]
    [TestCase("#r \"nuget: A B\"")]
    [TestCase("#r \"nuget: A, <x>\"")]
    public async Task Package_BadRequest_SaysHowToWriteIt(string code)
    {
        var error = await ErrorAsync(code);

        Assert.That(error.Message, Does.Contain("Write #r \"nuget: Name\""));
    }

    [Test]
    public async Task Source_OfTheCell_IsAsked()
    {
        var other = Directory.CreateDirectory(Path.Combine(_feed.NotebookFolder, "more")).FullName;
        _feed.Add("Gamma", "1.0.0", feed: other);

        Assert.That(await ValueAsync("#i \"nuget:more\"\n#r \"nuget: Gamma\"\nGamma.Version"), Is.EqualTo("1.0.0"));
        Assert.That((await ErrorAsync("#i \"nuget:nowhere\"")).Message, Does.Contain("there is no folder"));
    }

    [Test]
    public async Task Package_TwiceWithOtherVersions_NewestRequestInACellAnErrorOnceLoaded()
    {
        _feed.Add("Alpha", "1.0.0");
        _feed.Add("Alpha", "2.0.0");

        Assert.That(await ValueAsync("#r \"nuget: Alpha, 1.0.0\"\n#r \"nuget: Alpha, 2.0.0\"\nAlpha.Version"), Is.EqualTo("2.0.0"));
        Assert.That(await ValueAsync("#r \"nuget: Alpha\"\nAlpha.Version"), Is.EqualTo("2.0.0"));
        Assert.That((await ErrorAsync("#r \"nuget: Alpha, 1.0.0\"")).Message, Does.StartWith("Alpha 2.0.0 is in use in this session, and the new request needs 1.0.0. Restart"));
    }

    [Test]
    public async Task Lock_OnceWritten_HoldsFloatingVersions()
    {
        _feed.Add("Alpha", "1.0.0");
        await ValueAsync("#r \"nuget: Alpha, 1.*\"");
        var path = await _session.WritePackageLockAsync(Notebook);
        _feed.Add("Alpha", "1.5.0");

        await using var second = new CSharpSession(Options);
        var locked = await second.ExecuteAsync(new CellRequest("#r \"nuget: Alpha, 1.*\"\nAlpha.Version", "Cell 1", Notebook), new RecordingOutput());
        var unknown = await second.ExecuteAsync(new CellRequest("#r \"nuget: Beta\"", "Cell 2", Notebook), new RecordingOutput());
        File.Delete(path);
        await using var third = new CSharpSession(Options with { PackageCacheFolder = Path.Combine(_feed.Root, "other-cache") });
        var free = await third.ExecuteAsync(new CellRequest("#r \"nuget: Alpha, 1.*\"\nAlpha.Version", "Cell 1", Notebook), new RecordingOutput());

        Assert.That(path, Is.EqualTo(Path.Combine(_feed.NotebookFolder, "study.packages.lock.json")));
        Assert.That(locked.Value, Is.EqualTo("1.0.0"), locked.Error?.Message);
        Assert.That(unknown.Error!.Message, Does.Contain("\"Beta\" is not in it. It has: Alpha").And.Contain("WritePackageLockAsync"));
        Assert.That(free.Value, Is.EqualTo("1.5.0"), free.Error?.Message);
    }

    private async Task<object?> ValueAsync(string code)
    {
        var result = await _session.ExecuteAsync(new CellRequest(code, "Cell 1", Notebook), new RecordingOutput());
        Assert.That(result.Status, Is.EqualTo(CellStatus.Succeeded), result.Error?.Message);
        return result.Value;
    }

    private async Task<CellError> ErrorAsync(string code)
    {
        var result = await _session.ExecuteAsync(new CellRequest(code, "Cell 1", Notebook), new RecordingOutput());
        Assert.That(result.Status, Is.EqualTo(CellStatus.Failed));
        return result.Error!;
    }
}
