using System.Numerics;
using TorchSharp;
using Workspace.Core.Bson.Mapping;
using Workspace.Documents;
using Workspace.Learn.Structures;

namespace Workspace.Tests.Documents;

internal sealed class ProteinChainsTests
{
    private string _folder = null!;
    private string? _before;

    [SetUp]
    public void CreateFolder()
    {
        _folder = Directory.CreateTempSubdirectory("chains-").FullName;
        _before = Environment.GetEnvironmentVariable("WORKSPACE_DATA");
        Environment.SetEnvironmentVariable("WORKSPACE_DATA", _folder);
        Directory.CreateDirectory(Path.Combine(_folder, "proteins"));
    }

    [TearDown]
    public void DeleteFolder()
    {
        Environment.SetEnvironmentVariable("WORKSPACE_DATA", _before);
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task Load_FolderOfFiles_ReadsChainsAndListsWhatIsMalformed()
    {
        Write("AF-X1.pdb", "A");
        Write("1abc.pdb", "A", "B");
        await File.WriteAllTextAsync(Path.Combine(_folder, "proteins", "bad.pdb"), "ATOM      1  N   ALA A   1      xx.xxx   1.000   1.000  1.00  0.00           N\n");
        await File.WriteAllTextAsync(Path.Combine(_folder, "proteins", "notes.txt"), "no structure");

        var loaded = await ProteinChains.LoadAsync();

        Assert.That(loaded.Chains.Select(c => (c.Id, c.Sequence, c.IsAlphaFold)), Is.EqualTo(new[] { ("1abc-A", "ACD", false), ("1abc-B", "ACD", false), ("AF-X1", "ACD", true) }));
        Assert.That(loaded.Problems.Single(), Does.StartWith("bad.pdb: line 1: "));
        Assert.That(loaded.IsSynthetic, Is.False);
    }

    [Test]
    public async Task Load_Sample_MakesGraphsAndDocumentsThatComeBackTheSame()
    {
        Environment.SetEnvironmentVariable("WORKSPACE_DATA", null);

        var loaded = await ProteinChains.LoadAsync();

        Assert.That((loaded.Chains.Count, loaded.IsSynthetic), Is.EqualTo((200, true)));
        var chain = loaded.Chains[0];
        var back = BsonMapper.FromDocument<ProteinChain>(BsonMapper.ToDocument(chain));
        Assert.That((back.Id, back.Sequence, back.IsAlphaFold), Is.EqualTo((chain.Id, chain.Sequence, chain.IsAlphaFold)));
        Assert.That(back.AlphaCarbons(), Is.EqualTo(chain.AlphaCarbons()));
        using var example = chain.ToExample();
        Assert.That((example.Graphs.NodeCount, example.Labels.item<float>()), Is.EqualTo((chain.Sequence.Length, chain.IsAlphaFold ? 1f : 0f)));
    }

    private void Write(string file, params string[] chains)
    {
        var builder = new StructureBuilder("test");
        var number = 0;
        foreach (var chain in chains)
            foreach (var (residue, i) in new[] { "ALA", "CYS", "ASP" }.Select((name, i) => (name, i)))
                foreach (var atom in ProteinRecord.AtomNames)
                    builder.Add(new AtomDescription { Chain = chain, ResidueName = residue, SequenceNumber = i + 1, Name = atom, Element = atom[..1], Position = new Vector3(number++, 0, 0) });
        PdbWriter.Write(Path.Combine(_folder, "proteins", file), builder.Build());
    }
}
