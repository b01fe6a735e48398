using System.Diagnostics;
using Workspace.Core.Native;
using Workspace.Images;
using Workspace.Provisioning;
using Workspace.Tests.CommandLine;

namespace Workspace.Tests.Reports;

/// <summary>Opens the report of the first notebook as its reader does: in a browser, from the file system, without a network.</summary>
[TestFixture]
public class ReportInBrowserTests
{
    private string _folder = "";

    [OneTimeSetUp]
    public async Task RunNotebook()
    {
        if (ProcessRunner.Which("chromium") is null) Assert.Ignore("chromium is not installed");
        _folder = Directory.CreateTempSubdirectory("report-").FullName;
        var result = await CommandLineRun.RunAsync(
            _folder, new Dictionary<string, string?> { ["WORKSPACE_DATA"] = null }, "run", Path.Combine(WorkspacePaths.Root!, "notebooks", "credit-risk-prep"), "--report", "report.html");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
    }

    [OneTimeTearDown]
    public void Remove()
    {
        if (_folder.Length > 0) Directory.Delete(_folder, recursive: true);
    }

    private async Task<string> ChromiumAsync(params string[] arguments)
    {
        var profile = Directory.CreateDirectory(Path.Combine(_folder, "profile")).FullName;
        var info = new ProcessStartInfo("chromium",
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", $"--user-data-dir={profile}", "--virtual-time-budget=10000", .. arguments,
            new Uri(Path.Combine(_folder, "report.html")).AbsoluteUri,
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(info)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        await errors;
        return output;
    }

    [Test]
    public async Task Report_OpenedOffline_DrawsEveryFigureInteractively()
    {
        var page = await ChromiumAsync("--dump-dom");

        var drawn = page.Split("class=\"main-svg\"").Length - 1;
        Assert.That(drawn, Is.GreaterThanOrEqualTo(5), "plotly draws at least one main-svg per figure");
        Assert.That(page, Does.Contain("Prepare data for predicting credit risk").And.Contain("high risk"));
    }

    [Test]
    public async Task Report_Screenshot_IsNotBlank()
    {
        var picture = Path.Combine(_folder, "report.png");

        await ChromiumAsync($"--screenshot={picture}", "--window-size=1200,6000");

        var gray = ImageReader.ReadGray(await File.ReadAllBytesAsync(picture), 120, 600);
        var dark = gray.Pixels.ToArray().Count(p => p < 200);
        Assert.That(dark, Is.GreaterThan(gray.Pixels.Length / 50), "a page with text and charts is not white");
    }
}
