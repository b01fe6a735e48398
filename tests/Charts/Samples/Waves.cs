namespace Workspace.Charts.Tests.Samples;

/// <summary>Generated series and fields; the same at every call.</summary>
internal static class Waves
{
    public static MemoryTable Table()
    {
        var random = new Random(11);
        var (days, values, sensors) = (new List<DateTime>(), new List<double>(), new List<string>());
        foreach (var (sensor, level) in (ReadOnlySpan<(string, double)>)[("north", 12), ("south", 17), ("roof", 21)])
        {
            for (var i = 0; i < 365; i++)
            {
                days.Add(new DateTime(2024, 1, 1).AddDays(i));
                values.Add(Math.Round(level - 8 * Math.Cos(2 * Math.PI * (i - 20) / 365) + 2.5 * (random.NextDouble() - 0.5), 2));
                sensors.Add(sensor);
            }
        }
        return new MemoryTable().With("day", days).With("value", values).With("sensor", sensors);
    }

    public static double[] Noise(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => Math.Sin(i * 0.37) * 3 + random.NextDouble() + random.NextDouble() + random.NextDouble())];
    }

    public static double[,] Field(int rows, int columns)
    {
        var field = new double[rows, columns];
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < columns; j++)
                field[i, j] = Math.Sin(i / 30.0) + Math.Cos(j / 40.0 + i / 90.0);
        return field;
    }
}
