using System.Text.Json;
using Workspace.Core.Native;

namespace Workspace.Conformance.Tests;

/// <summary>Jupyter's headless clients run the first notebook through the kernel.</summary>
[TestFixture]
public class NotebookExecutionTests
{
    private static string Notebook => Path.Combine(WorkspacePaths.Root!, "notebooks", "credit-risk-prep", "notebook.ipynb");

    private string _folder = "";

    [SetUp]
    public void Create() => _folder = Directory.CreateTempSubdirectory("execution-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Nbclient_CreditRisk_RunsEveryCellWithoutAnError()
    {
        var target = Path.Combine(_folder, "executed.ipynb");

        var run = await ClientRun.StartAsync(
            ClientRun.Python, _folder, InstalledKernel.Environment, Path.Combine(AppContext.BaseDirectory, "Clients", "execute_notebook.py"), Notebook, target, _folder);

        Assert.That(run.Status, Is.Zero, run.Output);
        AssertExecuted(target);
    }

    [Test]
    public async Task Nbconvert_CreditRisk_RunsEveryCellWithoutAnError()
    {
        var source = Path.Combine(_folder, "notebook.ipynb");
        File.Copy(Notebook, source);

        var run = await ClientRun.StartAsync(
            "jupyter", _folder, InstalledKernel.Environment, "nbconvert", "--execute", "--to", "notebook", "--output", "executed.ipynb", source);

        Assert.That(run.Status, Is.Zero, run.Output);
        AssertExecuted(Path.Combine(_folder, "executed.ipynb"));
    }

    // A failed check in the notebook is an error output; both clients would end with a status as well.
    private static void AssertExecuted(string path)
    {
        using var executed = JsonDocument.Parse(File.ReadAllBytes(path));
        using var stored = JsonDocument.Parse(File.ReadAllBytes(Notebook));
        var (cells, expected) = (CodeCells(executed), CodeCells(stored));

        Assert.That(cells, Has.Count.EqualTo(expected.Count));
        for (var i = 0; i < cells.Count; i++)
        {
            Assert.That(cells[i].GetProperty("execution_count").ValueKind, Is.EqualTo(JsonValueKind.Number), $"code cell {i + 1} was not executed");
            Assert.That(OutputTypes(cells[i]), Is.EqualTo(OutputTypes(expected[i])), $"code cell {i + 1} shows other things than the stored notebook");
        }
    }

    private static List<JsonElement> CodeCells(JsonDocument notebook) =>
        [.. notebook.RootElement.GetProperty("cells").EnumerateArray().Where(cell => cell.GetProperty("cell_type").GetString() == "code")];

    private static List<string> OutputTypes(JsonElement cell) =>
        [.. cell.GetProperty("outputs").EnumerateArray().Select(output => output.GetProperty("output_type").GetString()!)];
}
