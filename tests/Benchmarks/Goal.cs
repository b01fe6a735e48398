using System.Globalization;

namespace Workspace.Benchmarks;

/// <summary>What a comparison should come to.</summary>
internal abstract record Goal
{
    /// <summary>Ours is at most this multiple of theirs.</summary>
    public static Goal Ratio(double most) => new AtMostRatio(most);

    /// <summary>Ours is below this value, whatever theirs is.</summary>
    public static Goal Below(double limit, string unit) => new BelowValue(limit, unit);

    public abstract bool IsMet(double ours, double theirs);

    private sealed record AtMostRatio(double Most) : Goal
    {
        public override bool IsMet(double ours, double theirs) => ours <= Most * theirs;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"≤ {Most:0.00}×");
    }

    private sealed record BelowValue(double Limit, string Unit) : Goal
    {
        public override bool IsMet(double ours, double theirs) => ours < Limit;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"< {Limit:0} {Unit}");
    }
}
