using Workspace.Charts.Statistics;

namespace Workspace.Charts.Tests.Statistics;

public sealed class LeastSquaresTests
{
    // numpy 1.24: polyfit(sample, sqrt(sample), 1).
    [Test]
    public void Fit_SquareRoots_IsNumpysPolyfit()
    {
        var fit = LeastSquares.Fit(HistogramBinsTests.Sample, Array.ConvertAll(HistogramBinsTests.Sample, Math.Sqrt));

        Assert.That(fit!.Value.Slope, Is.EqualTo(0.22709528).Within(1e-8));
        Assert.That(fit.Value.Intercept, Is.EqualTo(1.05270398).Within(1e-8));
    }

    [Test]
    public void Fit_OneX_HasNoLine() => Assert.That(LeastSquares.Fit([2, 2, 2], [1, 2, 3]), Is.Null);
}
