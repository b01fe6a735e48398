using System.Diagnostics;
using Workspace.Core.Display;
using Workspace.Notebooks.Display;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Languages;
using Workspace.Notebooks.Languages.Mermaid;
using Workspace.Provisioning;

namespace Workspace.Tests.Languages;

/// <summary>Diagrams as a page shows them: in a browser, from the file system.</summary>
[TestFixture]
public class MermaidPageTests
{
    [SetUp]
    public void NeedScript() => Assume.That(MermaidLanguage.Script, Is.Not.Null, "mermaid was not fetched");

    [Test]
    public async Task Diagrams_AreDrawnInThePage_ByOneScript()
    {
        if (ProcessRunner.Which("chromium") is null) Assert.Ignore("chromium is not installed");
        var folder = Directory.CreateTempSubdirectory("mermaid-").FullName;
        var html = await RunAsync("graph LR\n  Start --> Finish", "graph LR\n  Second --> Third", "no diagram at all");
        var page = Path.Combine(folder, "page.html");
        await File.WriteAllTextAsync(page, $"<!doctype html><html><body>{string.Concat(html)}</body></html>");

        var dom = await DumpAsync(page, folder);

        Directory.Delete(folder, recursive: true);
        Assert.That(html[1], Has.Length.LessThan(10_000), "only the first brings the script along");
        Assert.That(dom.Split("<svg id=\"mermaid-").Length - 1, Is.EqualTo(2));
        Assert.That(dom, Does.Contain("No diagram type detected"));
    }

    private static async Task<List<string>> RunAsync(params string[] diagrams)
    {
        var html = new List<string>();
        await using var session = new PolyglotSession(new SessionOptions());
        foreach (var diagram in diagrams)
        {
            var result = await session.ExecuteAsync(new CellRequest("#!mermaid\n" + diagram, "Cell"), new HtmlOutput(html));
            Assert.That(result.Status, Is.EqualTo(CellStatus.Succeeded));
        }
        return html;
    }

    private static async Task<string> DumpAsync(string page, string profile)
    {
        var info = new ProcessStartInfo("chromium",
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            $"--user-data-dir={Path.Combine(profile, "profile")}", "--virtual-time-budget=10000", "--dump-dom", new Uri(page).AbsoluteUri,
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

    private sealed class HtmlOutput(List<string> html) : ICellOutput
    {
        public void Write(OutputStream stream, string text)
        {
        }

        public void Display(object? value, string displayId) => html.Add((string)Formatter.Format(value)[MimeTypes.Html]);

        public void UpdateDisplay(string displayId, object? value)
        {
        }

        public void ClearOutput(bool wait)
        {
        }

        public string ReadLine(string prompt, bool password) => throw new InputNotAvailableException(prompt);
    }
}
