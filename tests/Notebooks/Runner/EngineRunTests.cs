using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Documents.Outputs;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Runner;
using Workspace.Notebooks.Runner.Checking;

namespace Workspace.Notebooks.Tests.Runner;

/// <summary>Runs through the real engine, from file to file.</summary>
internal sealed class EngineRunTests
{
    private string _folder = "";

    private RunOptions Options => new()
    {
        NotebookPath = Path.Combine(_folder, "notebook.cs"),
        OutputPath = Path.Combine(_folder, "out.ipynb"),
        Environment = new Dictionary<string, string> { ["MY_TOKEN"] = "tok-12345678" },
    };

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("engine-run-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Run_RealNotebook_DisplaysUpdatesAndRaises()
    {
        const string Notebook = """
            // %% tags=["parameters"]
            var n = 3; // How many
            // %%
            Console.WriteLine($"n is {n}");
            Console.Write("tok-123"); Console.Write("45678");
            var shown = display("first");
            Enumerable.Range(0, n).Select(i => new { i, Square = i * i })
            // %%
            shown.Update(HTML("<b>second</b>"));
            // %% tags=["raises-exception"]
            int[] few = [1];
            few[5]
            """;

        var result = await RunAsync(Notebook, Options with { Parameters = new Dictionary<string, string> { ["n"] = "4" } });

        Assert.That(result.FailedCell?.Error, Is.Null);
        var cells = NotebookFile.Load(Options.OutputPath!).Cells;
        Assert.That(cells[2].Outputs[0], Is.EqualTo(new StreamOutput("stdout", "n is 4\n••••••")));
        Assert.That(((DisplayOutput)cells[2].Outputs[1]).Data.Text("text/html"), Is.EqualTo("<b>second</b>"));
        Assert.That(((DisplayOutput)cells[2].Outputs[2]).Data.Text("text/plain"), Does.EndWith("3       9"));
        Assert.That(((ErrorOutput)cells[4].Outputs[0]).Name, Is.EqualTo("IndexOutOfRangeException"));
    }

    [Test]
    public async Task Run_TwiceWithCheck_FindsNoDifference()
    {
        await RunAsync("// %%\nConsole.WriteLine(1.0 / 3);\nnew[] { 1, 2 }", Options);
        var stored = Path.Combine(_folder, "stored.ipynb");
        File.Copy(Options.OutputPath!, stored);

        var result = await new NotebookRunner(o => new CSharpSession(o)).RunAsync(Options with { NotebookPath = stored, Check = new CheckOptions() });

        Assert.That(result.Differences, Is.Empty);
        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed));
    }

    [Test]
    public async Task Run_RegisteredFormatter_HoldsForThisRunOnly()
    {
        const string Notebook = "// %%\nFormatter.Register<double>(x => $\"about {x:0}\");\n1.23";

        var result = await RunAsync(Notebook, Options);

        Assert.That(((DisplayOutput)result.Document!.Cells[0].Outputs.Single()).Data.Text("text/plain"), Is.EqualTo("about 1"));
        Assert.That(Workspace.Notebooks.Display.Formatter.Format(1.23)["text/plain"], Is.EqualTo("1.23"));
    }

    [Test]
    public async Task Run_LoopThatNeverEnds_IsStoppedByTheTimeout()
    {
        var result = await RunAsync("// %%\nConsole.WriteLine(\"in\");\nwhile (true) { }", Options with { CellTimeout = TimeSpan.FromSeconds(3) });

        Assert.That(result.Status, Is.EqualTo(RunStatus.TimedOut));
        Assert.That(result.SessionIsStuck, Is.False);
        Assert.That(NotebookFile.Load(Options.OutputPath!).Cells[0].Outputs[0], Is.EqualTo(new StreamOutput("stdout", "in\n")));
    }

    [Test]
    public async Task Run_CellThatDoesNotCompile_ShowsTheLine()
    {
        var result = await RunAsync("// %%\nvar x = 1;\nint y = \"no\";", Options);

        Assert.That(result.Status, Is.EqualTo(RunStatus.CellFailed));
        Assert.That(result.FailedCell!.Error!.Name, Is.EqualTo("CompilationError"));
        Assert.That(string.Join('\n', result.FailedCell.Error.Traceback), Does.Contain("int y = \"no\";"));
    }

    private static async Task<RunResult> RunAsync(string notebook, RunOptions options)
    {
        await File.WriteAllTextAsync(options.NotebookPath, notebook);
        return await new NotebookRunner(o => new CSharpSession(o)).RunAsync(options);
    }
}
