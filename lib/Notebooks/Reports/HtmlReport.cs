using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Runner;

namespace Workspace.Notebooks.Reports;

/// <summary>
/// Makes one HTML file of an executed notebook that needs nothing else: no network, no other file, no server.
/// </summary>
/// <remarks>
/// A content security policy in the page allows only the scripts put there by this class (by their hash), inline styles
/// and embedded pictures. HTML in outputs is therefore shown as it stands: what it could load or run, the browser refuses.
/// </remarks>
public static class HtmlReport
{
    /// <summary>Renders a run, or a notebook as it stands.</summary>
    /// <param name="document">The notebook with its outputs.</param>
    /// <param name="name">Its file name, for the header.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="result">The run, for status and times; null when it is unknown.</param>
    /// <returns>The page.</returns>
    /// <exception cref="IOException">The plotly script cannot be read.</exception>
    public static string Render(NotebookDocument document, string name, ReportOptions? options = null, RunResult? result = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        options ??= new ReportOptions();
        var prose = new ProseRenderer(options);
        var outputs = new OutputRenderer(interactive: options.PlotlyScript is not null);
        var body = RenderCells(document, prose, outputs, result);
        var title = options.Title ?? prose.Headings.Select(heading => heading.Text).FirstOrDefault() ?? name;
        string[] scripts = outputs.Figures == 0 ? [] : [File.ReadAllText(options.PlotlyScript!), Resource("report.js")];
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{Policy(scripts)}">
            <title>{Encode(title)}</title>
            <style>{Resource("report.css")}</style>
            </head>
            <body>
            <div class="layout">
            {RenderContents(prose.Headings)}
            <main>
            {RenderHeader(name, result)}
            {body}
            </main>
            </div>
            {string.Join('\n', scripts.Select(script => $"<script>{script}</script>"))}
            </body>
            </html>

            """;
    }

    private static string Policy(IEnumerable<string> scripts)
    {
        // A browser normalises line ends before it hashes.
        var hashes = scripts.Select(script => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.ReplaceLineEndings("\n"))))}'");
        return $"default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; script-src {string.Join(' ', hashes.DefaultIfEmpty("'none'"))}";
    }

    private static string RenderCells(NotebookDocument document, ProseRenderer prose, OutputRenderer outputs, RunResult? result)
    {
        var html = new StringBuilder();
        for (var i = 0; i < document.Cells.Count; i++)
        {
            var cell = document.Cells[i];
            html.Append(cell.Kind switch
            {
                CellKind.Markdown => $"<section class=\"markdown prose\">{prose.Render(cell)}</section>\n",
                CellKind.Code => RenderCode(cell, i, outputs, result?.Cells.FirstOrDefault(run => run.Index == i)),
                _ => $"<section class=\"raw\"><pre>{Encode(cell.Source)}</pre></section>\n",
            });
        }
        return html.ToString();
    }

    private static string RenderCode(NotebookCell cell, int index, OutputRenderer outputs, CellRun? run)
    {
        var code = cell.Language == CellLanguage.CSharp ? CodeHighlighter.ToHtml(cell.Source) : Encode(cell.Source);
        var count = cell.ExecutionCount is { } n ? $"[{n}]" : "";
        var time = run is { Status: CellRunStatus.Passed or CellRunStatus.Failed or CellRunStatus.TimedOut } ? Duration(run.Duration) : run?.Status.ToString() ?? "";
        var shown = string.Concat(cell.Outputs.Select(output => $"<div class=\"output\">{outputs.Render(output)}</div>\n"));
        return $"<section class=\"code-cell\" id=\"cell-{index + 1}\"><div class=\"code\"><span class=\"meta\">{Encode($"{count} {time}".Trim())}</span><pre>{code}</pre></div>\n{shown}</section>\n";
    }

    private static string RenderContents(IReadOnlyList<Heading> headings)
    {
        var items = string.Concat(headings.Select(h => $"<li class=\"level-{h.Level}\"><a href=\"#{Encode(h.Anchor)}\">{Encode(h.Text)}</a></li>"));
        return $"<nav>{(items.Length == 0 ? "" : $"<h2>Contents</h2><ol>{items}</ol>")}</nav>";
    }

    private static string RenderHeader(string name, RunResult? result)
    {
        if (result is null) return $"<header><p class=\"file\">{Encode(name)}</p></header>";
        var style = result.Status == RunStatus.Passed ? "passed" : "failed";
        var passed = result.Cells.Count(cell => cell.Status is CellRunStatus.Passed or CellRunStatus.Restored);
        var failed = result.FailedCell is { } cell ? $"<div><dt>Stopped at</dt><dd><a href=\"#cell-{cell.Index + 1}\">cell {cell.Number}: {Encode(cell.FirstLine)}</a></dd></div>" : "";
        return $"""
            <header>
            <p class="file">{Encode(name)}</p>
            <dl>
            <div><dt>Status</dt><dd class="{style}">{Describe(result.Status)}</dd></div>
            <div><dt>Code cells</dt><dd>{passed} of {result.Cells.Count} passed</dd></div>
            <div><dt>Time</dt><dd>{Duration(result.Duration)}</dd></div>
            {failed}
            </dl>
            {RenderDifferences(result)}
            </header>
            """;
    }

    private static string RenderDifferences(RunResult result) => result.Differences.Count == 0
        ? ""
        : $"<p>{result.Differences.Count} differences from the stored outputs:</p><pre>{Encode(string.Join('\n', result.Differences))}</pre>";

    private static string Describe(RunStatus status) => status switch
    {
        RunStatus.Passed => "Passed",
        RunStatus.CellFailed => "A cell failed",
        RunStatus.TimedOut => "Timed out",
        RunStatus.CheckDiffers => "Outputs differ",
        RunStatus.Interrupted => "Interrupted",
        _ => "Did not run",
    };

    private static string Duration(TimeSpan time) => time.TotalSeconds switch
    {
        < 1 => time.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture) + " ms",
        < 60 => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s",
        _ => $"{(int)time.TotalMinutes} min {time.Seconds} s",
    };

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream($"Workspace.Notebooks.Reports.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
