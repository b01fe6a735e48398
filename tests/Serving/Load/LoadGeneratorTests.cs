using Workspace.Serving.Load;

namespace Workspace.Serving.Tests.Load;

internal sealed class LoadGeneratorTests
{
    [Test]
    public async Task ClosedLoop_KeepsItsUsersBusyAndCountsTheirAnswers()
    {
        var (underWay, most, sent) = (0, 0, 0);
        var generator = new LoadGenerator(async (_, _) =>
        {
            var now = Interlocked.Increment(ref underWay);
            lock (this) most = Math.Max(most, now);
            await Task.Delay(2, CancellationToken.None);
            Interlocked.Decrement(ref underWay);
            Interlocked.Increment(ref sent);
            return new LoadAnswer(null, 10);
        });

        var report = await generator.RunAsync(new LoadOptions { Users = 8, Duration = TimeSpan.FromMilliseconds(300), WarmUp = TimeSpan.Zero });

        Assert.That(most, Is.EqualTo(8));
        Assert.That(report.Latencies.Count, Is.EqualTo(sent));
        Assert.That(report.Bytes, Is.EqualTo(10L * sent));
        Assert.That(report.Seconds.Sum(s => s.Answers), Is.EqualTo(sent));
        // Little's law: rate × latency = users under way, as a measurement that can go wrong on both sides.
        Assert.That(report.Concurrency, Is.EqualTo(8).Within(2));
    }

    [Test]
    public async Task OpenLoop_ServerStalls_LatenciesTellOfTheWaitBehindIt()
    {
        // One request at a time, of which the first takes as long as a hundred: a closed loop would see one slow request.
        using var turn = new SemaphoreSlim(1, 1);
        var generator = new LoadGenerator(async (number, cancellationToken) =>
        {
            await turn.WaitAsync(cancellationToken);
            if (number == 0) await Task.Delay(500, cancellationToken);
            turn.Release();
            return new LoadAnswer(null, 0);
        });

        var report = await generator.RunAsync(new LoadOptions { Rate = 200, Poisson = false, Duration = TimeSpan.FromSeconds(1), WarmUp = TimeSpan.Zero });

        Assert.That(report.Latencies.Count, Is.EqualTo(200).Within(60));
        Assert.That(report.Latencies.Percentile(0.7), Is.GreaterThan(TimeSpan.FromMilliseconds(50)));
    }

    [Test]
    public async Task Failures_AreGroupedByReasonAndKeptOutOfTheLatencies()
    {
        var generator = new LoadGenerator((number, _) => (number % 3) switch
        {
            0 => Task.FromResult(new LoadAnswer(null, 1)),
            1 => Task.FromResult(new LoadAnswer("HTTP 429", 1)),
            _ => throw new InvalidOperationException("boom"),
        });

        var report = await generator.RunAsync(new LoadOptions { Duration = TimeSpan.FromMilliseconds(100), WarmUp = TimeSpan.Zero });

        Assert.That(report.Errors.Keys, Is.EquivalentTo(new[] { "HTTP 429", "InvalidOperationException" }));
        Assert.That(report.ErrorShare, Is.EqualTo(2 / 3.0).Within(0.02));
        Assert.That(report.ToString(), Does.Contain("HTTP 429: ").And.Contain("p95"));
    }

    [Test]
    public void Options_OutOfRange_SayWhich()
    {
        var generator = new LoadGenerator((_, _) => Task.FromResult(default(LoadAnswer)));

        Assert.That(async () => await generator.RunAsync(new LoadOptions { Users = 0 }), Throws.TypeOf<ServingSettingException>().With.Message.Contains("Users is 0"));
        Assert.That(async () => await generator.RunAsync(new LoadOptions { Rate = 0 }), Throws.TypeOf<ServingSettingException>().With.Message.Contains("Rate is 0"));
    }
}
