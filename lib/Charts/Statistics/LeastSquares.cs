namespace Workspace.Charts.Statistics;

/// <summary>The straight line <c>y = Intercept + Slope·x</c> that fits points best in the mean square.</summary>
internal readonly record struct LeastSquares(double Slope, double Intercept)
{
    /// <summary>Fits a line; null with fewer than two different x.</summary>
    public static LeastSquares? Fit(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double meanX = 0, meanY = 0;
        for (var i = 0; i < x.Length; i++)
        {
            meanX += (x[i] - meanX) / (i + 1);
            meanY += (y[i] - meanY) / (i + 1);
        }
        double sxx = 0, sxy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            sxx += (x[i] - meanX) * (x[i] - meanX);
            sxy += (x[i] - meanX) * (y[i] - meanY);
        }
        return sxx > 0 ? new LeastSquares(sxy / sxx, meanY - sxy / sxx * meanX) : null;
    }

    public double At(double x) => Intercept + Slope * x;
}
