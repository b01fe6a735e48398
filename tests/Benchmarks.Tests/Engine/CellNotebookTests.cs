using Workspace.Benchmarks.Engine;
using Workspace.Notebooks.Documents;

namespace Workspace.Benchmarks.Tests.Engine;

internal sealed class CellNotebookTests
{
    private string _folder = "";

    [SetUp]
    public void Create() => _folder = Directory.CreateTempSubdirectory("cells-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Write_BothLanguages_HaveTheSameCells()
    {
        var ours = NotebookFile.Load(CellNotebook.WriteCSharp(_folder, cells: 3));
        var theirs = NotebookFile.Load(CellNotebook.WritePython(_folder, cells: 3));

        Assert.That(theirs.Cells, Has.Count.EqualTo(ours.Cells.Count));
        Assert.That(ours.Cells[^1].Source, Is.EqualTo("var v2 = acc + 2; acc += 1;\nv2"));
        Assert.That(theirs.Cells[^1].Source, Is.EqualTo("v2 = acc + 2; acc += 1\nv2"));
    }

    [Test]
    public void WriteCSharpWithMemory_Cells_HasOneMore()
    {
        var timed = NotebookFile.Load(CellNotebook.WriteCSharp(_folder, cells: 3));
        var measured = NotebookFile.Load(CellNotebook.WriteCSharpWithMemory(_folder, cells: 3));

        Assert.That(measured.Cells, Has.Count.EqualTo(timed.Cells.Count + 1));
        Assert.That(measured.Cells[^1].Source, Does.Contain("/proc/self/status"));
    }
}
