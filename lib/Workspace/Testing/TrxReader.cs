using System.Xml;
using System.Xml.Linq;

namespace Workspace.Testing;

/// <summary>Reads the result files (<c>.trx</c>) of the .NET test platform.</summary>
public static class TrxReader
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>Reads one result file.</summary>
    /// <param name="project">The project it belongs to.</param>
    /// <param name="path">The file.</param>
    /// <returns>Counts, failures and reasons for skipping.</returns>
    public static TestOutcome Read(string project, string path)
    {
        using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var results = XDocument.Load(reader).Descendants(Trx + "UnitTestResult").ToList();
        var failed = results.Where(r => Outcome(r) is not ("Passed" or "NotExecuted")).ToList();
        var skipped = results.Where(r => Outcome(r) == "NotExecuted").ToList();
        return new TestOutcome(
            project,
            new TestTotals(results.Count - failed.Count - skipped.Count, failed.Count, skipped.Count),
            [.. failed.Select(Describe)],
            [.. skipped.GroupBy(Message).Select(g => $"{g.Count()} skipped: {g.Key}")]);
    }

    private static string Outcome(XElement result) => (string?)result.Attribute("outcome") ?? "Unknown";

    private static string Message(XElement result) => ((string?)result.Descendants(Trx + "Message").FirstOrDefault() ?? "no reason given").Trim();

    private static string Describe(XElement result)
    {
        var stack = ((string?)result.Descendants(Trx + "StackTrace").FirstOrDefault() ?? "").Split('\n').Take(4);
        return $"{(string?)result.Attribute("testName")}\n  {Message(result).Replace("\n", "\n  ", StringComparison.Ordinal)}\n{string.Join('\n', stack)}";
    }
}
