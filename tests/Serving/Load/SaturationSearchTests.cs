using Workspace.Serving.Load;

namespace Workspace.Serving.Tests.Load;

internal sealed class SaturationSearchTests
{
    // A server with as many workers as given and 10 ms of work per request, by the asymptotic bounds of queueing: X = min(N, workers)/S, R = N/X.
    [TestCase(1, 1)]
    [TestCase(4, 4)]
    [TestCase(16, 16)]
    public async Task Run_ServerWithSomeWorkers_FindsTheirNumber(int workers, int saturation)
    {
        var report = await SaturationSearch.RunAsync(users => Task.FromResult(Report(users, Math.Min(users, workers) / 0.010)));

        Assert.That(report.Saturation, Is.EqualTo(saturation));
        Assert.That(report.Measurements[^1].Options.Users, Is.EqualTo(2 * saturation));
    }

    [Test]
    public async Task Run_NeverSaturated_SaysSo()
    {
        var report = await SaturationSearch.RunAsync(users => Task.FromResult(Report(users, users * 100.0)), most: 64);

        Assert.That(report.Saturation, Is.Null);
        Assert.That(report.Law!.Peak, Is.EqualTo(double.PositiveInfinity));
    }

    [TestCase(100, 0.05, 0.001)]
    [TestCase(30, 0.2, 0)]
    [TestCase(500, 0, 0.0005)]
    public void Fit_ThroughputsOfAKnownLaw_FindsItsParameters(double lambda, double sigma, double kappa)
    {
        var law = new ScalabilityLaw(lambda, sigma, kappa);

        var fitted = ScalabilityLaw.Fit([.. new[] { 1.0, 2, 4, 8, 16, 32 }.Select(n => (n, law.Throughput(n)))]);

        Assert.That(fitted.Lambda, Is.EqualTo(lambda).Within(1e-6 * lambda));
        Assert.That(fitted.Sigma, Is.EqualTo(sigma).Within(1e-6));
        Assert.That(fitted.Kappa, Is.EqualTo(kappa).Within(1e-8));
    }

    [Test]
    public void Fit_TooFewNumbersOfUsers_IsRefused() =>
        Assert.That(() => ScalabilityLaw.Fit([(1, 10), (2, 20), (2, 21)]), Throws.ArgumentException.With.Message.Contains("three different numbers of users"));

    private static LoadReport Report(int users, double rate)
    {
        var latencies = new LatencyHistogram();
        for (var i = 0; i < (int)rate; i++) latencies.Add(TimeSpan.FromSeconds(users / rate));
        return new LoadReport { Options = new LoadOptions { Users = users }, Duration = TimeSpan.FromSeconds(1), Latencies = latencies, Errors = new Dictionary<string, long>(), Seconds = [], Bytes = 0 };
    }
}
