namespace Workspace.Datasets.Proteins;

/// <summary>Random numbers that are not even.</summary>
internal static class Chance
{
    /// <summary>From the normal distribution of mean 0 and deviation 1 (Box and Muller 1958).</summary>
    internal static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
