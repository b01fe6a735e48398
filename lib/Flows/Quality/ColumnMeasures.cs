namespace Workspace.Flows.Quality;

/// <summary>What one pass measures of a column; NaN where a figure has no meaning for it. Low and high are the 5th and the 95th percentile.</summary>
internal readonly record struct ColumnMeasures(
    double Missing, double Blank, double Distinct, double Numbers, double Times, double Length, double ShareWithSpaces,
    double Mean, double Deviation, double Least, double Greatest, double Skewness, double Kurtosis, double Low, double Median, double High)
{
    /// <summary>Takes the figures in the order in which they stand above.</summary>
    public static ColumnMeasures Read(double[] m) => new(m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8], m[9], m[10], m[11], m[12], m[13], m[14], m[15]);
}
