using Workspace.Core.Files;
using Workspace.Notebooks.Reports;
using Workspace.Notebooks.Runner;
using Workspace.Provisioning;

namespace Workspace.Running;

/// <summary>Writes the report and the JUnit file of a run, where they were asked for.</summary>
internal static class RunFiles
{
    /// <summary>Writes what was asked for.</summary>
    /// <returns>The files written.</returns>
    public static IReadOnlyList<string> Write(IReadOnlyList<NotebookTarget> targets, IReadOnlyList<RunResult> results, RunSettings settings)
    {
        var written = new List<string>();
        if (settings.JUnitPath is { } junit)
        {
            AtomicFile.Write(junit, JunitReport.Render(results));
            written.Add(junit);
        }
        if (settings.ReportPath is not { } report) return written;
        foreach (var (target, result) in targets.Zip(results).Where(pair => pair.Second.Document is not null))
        {
            var path = targets.Count == 1 ? report : ReportOf(report, target.Name);
            var options = new ReportOptions { PlotlyScript = Requirements.PlotlyScript, BaseFolder = Path.GetDirectoryName(target.Path) };
            AtomicFile.Write(path, HtmlReport.Render(result.Document!, Path.GetFileName(target.Path), options, result));
            written.Add(path);
        }
        return written;
    }

    // report.html of several notebooks: report-credit-risk-prep.html, …
    private static string ReportOf(string path, string name) =>
        Path.Combine(Path.GetDirectoryName(path) ?? "", $"{Path.GetFileNameWithoutExtension(path)}-{name}{Path.GetExtension(path)}");
}
