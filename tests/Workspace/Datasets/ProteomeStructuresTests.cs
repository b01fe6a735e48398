using System.Text;
using Workspace.Core.Progress;
using Workspace.Datasets.Downloading;
using Workspace.Datasets.Proteins;

namespace Workspace.Tests.Datasets;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ProteomeStructuresTests : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("proteome-").FullName;
    private readonly HttpClient _client = new();
    private FileServer _server = null!;

    private ProteomeStructures Structures => new(
        new Downloader(_client), _folder, new ProteinArchives { UniProt = _server.Address, AlphaFold = _server.Address, ProteinDataBank = _server.Address });

    [SetUp]
    public async Task StartAsync()
    {
        _server = await FileServer.StartAsync();
        Serve("/uniprotkb/stream", "Entry\tPDB\nQ57887\t1JT8;9XXX;\nQ00001\t\nQ00002\t\n");
        foreach (var accession in (string[])["Q57887", "Q00001"])
        {
            Serve($"/api/prediction/{accession}", $$"""[{"pdbUrl": "{{_server.Address}}files/AF-{{accession}}-F1-model_v9.pdb"}]""");
            Serve($"/files/AF-{accession}-F1-model_v9.pdb", $"predicted {accession}");
        }
        Serve("/download/1JT8.pdb.gz", "experimental");
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _client.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task Fetch_Proteome_GivesThePairsThatThereAre()
    {
        var reports = new List<ProgressReport>();

        var pairs = await Structures.FetchAsync(progress: new Recorder(reports));

        Assert.That(pairs.Select(p => (p.Accession, p.Experimental.Count)), Is.EqualTo(new[] { ("Q00001", 0), ("Q57887", 1) }));
        Assert.That(await File.ReadAllTextAsync(pairs[1].Predicted), Is.EqualTo("predicted Q57887"));
        Assert.That(await File.ReadAllTextAsync(pairs[1].Experimental[0]), Is.EqualTo("experimental"));
        Assert.That(reports.Select(r => r.Total), Is.All.EqualTo(3));
        Assert.That(reports.Max(r => r.Done), Is.EqualTo(3));
    }

    [Test]
    public async Task Fetch_Again_FetchesOnlyWhatWasNotThere()
    {
        await Structures.FetchAsync();
        _server.Requests.Clear();

        await Structures.FetchAsync();

        Assert.That(_server.Requests.Select(r => r.Path), Is.EquivalentTo(new[] { "/api/prediction/Q00002", "/download/9XXX.pdb.gz" }));
    }

    [Test]
    public async Task Fetch_AFileChangedOnDisk_IsNoticed()
    {
        var pairs = await Structures.FetchAsync();
        await File.WriteAllTextAsync(pairs[1].Experimental[0], "changed");

        await Assert.ThatAsync(() => Structures.FetchAsync(), Throws.TypeOf<ChecksumMismatchException>());
    }

    [TestCase("<html>down for maintenance</html>", "the columns Entry and PDB, but it is: <html>")]
    [TestCase("Entry\tPDB\n../../etc\t\n", "accession, a tab, and PDB entries, but it is: ../../etc")]
    [TestCase("Entry\tPDB\nQ1\t1ABC;../x\n", "accession, a tab, and PDB entries")]
    [TestCase("", "the columns Entry and PDB, but it is: empty")]
    public async Task Fetch_ListThatIsNone_SaysWhatItIs(string list, string message)
    {
        Serve("/uniprotkb/stream", list);

        await Assert.ThatAsync(() => Structures.FetchAsync(), Throws.TypeOf<ProteinListException>().With.Message.Contains(message));
    }

    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("[{\"pdbUrl\": \"https://elsewhere.example/x.pdb\"}]")]
    [TestCase("[{\"pdbUrl\": 7}]")]
    [TestCase("nonsense")]
    public async Task Fetch_EntryThatIsNone_SaysWhatItIs(string entry)
    {
        Serve("/api/prediction/Q57887", entry);

        await Assert.ThatAsync(() => Structures.FetchAsync(), Throws.TypeOf<ProteinListException>().With.Message.Contains(entry));
    }

    private void Serve(string path, string text) => _server.Files[path] = Encoding.UTF8.GetBytes(text);

    private sealed class Recorder(List<ProgressReport> reports) : IProgress<ProgressReport>
    {
        public void Report(ProgressReport value)
        {
            lock (reports) reports.Add(value);
        }
    }
}
