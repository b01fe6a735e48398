using System.Globalization;
using System.Text.RegularExpressions;
using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Documents.Outputs;
using Workspace.Notebooks.Runner;

namespace Workspace.Notebooks.Linting;

/// <summary>Checks that a notebook reads well: the rules that a machine can see.</summary>
public static partial class NotebookLinter
{
    private const int LongestCell = 25;
    private const int MostPrints = 3;

    private static readonly Func<NotebookDocument, IEnumerable<LintFinding>>[] Rules =
        [FirstCellIsProse, CellsAreShort, ProseComesBeforeCode, NoPrintLadders, CellsAreNotEmpty, NoPathsOfOneMachine, NoStoredErrors];

    /// <summary>Applies every rule.</summary>
    /// <param name="document">The notebook.</param>
    /// <returns>The findings by cell; none in a notebook that keeps the rules.</returns>
    public static IReadOnlyList<LintFinding> Check(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. Rules.SelectMany(rule => rule(document)).OrderBy(finding => finding.CellIndex).ThenBy(finding => finding.Rule, StringComparer.Ordinal)];
    }

    private static IEnumerable<LintFinding> FirstCellIsProse(NotebookDocument document)
    {
        if (document.Cells.Count > 0 && document.Cells[0].Kind == CellKind.Markdown) yield break;
        yield return new LintFinding("NB001", 0, "The notebook does not begin with prose.",
            "A reader cannot tell what it is for.", "Begin with a Markdown cell: what it shows, what it needs, how long it runs, where the data is from.");
    }

    private static IEnumerable<LintFinding> CellsAreShort(NotebookDocument document) =>
        from pair in CodeCells(document)
        let lines = pair.Cell.Source.TrimEnd().Split('\n').Length
        where lines > LongestCell
        select new LintFinding("NB002", pair.Index, string.Create(CultureInfo.InvariantCulture, $"The cell has {lines} lines, more than {LongestCell}."),
            "A long cell holds several ideas and shows none of their results.", "Split it at its steps, or move what is reusable into the library with a test.");

    // Parameters and their injected values explain themselves by their comments.
    private static IEnumerable<LintFinding> ProseComesBeforeCode(NotebookDocument document) =>
        from pair in CodeCells(document)
        where pair.Index > 1 && !pair.Cell.HasTag(CellTags.InjectedParameters)
            && document.Cells[pair.Index - 1].Kind == CellKind.Code && document.Cells[pair.Index - 2].Kind == CellKind.Code
        select new LintFinding("NB003", pair.Index, "It is the third code cell in a row without prose.",
            "A reader sees what is done, but not why.", "Say before the code what it will show.");

    private static IEnumerable<LintFinding> NoPrintLadders(NotebookDocument document) =>
        from pair in CodeCells(document)
        let prints = Prints().Count(pair.Cell.Source)
        where prints > MostPrints
        select new LintFinding("NB004", pair.Index, string.Create(CultureInfo.InvariantCulture, $"The cell prints {prints} times."),
            "Printed lines are harder to read and to compare than a table.", "End the cell with one expression that holds the values, such as a list of tuples or a frame.");

    private static IEnumerable<LintFinding> CellsAreNotEmpty(NotebookDocument document) =>
        from pair in document.Cells.Select((cell, i) => (Cell: cell, Index: i))
        where string.IsNullOrWhiteSpace(pair.Cell.Source)
        select new LintFinding("NB005", pair.Index, "The cell is empty.", "It looks like something that was lost.", "Delete it.");

    private static IEnumerable<LintFinding> NoPathsOfOneMachine(NotebookDocument document) =>
        from pair in CodeCells(document)
        let path = HomePaths().Match(pair.Cell.Source)
        where path.Success
        select new LintFinding("NB006", pair.Index, $"The cell names a path of one machine: {path.Value}.",
            "It does not run anywhere else.", "Use a path relative to the notebook, a dataset of the catalogue, or a parameter.");

    private static IEnumerable<LintFinding> NoStoredErrors(NotebookDocument document) =>
        from pair in CodeCells(document)
        where !pair.Cell.HasTag(CellTags.RaisesException)
        let error = pair.Cell.Outputs.OfType<ErrorOutput>().FirstOrDefault()
        where error is not null
        select new LintFinding("NB007", pair.Index, $"The stored output is an error: {error.Name}.",
            "The notebook was saved without having run to its end.", $"Run it again, or tag the cell {CellTags.RaisesException} if it is meant to throw.");

    private static IEnumerable<(NotebookCell Cell, int Index)> CodeCells(NotebookDocument document) =>
        document.Cells.Select((cell, i) => (cell, i)).Where(pair => pair.cell.Kind == CellKind.Code);

    [GeneratedRegex(@"\bConsole\.(?:Write|WriteLine)\s*\(")]
    private static partial Regex Prints();

    [GeneratedRegex("""(?:/home/|/Users/|/root/|[A-Za-z]:\\+Users\\+)[^"'\s]*""")]
    private static partial Regex HomePaths();
}
