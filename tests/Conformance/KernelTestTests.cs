using System.Text.RegularExpressions;

namespace Workspace.Conformance.Tests;

/// <summary>Jupyter's own test suite for kernels, whole.</summary>
[TestFixture]
public partial class KernelTestTests
{
    [Test]
    public async Task JupyterKernelTest_Whole_PassesWithoutASkip()
    {
        var run = await ClientRun.StartAsync(
            ClientRun.Python, InstalledKernel.Prefix, InstalledKernel.Environment, Path.Combine(AppContext.BaseDirectory, "Clients", "kernel_test_csharp.py"), "--verbose");

        Assert.That(run.Status, Is.Zero, run.Output);
        Assert.That(run.Output, Does.Not.Contain("skipped"));
        Assert.That(int.Parse(Ran().Match(run.Output).Groups[1].Value), Is.GreaterThanOrEqualTo(12), run.Output);
    }

    [GeneratedRegex(@"Ran (\d+) tests")]
    private static partial Regex Ran();
}
