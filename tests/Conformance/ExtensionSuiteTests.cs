namespace Workspace.Conformance.Tests;

/// <summary>Our own suite for what Jupyter's leaves out, one test per module of it; on ipykernel too, which shows that the suite asks for nothing odd.</summary>
[TestFixture]
public class ExtensionSuiteTests
{
    private const string Package = "jupyter_kernel_extension_test";

    private static IEnumerable<string> Modules() => Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, Package), "test_*.py").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Modules))]
    public Task ExtensionSuite_OurKernel_ClaimsAndPassesEverything(string module) =>
        RunAsync("--kernel", InstalledKernel.Name, "--language", "csharp", "--deviations", "csharp", "--claims-everything", module);

    // Not stdin and stop_on_error: ipykernel 6.17 now and then aborts what is sent after the failure's end, or asks before the client listens.
    [TestCase("test_execute")]
    [TestCase("test_comms")]
    [TestCase("test_history")]
    [TestCase("test_status")]
    [TestCase("test_welcome")]
    public Task ExtensionSuite_Ipykernel_DeviatesOnlyWhereListed(string module) =>
        RunAsync("--kernel", "python3", "--language", "python", "--deviations", "ipykernel", module);

    private static async Task RunAsync(params string[] arguments)
    {
        var run = await ClientRun.StartAsync(ClientRun.Python, InstalledKernel.Prefix, InstalledKernel.Environment, ["-m", Package, .. arguments]);

        await TestContext.Out.WriteLineAsync(run.Output);
        Assert.That(run.Status, Is.Zero, run.Output);
        Assert.That(run.Output, Does.Match(@"[1-9]\d* passed, 0 failed|0 passed, 0 failed, \d+ known deviations, [1-9]"));
    }
}
