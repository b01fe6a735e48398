using Workspace.Core.Errors;
using Workspace.Flows.Errors;
using Workspace.Flows.Sql;
using Workspace.Frames;

namespace Workspace.Flows.Splitting;

/// <summary>A table cut at random into a part to train on and a part to test on.</summary>
/// <param name="Train">The rows to train on, in the table's order.</param>
/// <param name="Test">The rows to test on, in the table's order.</param>
public sealed record TrainTestSplit(Frame Train, Frame Test)
{
    private const string RowName = "__row";
    private const string PlaceName = "__place";

    /// <summary>Splits a table. The same table, seed and engine version give the same split.</summary>
    /// <param name="frame">The table; it is read once and kept.</param>
    /// <param name="testShare">Share of rows to test on, between 0 and 1; default 0.2. Their number is rounded to the nearest.</param>
    /// <param name="stratifyBy">A column whose values are to be equally frequent in both parts (to within one row), such as the label; default: none.</param>
    /// <param name="seed">What the choice of rows depends on; default 0.</param>
    /// <returns>Both parts; every row is in exactly one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    /// <exception cref="UnknownNameException">The column to stratify by does not exist.</exception>
    /// <exception cref="StepException">One part would have no rows.</exception>
    public static TrainTestSplit Create(Frame frame, double testShare = 0.2, string? stratifyBy = null, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (!(testShare is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(testShare), testShare, "The share of test rows must lie between 0 and 1, for example 0.2.");
        string[] names = [.. frame.Schema.Select(c => c.Name)];
        if (stratifyBy is not null && !names.Contains(stratifyBy, StringComparer.OrdinalIgnoreCase)) throw new UnknownNameException("Column", stratifyBy, "the frame", names);

        var stratum = stratifyBy is null ? "" : $"{SqlWriter.Name(stratifyBy)}, ";
        // Rows sorted by stratum and, within it, at random: taking every n-th of them gives each stratum its share.
        using var placed = frame
            .Sql($"SELECT *, row_number() OVER () AS {RowName} FROM self")
            .Sql(FormattableString.Invariant($"SELECT *, row_number() OVER (ORDER BY {stratum}hash({RowName}, {seed}), {RowName}) AS {PlaceName} FROM self"))
            .Collect();
        var share = SqlWriter.Number(testShare);
        var isTest = $"floor({PlaceName} * {share} + 0.5) > floor(({PlaceName} - 1) * {share} + 0.5)";
        Frame Part(string condition) => placed.Sql($"SELECT {SqlWriter.Names(names)} FROM self WHERE {condition} ORDER BY {RowName}").Collect();
        var split = new TrainTestSplit(Part($"NOT ({isTest})"), Part(isTest));
        return split.Train.CountRows() > 0 && split.Test.CountRows() > 0
            ? split
            : throw new StepException(FormattableString.Invariant($"A test share of {testShare} of {placed.CountRows()} rows leaves one part without rows. Take another share, or more rows."));
    }
}
