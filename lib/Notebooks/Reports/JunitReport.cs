using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Workspace.Notebooks.Runner;

namespace Workspace.Notebooks.Reports;

/// <summary>Reports runs as JUnit XML, which CI systems read: one suite per notebook, one case per code cell.</summary>
public static class JunitReport
{
    /// <summary>Renders the runs.</summary>
    /// <param name="results">One result per notebook.</param>
    /// <returns>The XML document. A notebook that did not start is one case with an error; differences from stored outputs are failures of their cells.</returns>
    public static string Render(IReadOnlyList<RunResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var document = new XDocument(new XElement("testsuites", results.Select(Suite)));
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, CheckCharacters = false }))
            document.WriteTo(writer);
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n";
    }

    private static XElement Suite(RunResult result)
    {
        var cases = result.Error is null ? [.. result.Cells.Select(cell => Case(result, cell))] : new List<XElement> { Broken(result) };
        return new XElement("testsuite",
            new XAttribute("name", Clean(result.NotebookPath)),
            new XAttribute("tests", cases.Count),
            new XAttribute("failures", cases.Count(c => c.Element("failure") is not null)),
            new XAttribute("errors", cases.Count(c => c.Element("error") is not null)),
            new XAttribute("skipped", cases.Count(c => c.Element("skipped") is not null)),
            new XAttribute("time", Seconds(result.Duration)),
            cases);
    }

    private static XElement Broken(RunResult result) => new("testcase",
        new XAttribute("name", "notebook"),
        new XAttribute("classname", Clean(result.NotebookPath)),
        new XElement("error", new XAttribute("type", result.Error!.GetType().Name), new XAttribute("message", Clean(result.Error.Message))));

    private static XElement Case(RunResult result, CellRun cell)
    {
        var differences = result.Differences.Where(difference => difference.CellNumber == cell.Number).ToList();
        return new XElement("testcase",
            new XAttribute("name", Clean($"Cell {cell.Number}: {cell.FirstLine}")),
            new XAttribute("classname", Clean(result.NotebookPath)),
            new XAttribute("time", Seconds(cell.Duration)),
            cell.Error is { } error ? Failure(error.Name, error.Value, string.Join('\n', error.Traceback)) : null,
            differences.Count > 0 ? Failure("OutputDiffers", $"{differences.Count} differences from the stored outputs", string.Join('\n', differences)) : null,
            cell.Status is CellRunStatus.Skipped or CellRunStatus.NotRun ? new XElement("skipped", new XAttribute("message", cell.Status.ToString())) : null);
    }

    private static XElement Failure(string type, string message, string text) =>
        new("failure", new XAttribute("type", Clean(type)), new XAttribute("message", Clean(message)), Clean(text));

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    // Escape codes and other control characters cannot stand in XML at all.
    private static string Clean(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));
}
