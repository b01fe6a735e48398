using System.Collections.Concurrent;
using Microsoft.Playwright;
using Workspace.Core.Native;

namespace Workspace.Conformance.Tests.FrontEnd;

/// <summary>Works through the first notebook as a person does: in Jupyter Notebook, in a browser, without a network.</summary>
[TestFixture]
public class NotebookInBrowserTests
{
    private readonly ConcurrentBag<string> _outside = [];
    private NotebookServer _server = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private NotebookPage _notebook = null!;
    private int _errors;

    [OneTimeSetUp]
    public async Task OpenNotebook()
    {
        var folder = InstalledKernel.Folder("notebooks");
        File.Copy(Path.Combine(WorkspacePaths.Root!, "notebooks", "credit-risk-prep", "notebook.ipynb"), Path.Combine(folder, "credit-risk-prep.ipynb"), overwrite: true);
        _server = await NotebookServer.StartAsync(folder);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] });
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1200, Height = 900 } });
        // What a page wants from elsewhere must not be what makes it work.
        await context.RouteAsync("**/*", async route =>
        {
            if (new Uri(route.Request.Url).IsLoopback) { await route.ContinueAsync(); return; }
            _outside.Add(route.Request.Url);
            await route.AbortAsync();
        });
        _notebook = await NotebookPage.OpenAsync(context, _server, "credit-risk-prep.ipynb");
        await _notebook.Page.EvaluateAsync("() => Jupyter.notebook.clear_all_output()");
        await _notebook.RunAllAsync();
        _errors = await _notebook.Page.Locator(".output_error").CountAsync(); // before other tests add cells of their own
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
    }

    private IPage Page => _notebook.Page;

    [Test]
    public async Task RunAll_CreditRisk_ShowsTablesAndChartsAndNoError()
    {
        await _notebook.ScreenshotAsync("top");

        Assert.That(_errors, Is.Zero, "cells of the notebook that ended with an error");
        Assert.That(await Page.Locator(".output_area table").CountAsync(), Is.GreaterThanOrEqualTo(3));
        var charts = Page.Locator(".output_area svg:visible, .output_area .js-plotly-plot:visible, .output_area img:visible, .output_area iframe:visible");
        Assert.That(await charts.CountAsync(), Is.GreaterThanOrEqualTo(4));
        for (var i = 0; i < await charts.CountAsync(); i++)
        {
            await charts.Nth(i).ScrollIntoViewIfNeededAsync();
            await _notebook.ScreenshotAsync($"chart-{i + 1}");
            if (i == 7) break;
        }
        Assert.That(_outside, Is.Empty, "the page asked for things from the network");
    }

    [Test]
    public async Task Interrupt_EndlessLoop_EndsItAndTheNextCellRuns()
    {
        var loop = await _notebook.RunCellAsync("var turns = 41;\nturns++;\nwhile (true) { }");
        await _notebook.UntilAsync("Jupyter.notebook.kernel_busy");

        await _notebook.ClickInterruptAsync();
        await loop.Locator(".output_error").WaitForAsync();
        // The error is shown before the cell has ended, and what is sent in between is aborted with it.
        await _notebook.UntilIdleAsync();
        var next = await _notebook.RunCellAsync("turns");
        await _notebook.UntilIdleAsync();
        await _notebook.ScreenshotAsync("interrupt");

        Assert.That(await next.Locator(".output_result").InnerTextAsync(), Does.Contain("42"));
    }

    [Test]
    public async Task Tab_StartOfAName_OffersIt()
    {
        var cell = await _notebook.TypeCellAsync("var wording = \"text\";\nwording.To");

        await Page.Keyboard.PressAsync("Tab");
        await Page.Locator("#complete").WaitForAsync();
        await _notebook.ScreenshotAsync("complete");

        Assert.That(await Page.Locator("#complete").InnerTextAsync(), Does.Contain("ToUpper").And.Contain("ToString"));
        await Page.Keyboard.PressAsync("Escape");
        Assert.That(await cell.Locator(".CodeMirror").InnerTextAsync(), Does.Contain("wording.To"));
    }

    [Test]
    public async Task ShiftTab_Call_ShowsSignatureAndDocumentation()
    {
        await _notebook.TypeCellAsync("Math.Sqrt");

        await Page.Keyboard.PressAsync("Shift+Tab");
        await Page.Locator("#tooltip .tooltiptext").WaitForAsync();
        await _notebook.UntilAsync("getComputedStyle(document.querySelector('#tooltip')).opacity === '1'"); // it fades in
        await _notebook.ScreenshotAsync("tooltip");

        Assert.That(await Page.Locator("#tooltip").InnerTextAsync(), Does.Contain("double Math.Sqrt(double d)").And.Contain("square root"));
    }
}
