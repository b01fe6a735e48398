using FsCheck;
using FsCheck.Fluent;
using Workspace.Charts.Scales;

namespace Workspace.Charts.Tests.Scales;

public sealed class TicksTests
{
    [Test]
    public void LinearTicks_AnyDomain_AreRoundRisingAndInside() => Prop.ForAll<int, int, byte>((start, length, wanted) =>
    {
        var (min, max, most) = (start / 8.0, start / 8.0 + Math.Abs((long)length) / 16.0 + 0.25, 2 + wanted % 12);
        var ticks = LinearTicks.Within(min, max, most).Select(t => t.Value).ToArray();
        var slack = (max - min) * 1e-6;
        return ticks.Length <= most
            && ticks.All(t => t >= min - slack && t <= max + slack)
            && Steps(ticks).All(s => s > 0 && Math.Abs(s - Steps(ticks)[0]) < slack)
            && Steps(ticks).Take(1).All(IsRound);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void LinearTicks_AnyDomain_HaveDifferentLabels() => Prop.ForAll<int, int>((start, length) =>
    {
        var (min, max) = (start / 1000.0, start / 1000.0 + Math.Abs((long)length) / 1000.0 + 0.001);
        return LinearTicks.Within(min, max, 8).GroupBy(t => t.Label).All(g => g.Count() == 1);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void LogTicks_AnyDomain_ArePositiveRisingAndInside() => Prop.ForAll<byte, byte, byte>((low, decades, wanted) =>
    {
        var min = Math.Pow(10, low / 16.0 - 8);
        var max = min * Math.Pow(10, decades / 10.0 + 0.05);
        var ticks = LogTicks.Within(min, max, 2 + wanted % 10).Select(t => t.Value).ToArray();
        return ticks.All(t => t >= min * 0.999999 && t <= max * 1.000001) && Steps(ticks).All(s => s > 0);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void TimeTicks_AnyDomain_AreRisingInsideAndFew() => Prop.ForAll<short, ushort>((start, length) =>
    {
        var (min, max) = ((double)start, start + length / 7.0 + 0.001);
        var ticks = TimeTicks.Within(min, max, 8).Select(t => t.Value).ToArray();
        return ticks.Length <= 10 && ticks.All(t => t >= min && t <= max) && Steps(ticks).All(s => s > 0);
    }).QuickCheckThrowOnFailure();

    [TestCase(0, 1, 6, "0,0.2,0.4,0.6,0.8,1.0")]
    [TestCase(0, 100, 6, "0,20,40,60,80,100")]
    [TestCase(19, 75, 8, "20,30,40,50,60,70")]
    [TestCase(-1, 1, 5, "−1.0,−0.5,0,0.5,1.0")]
    [TestCase(0, 3_000_000, 4, "0,1M,2M,3M")]
    [TestCase(0, 0.0004, 5, "0,0.0001,0.0002,0.0003,0.0004")]
    public void LinearTicks_UsualDomains_ReadWell(double min, double max, int most, string expected) =>
        Assert.That(string.Join(',', LinearTicks.Within(min, max, most).Select(t => t.Label)), Is.EqualTo(expected));

    [Test]
    public void TimeTicks_OneYear_StandAtQuarters()
    {
        var ticks = TimeTicks.Within(19723, 20088, 6);

        Assert.That(ticks.Select(t => t.Label), Is.EqualTo(new[] { "Jan 2024", "Apr 2024", "Jul 2024", "Oct 2024" }));
    }

    [Test]
    public void Widened_DomainOfCounts_EndsAtTicks() => Assert.That(LinearTicks.Widened(0, 215, 6, whole: true), Is.EqualTo((0.0, 250.0)));

    private static double[] Steps(double[] ticks) => [.. ticks.Zip(ticks.Skip(1), (a, b) => b - a)];

    private static bool IsRound(double step)
    {
        var mantissa = step / Math.Pow(10, Math.Floor(Math.Log10(step * (1 + 1e-9))));
        return ((double[])[1, 2, 2.5, 5, 10]).Any(m => Math.Abs(m - mantissa) < 1e-3);
    }
}
