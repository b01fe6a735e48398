using Workspace.Flows.Sql;
using Workspace.Frames;

namespace Workspace.Flows.Steps;

/// <summary>Brings numeric columns to a common scale, in place, with the figures of the training data.</summary>
/// <param name="Method">How.</param>
/// <param name="Columns">The columns.</param>
/// <remarks>
/// The figures are scikit-learn's: a constant column is only centred (its scale is 1), missing values and NaN play no
/// part in the figures and stay what they are.
/// </remarks>
public sealed record Scale(ScaleMethod Method, ValueList<string> Columns) : FlowStep
{
    // The double's epsilon of numpy, which scikit-learn uses to tell a constant column.
    private const double Epsilon = 2.220446049250313e-16;

    internal override IReadOnlyList<string> Inputs => Columns;

    /// <inheritdoc/>
    public override string Describe() => $"Scale ({Method}) {string.Join(", ", Columns)}";

    internal override IFittedStep Fit(Frame frame)
    {
        var expressions = Columns.SelectMany(MeasuresOf).ToList();
        var measured = frame.Numbers(expressions).Chunk(expressions.Count / Columns.Count);
        return new FittedScale(this, [.. Columns.Zip(measured, Figures)]);
    }

    internal override void Check(StepCheck check) => check.NumericColumns(Columns);

    // In the order in which Figures reads them.
    private static IEnumerable<string> MeasuresOf(string column)
    {
        var number = $"nullif({SqlWriter.AsNumber(column)}, CAST('NaN' AS DOUBLE))";
        return [$"count({number})", $"avg({number})", $"var_pop({number})", $"median({number})",
            $"quantile_cont({number}, 0.25)", $"quantile_cont({number}, 0.75)", $"min({number})", $"max({number})"];
    }

    private ColumnScale Figures(string column, double[] measured)
    {
        var (count, mean, variance, median, lower, upper, least, greatest) =
            (measured[0], measured[1], measured[2], measured[3], measured[4], measured[5], measured[6], measured[7]);
        if (count == 0) throw new Errors.StepException($"Column \"{column}\" has no value to learn a scale from. Drop it, or impute it first.");
        return Method switch
        {
            ScaleMethod.Standard => new(column, mean, IsConstant(count, mean, variance) ? 1 : NonZero(Math.Sqrt(variance))),
            ScaleMethod.Robust => new(column, median, NonZero(upper - lower)),
            ScaleMethod.MinMax => new(column, least, NonZero(greatest - least)),
            ScaleMethod.MaxAbs => new(column, 0, NonZero(Math.Max(Math.Abs(least), Math.Abs(greatest)))),
            _ => throw new NotSupportedException($"{Method} is no method of scaling."),
        };
    }

    // What rounding alone can leave of the variance of a constant.
    private static bool IsConstant(double count, double mean, double variance) =>
        variance <= count * Epsilon * variance + Math.Pow(count * mean * Epsilon, 2);

    private static double NonZero(double scale) => scale < 10 * Epsilon ? 1 : scale;
}
