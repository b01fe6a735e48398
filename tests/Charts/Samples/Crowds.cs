namespace Workspace.Charts.Tests.Samples;

/// <summary>Generated towns and changes with many, long and signed values; the same at every call.</summary>
internal static class Crowds
{
    private static readonly string[] Regions =
        ["North", "South", "Upper Highlands and Islands", "The West", "Eastern Plains", "Lakes", "Coast", "Capital region", "Overseas territories", "Border"];

    public static MemoryTable Towns(int count)
    {
        var random = new Random(23);
        return new MemoryTable()
            .With("town", Enumerable.Range(1, count).Select(i => $"Town number {i}"))
            .With("people", Enumerable.Range(1, count).Select(_ => (long)(500 * Math.Exp(random.NextDouble() * random.NextDouble() * 9))))
            .With("founded", Enumerable.Range(1, count).Select(_ => new DateOnly(1900, 1, 1).AddDays((int)(45_000 * Math.Sqrt(random.NextDouble())))))
            .With("region", Enumerable.Range(1, count).Select(_ => Regions[(int)(Regions.Length * random.NextDouble() * random.NextDouble())]));
    }

    public static MemoryTable Changes()
    {
        var random = new Random(29);
        var rows = Enumerable.Range(2015, 10).SelectMany(year => ((string[])["births", "moves", "deaths"]).Select(cause => (Year: $"{year}", Cause: cause))).ToArray();
        return new MemoryTable()
            .With("year", rows.Select(r => r.Year))
            .With("cause", rows.Select(r => r.Cause))
            .With("change", rows.Select(r => Math.Round((r.Cause == "deaths" ? -1 : r.Cause == "births" ? 1 : random.NextDouble() * 2 - 1) * (800 + 300 * random.NextDouble()))));
    }
}
