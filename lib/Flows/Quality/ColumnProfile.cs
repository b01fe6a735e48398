namespace Workspace.Flows.Quality;

/// <summary>The figures of one column.</summary>
public sealed record ColumnProfile
{
    /// <summary>The column's name.</summary>
    public required string Name { get; init; }

    /// <summary>The type as the engine calls it.</summary>
    public required string TypeName { get; init; }

    /// <summary>What the column holds, judged by its values.</summary>
    public required InferredType Type { get; init; }

    /// <summary>Rows in all.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows without a value: NULL, NaN among real numbers, blank text.</summary>
    public required long Missing { get; init; }

    /// <summary>Among the missing, those that are blank text.</summary>
    public required long Blank { get; init; }

    /// <summary>Different values; exact up to 100,000 rows, beyond within a few per cent (HyperLogLog).</summary>
    public required long Distinct { get; init; }

    /// <summary>Values of a text column of numbers that are no finite number.</summary>
    public long Invalid { get; init; }

    /// <summary>Mean, of numbers; else null.</summary>
    public double? Mean { get; init; }

    /// <summary>Standard deviation of the sample, of numbers; else null.</summary>
    public double? StandardDeviation { get; init; }

    /// <summary>Least number, or null.</summary>
    public double? Least { get; init; }

    /// <summary>Median of numbers, or null.</summary>
    public double? Median { get; init; }

    /// <summary>Greatest number, or null.</summary>
    public double? Greatest { get; init; }

    /// <summary>Skewness of numbers (0 for a symmetric distribution), with the sample's correction as pandas has it; or null.</summary>
    public double? Skewness { get; init; }

    /// <summary>Excess kurtosis of numbers (0 for a normal distribution), with the sample's correction as pandas has it; or null.</summary>
    public double? Kurtosis { get; init; }

    /// <summary>
    /// Numbers further from the median than five robust standard deviations (that of the values clipped to the 5th and 95th
    /// percentile), which the outliers themselves cannot inflate.
    /// </summary>
    public long Outliers { get; init; }

    /// <summary>
    /// How well the column alone tells the target, from 0 to 1; null for the target itself, identifiers, and without a
    /// target. For classes it is the share of the target's entropy that the column explains (Theil's U), for numbers the
    /// share of its variance (correlation ratio), both less what chance would give.
    /// </summary>
    public double? PredictivePower { get; init; }

    /// <summary>Share of rows without a value, from 0 to 1.</summary>
    public double MissingShare => Rows == 0 ? 0 : (double)Missing / Rows;
}
