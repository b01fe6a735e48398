namespace Workspace.Notebooks.Runner.Checking;

/// <summary>One place where a fresh output is not what the notebook stores.</summary>
/// <param name="CellNumber">Number of the cell among the code cells of the run, from 1, as in stack traces.</param>
/// <param name="What">Which part of its outputs: <c>stdout, line 3</c>, <c>table, row "Iris", column "mean"</c>.</param>
/// <param name="Expected">What is stored; empty where nothing is.</param>
/// <param name="Actual">What the run gave; empty where it gave nothing.</param>
public sealed record OutputDifference(int CellNumber, string What, string Expected, string Actual)
{
    private const int Shown = 300;

    /// <summary>The difference in three lines: where, what was expected, what came.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"cell {CellNumber}: {What}\n  - {Short(Expected)}\n  + {Short(Actual)}";

    private static string Short(string text)
    {
        if (text.Length == 0) return "(nothing)";
        var line = text.ReplaceLineEndings("⏎");
        return line.Length <= Shown ? line : $"{line[..Shown]}… ({text.Length} characters)";
    }
}
