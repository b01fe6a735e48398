using FsCheck;
using FsCheck.Fluent;
using Workspace.Serving.Load;

namespace Workspace.Serving.Tests.Load;

internal sealed class LatencyHistogramTests
{
    [Test]
    public void Percentile_AnyDurations_IsWithinOnePercentOfTheSortedOnes()
    {
        var durations = Gen.Choose(0, int.MaxValue).Select(i => (long)i).NonEmptyListOf();
        var shares = Gen.Choose(0, 1000).Select(i => i / 1000.0);

        Prop.ForAll(durations.ToArbitrary(), shares.ToArbitrary(), (all, share) =>
        {
            var histogram = new LatencyHistogram();
            foreach (var microseconds in all) histogram.Add(TimeSpan.FromMicroseconds(microseconds));
            var exact = all.Order().ElementAt(Math.Max(0, (int)Math.Ceiling(share * all.Count) - 1));
            var found = histogram.Percentile(share).TotalMicroseconds;
            Assert.That(found, Is.GreaterThanOrEqualTo(exact).And.LessThanOrEqualTo(exact * 1.01 + 1));
            Assert.That(histogram.Max.TotalMicroseconds, Is.EqualTo(all.Max()));
            Assert.That(histogram.Mean.TotalMicroseconds, Is.EqualTo(all.Average()).Within(1));
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void Add_AnotherHistogram_IsAsIfAllWereCountedHere()
    {
        var (one, other, both) = (new LatencyHistogram(), new LatencyHistogram(), new LatencyHistogram());
        for (var i = 1; i < 10_000; i++)
        {
            (i % 3 == 0 ? one : other).Add(TimeSpan.FromMicroseconds(i * 17));
            both.Add(TimeSpan.FromMicroseconds(i * 17));
        }

        one.Add(other);

        Assert.That((one.Count, one.Max, one.Mean), Is.EqualTo((both.Count, both.Max, both.Mean)));
        Assert.That(one.Percentile(0.95), Is.EqualTo(both.Percentile(0.95)));
    }

    [Test]
    public void Percentile_NothingCounted_IsZero() => Assert.That(new LatencyHistogram().Percentile(0.99), Is.EqualTo(TimeSpan.Zero));

    [Test]
    public void Add_BeyondTheRange_CountsAsItsEnd()
    {
        var histogram = new LatencyHistogram();

        histogram.Add(TimeSpan.FromDays(2000));

        Assert.That(histogram.Count, Is.EqualTo(1));
        Assert.That(histogram.Percentile(1), Is.GreaterThan(TimeSpan.FromHours(1)));
    }
}
