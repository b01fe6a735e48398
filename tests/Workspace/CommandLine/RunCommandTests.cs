using System.Text.Json;
using System.Xml.Linq;

namespace Workspace.Tests.CommandLine;

[TestFixture]
[Parallelizable(ParallelScope.None)] // each test starts processes of its own
public class RunCommandTests
{
    private string _folder = "";

    [SetUp]
    public void Create() => _folder = Directory.CreateTempSubdirectory("run-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    private Task<CommandLineResult> RunAsync(params string[] arguments) => CommandLineRun.RunAsync(_folder, ["run", .. arguments]);

    private JsonElement Cell(string notebook, int index)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "artifacts", notebook)));
        return document.RootElement.GetProperty("cells")[index].Clone();
    }

    // nbformat allows a text in one piece or in lines.
    private string Text(string notebook, int index)
    {
        var text = Cell(notebook, index).GetProperty("outputs")[0].GetProperty("data").GetProperty("text/plain");
        return text.ValueKind == JsonValueKind.Array ? string.Concat(text.EnumerateArray().Select(line => line.GetString())) : text.GetString()!;
    }

    [Test]
    public async Task Run_AllCellsPass_SavesOutputsUnderTheFoldersName()
    {
        TestNotebook.Write(Path.Combine(_folder, "first"), "notebook.ipynb", "var x = 20;", "x + 22");

        var result = await RunAsync("first");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.LastLine, Does.StartWith("1 passed, 0 failed, 0 skipped (2 cells in "));
        Assert.That(Text("first.ipynb", 1), Is.EqualTo("42"));
        Assert.That(result.Error, Does.Contain("[2/2] x + 22"));
    }

    [Test]
    public async Task Run_RelativeDataFolder_IsMeantFromWhereTheCommandWasTyped()
    {
        TestNotebook.Write(Path.Combine(_folder, "first"), "notebook.ipynb", "Workspace.Datasets.DatasetCatalogue.Find(\"german-credit\").IsSynthetic");
        Directory.CreateDirectory(Path.Combine(_folder, "real", "credit"));
        File.WriteAllText(Path.Combine(_folder, "real", "credit", "german_credit_data.csv"), "risk\nlow risk\n");

        var result = await CommandLineRun.RunAsync(_folder, new Dictionary<string, string?> { ["WORKSPACE_DATA"] = "real" }, "run", "first");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(Text("first.ipynb", 0), Is.EqualTo("False"));
    }

    [Test]
    public async Task Run_ThirdCellThrows_ExitsWith1AndShowsTheCellsOwnLines()
    {
        TestNotebook.Write(_folder, "throws.ipynb", "var divisor = 0;", "Console.WriteLine(\"before\");", "int Half(int n) => n / divisor;\n\nHalf(10)", "\"never\"");

        var result = await RunAsync("throws.ipynb");

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Error, Does.Contain("DivideByZeroException").And.Contain("Cell 3, line 1").And.Contain("Cell 3, line 3"));
        Assert.That(result.Error, Does.Not.Contain("Submission#").And.Not.Contain("   at Workspace."));
        Assert.That(result.LastLine, Does.StartWith("0 passed, 1 failed, 0 skipped"));
        Assert.That(Cell("throws.ipynb", 2).GetProperty("outputs")[0].GetProperty("ename").GetString(), Is.EqualTo("DivideByZeroException"));
        Assert.That(Cell("throws.ipynb", 3).GetProperty("outputs").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task Run_UnknownParameter_ExitsWith2AndListsThem()
    {
        TestNotebook.WriteTagged(_folder, "parameters.ipynb", ("var rows = 10; // how many rows", "parameters"), ("rows * 2", ""));

        var result = await RunAsync("parameters.ipynb", "-p", "row=3");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("\"row\"").And.Contain("rows").And.Contain("int").And.Contain("how many rows"));
    }

    [Test]
    public async Task Run_IllTypedParameter_ExitsWith2()
    {
        TestNotebook.WriteTagged(_folder, "parameters.ipynb", ("var rows = 10;", "parameters"), ("rows * 2", ""));

        var result = await RunAsync("parameters.ipynb", "-p", "rows=many");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("many").And.Contain("int"));
    }

    [Test]
    public async Task Run_Parameter_ReachesTheCells()
    {
        TestNotebook.WriteTagged(_folder, "parameters.ipynb", ("var rows = 10;", "parameters"), ("rows * 2", ""));

        var result = await RunAsync("parameters.ipynb", "-p", "rows=21");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(Text("parameters.ipynb", 2), Is.EqualTo("42"));
    }

    [TestCase("nowhere")]
    [TestCase("first", "--jobs", "0")]
    [TestCase("first", "--timeout", "soon")]
    [TestCase("first", "--no-such-option")]
    [TestCase("first", "-p", "novalue")]
    public async Task Run_BadArguments_ExitWith2(params string[] arguments)
    {
        TestNotebook.Write(Path.Combine(_folder, "first"), "notebook.ipynb", "1");

        var result = await RunAsync(arguments);

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Is.Not.Empty.And.Not.Contain("   at "));
    }

    [Test]
    public async Task Run_CellTakesTooLong_ExitsWith3()
    {
        TestNotebook.Write(_folder, "slow.ipynb", "while (true) { }");

        var result = await RunAsync("slow.ipynb", "--cell-timeout", "500ms");

        Assert.That(result.ExitCode, Is.EqualTo(3));
        Assert.That(result.Error, Does.Contain("timed out"));
    }

    [TestCase("{ \"cells\": [")]
    [TestCase("")]
    [TestCase("not json at all")]
    [TestCase("{ \"nbformat\": 4 }")]
    public async Task Run_NotANotebook_ExitsWith4(string content)
    {
        File.WriteAllText(Path.Combine(_folder, "broken.ipynb"), content);

        var result = await RunAsync("broken.ipynb");

        Assert.That(result.ExitCode, Is.EqualTo(4));
        Assert.That(result.Error, Does.Contain("broken.ipynb"));
    }

    [Test]
    public async Task Run_WriteThenCheckThenChange_ExitsWith5()
    {
        var path = TestNotebook.Write(_folder, "checked.ipynb", "Math.PI");

        var written = await RunAsync("checked.ipynb", "--write");
        var equal = await RunAsync("checked.ipynb", "--check");
        File.WriteAllText(path, File.ReadAllText(path).Replace("3.14159", "3.15159", StringComparison.Ordinal));
        var different = await RunAsync("checked.ipynb", "--check");

        Assert.That((written.ExitCode, equal.ExitCode, different.ExitCode), Is.EqualTo((0, 0, 5)));
        Assert.That(different.Error, Does.Contain("3.15159").And.Contain("3.14159"));
    }

    [Test]
    public async Task Run_CtrlC_ExitsWith130AndLeavesAValidNotebook()
    {
        var reached = Path.Combine(_folder, "reached");
        TestNotebook.Write(_folder, "endless.ipynb", "var kept = 1;", $"File.WriteAllText({JsonSerializer.Serialize(reached)}, \"\"); while (true) {{ }}");

        using var run = CommandLineRun.Start(_folder, new Dictionary<string, string?>(), "run", "endless.ipynb");
        await WaitForAsync(reached);
        await run.SignalAsync("INT");
        var result = await run.EndAsync();

        Assert.That(result.ExitCode, Is.EqualTo(130), result.Error);
        Assert.That(Cell("endless.ipynb", 0).GetProperty("execution_count").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task Run_KilledThenResumed_GoesOnFromTheUnfinishedCell()
    {
        var (reached, go) = (Path.Combine(_folder, "reached"), Path.Combine(_folder, "go"));
        TestNotebook.Write(_folder, "killed.ipynb", "var x = 41;\nx", $"File.WriteAllText({JsonSerializer.Serialize(reached)}, \"\"); while (!File.Exists({JsonSerializer.Serialize(go)})) Thread.Sleep(10);\nx + 1");

        using (var run = CommandLineRun.Start(_folder, new Dictionary<string, string?>(), "run", "killed.ipynb"))
        {
            await WaitForAsync(reached);
            await run.SignalAsync("KILL");
            await run.EndAsync();
        }
        File.WriteAllText(go, "");
        var resumed = await RunAsync("killed.ipynb", "--resume");

        Assert.That(resumed.ExitCode, Is.Zero, resumed.Error);
        Assert.That(resumed.Error, Does.Contain("restored"));
        Assert.That(Text("killed.ipynb", 1), Is.EqualTo("42"));
    }

    [Test]
    public async Task Run_TwoRunsWriteOneNotebook_TheSecondIsRefused()
    {
        var (reached, go) = (Path.Combine(_folder, "reached"), Path.Combine(_folder, "go"));
        TestNotebook.Write(_folder, "shared.ipynb", $"File.WriteAllText({JsonSerializer.Serialize(reached)}, \"\"); while (!File.Exists({JsonSerializer.Serialize(go)})) Thread.Sleep(10);");

        using var first = CommandLineRun.Start(_folder, new Dictionary<string, string?>(), "run", "shared.ipynb");
        await WaitForAsync(reached);
        var second = await RunAsync("shared.ipynb");
        File.WriteAllText(go, "");
        var firstResult = await first.EndAsync();

        Assert.That((firstResult.ExitCode, second.ExitCode), Is.EqualTo((0, 2)), second.Error);
        Assert.That(second.Error, Does.Contain("shared.ipynb"));
    }

    [Test]
    public async Task Run_SeveralAtOnce_OneCrashesItsProcess_TheOthersPass()
    {
        TestNotebook.Write(Path.Combine(_folder, "a"), "notebook.ipynb", "1 + 1");
        TestNotebook.Write(Path.Combine(_folder, "b"), "notebook.ipynb", "int Deep(int n) => Deep(n + 1) + 1;\nDeep(0)");
        TestNotebook.Write(Path.Combine(_folder, "c"), "notebook.ipynb", "Path.GetFileName(Directory.GetCurrentDirectory())");

        var result = await RunAsync("a", "b", "c", "--jobs", "2");

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.LastLine, Does.StartWith("2 passed, 1 failed, 0 skipped"));
        Assert.That(result.Error, Does.Contain("The process of b ended with status"));
        Assert.That(Text("c.ipynb", 0), Is.EqualTo("c"));
    }

    [Test]
    public async Task Run_Pattern_FindsNotebooksInFolders()
    {
        TestNotebook.Write(Path.Combine(_folder, "nb", "a"), "notebook.ipynb", "1");
        TestNotebook.Write(Path.Combine(_folder, "nb", "b"), "notebook.ipynb", "2");

        var result = await RunAsync("nb/*", "--junit", "junit.xml", "--report", "report.html");

        Assert.That(result.LastLine, Does.StartWith("2 passed"), result.Error);
        Assert.That(XDocument.Load(Path.Combine(_folder, "junit.xml")).Descendants("testcase").Count(), Is.EqualTo(2));
        Assert.That(File.ReadAllText(Path.Combine(_folder, "report-b.html")), Does.StartWith("<!DOCTYPE html>"));
    }

    [Test]
    public async Task Run_SecretInTheEnvironment_NeverReachesTheNotebook()
    {
        TestNotebook.Write(_folder, "secret.ipynb", "Console.WriteLine(Environment.GetEnvironmentVariable(\"AWS_SECRET_ACCESS_KEY\"));");

        var result = await CommandLineRun.RunAsync(_folder, new Dictionary<string, string?> { ["AWS_SECRET_ACCESS_KEY"] = "planted-value-0123456789" }, "run", "secret.ipynb");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(File.ReadAllText(Path.Combine(_folder, "artifacts", "secret.ipynb")), Does.Not.Contain("planted-value").And.Contain("•"));
    }

    [Test]
    public async Task Run_LibraryAndDisplay_AreThereWithoutAnyReference()
    {
        TestNotebook.Write(_folder, "library.ipynb", "using Workspace.Frames;\nvar frame = Frame.FromColumns((\"x\", new[] { 1.0, 2.0 }));\nframe.Display();\nframe.CountRows()");

        var result = await RunAsync("library.ipynb");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(Cell("library.ipynb", 0).GetProperty("outputs").GetArrayLength(), Is.EqualTo(2));
    }

    // Waits for what a cell does, not for a time; the test platform's own limit ends a test that waits in vain.
    private static async Task WaitForAsync(string path)
    {
        while (!File.Exists(path)) await Task.Delay(20);
    }
}
