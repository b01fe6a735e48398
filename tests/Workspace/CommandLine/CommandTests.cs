namespace Workspace.Tests.CommandLine;

[TestFixture]
public class CommandTests
{
    [TestCase("--help")]
    [TestCase("run", "--help")]
    [TestCase("test", "--help")]
    [TestCase("bench", "--help")]
    [TestCase("publish-bench", "--help")]
    [TestCase("doctor", "--help")]
    [TestCase("check", "--help")]
    [TestCase("list", "--help")]
    [TestCase("cloud", "--help")]
    [TestCase("cloud", "env", "--help")]
    [TestCase("kernel", "--help")]
    [TestCase("kernel", "install", "--help")]
    [TestCase("kernel", "list", "--help")]
    [TestCase("kernel", "uninstall", "--help")]
    [TestCase("kernel", "start", "--help")]
    [TestCase("load", "--help")]
    public async Task Help_EveryCommand_EndsWithExamples(params string[] arguments)
    {
        var result = await CommandLineRun.RunAsync(".", arguments);

        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Output, Does.Contain("Usage:\n  workspace").And.Contain("Examples:\n  ./workspace"));
    }

    [Test]
    public async Task Doctor_Always_ListsEveryRequirement()
    {
        var result = await CommandLineRun.RunAsync(".", "doctor");

        Assert.That(result.Output, Does.Contain("duckdb").And.Contain("xgboost").And.Contain("plotly").And.Contain("vips").And.Contain("chromium"));
        Assert.That(result.ExitCode, Is.EqualTo(result.Output.Contains("Everything is here.", StringComparison.Ordinal) ? 0 : 1));
    }

    [Test]
    public async Task List_Checkout_ShowsEachNotebookWithItsData()
    {
        var result = await CommandLineRun.RunAsync(".", "list");

        Assert.That(result.Output, Does.Contain("notebooks/credit-risk-prep").And.Contain("synthetic"));
    }

    [Test]
    public async Task Completion_StartOfACommand_SuggestsIt()
    {
        var result = await CommandLineRun.RunAsync(".", "[suggest:12]", "./workspace ");

        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Output, Does.Contain("run").And.Contain("doctor").And.Contain("kernel").And.Not.Contain("run-notebook").And.Not.Contain("kernel-worker"));
    }

    [Test]
    public async Task Test_UnknownProject_ListsThem()
    {
        var result = await CommandLineRun.RunAsync(".", new Dictionary<string, string?> { ["WORKSPACE_NO_INSTALL"] = "1" }, "test", "Frame");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("Did you mean \"Frames\"?"));
    }
}
