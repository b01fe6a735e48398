using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Runner;
using Workspace.Running;

namespace Workspace.Tests.Languages;

/// <summary>Notebooks of several languages in headless runs.</summary>
[TestFixture]
public class PolyglotRunTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("polyglot-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task DibFile_OfSeveralLanguages_Runs()
    {
        var path = Write("""
            #!meta

            {"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":[],"languageName":"csharp","name":"csharp"}]}}

            #!csharp

            using Workspace.Frames;
            var loans = Frame.FromColumns(("amount", new[] { 1, 2, 3 }));

            #!sql

            #!set --name unused --value 1
            SELECT sum(amount) AS total FROM loans

            #!sql --name top

            SELECT max(amount) AS top FROM loans;

            #!fsharp

            #!share --from csharp top
            printfn "%d rows" (top.CountRows())

            #!bash

            echo from bash
            """.Replace("#!set --name unused --value 1\n", "", StringComparison.Ordinal));

        var result = await RunAsync(path);

        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed), result.FailedCell?.Error?.Value);
        var text = string.Concat(result.Document!.Cells.SelectMany(cell => cell.Outputs).Select(output => output.ToJson().ToJsonString()));
        Assert.That(text, Does.Contain("total").And.Contain("1 rows").And.Contain("from bash"));
    }

    [Test]
    public async Task UnsupportedLanguage_IsRefusedBeforeAnythingRuns()
    {
        var path = Write("#!csharp\n\nSystem.IO.File.WriteAllText(\"ran\", \"\");\n\n#!kql\n\nLogs | take 1\n");

        var result = await RunAsync(path);

        Assert.That(result.Status, Is.EqualTo(RunStatus.CellFailed));
        Assert.That(result.FailedCell!.Error!.Value, Does.Contain("\"kql\"").And.Contain("code cell 2"));
        Assert.That(File.Exists(Path.Combine(_folder, "ran")), Is.False);
    }

    private string Write(string text)
    {
        var path = Path.Combine(_folder, "book.dib");
        File.WriteAllText(path, text);
        return path;
    }

    private Task<RunResult> RunAsync(string path) =>
        new NotebookRunner(Sessions.Create).RunAsync(new RunOptions { NotebookPath = path, Session = Sessions.Options(_folder) });
}
