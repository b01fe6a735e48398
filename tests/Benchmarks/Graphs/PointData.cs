using System.Runtime.InteropServices;

namespace Workspace.Benchmarks.Graphs;

/// <summary>Generated points as raw 64-bit floats, which both sides read: row-major, three coordinates each.</summary>
internal static class PointData
{
    private const int Seed = 11;

    public static string File(string folder, string task) => Path.Combine(folder, $"{task}.f64");

    /// <summary>Writes the file. The points of a cloud follow a walk as a protein's residues do, kept inside a ball of the density of residues.</summary>
    public static void Ensure(string folder, NeighborTask task)
    {
        var random = new Random(Seed);
        var points = new double[task.Clouds * task.Points * 3];
        var radius = 2.2 * Math.Cbrt(task.Points);
        for (var cloud = 0; cloud < task.Clouds; cloud++) Walk(points.AsSpan(cloud * task.Points * 3, task.Points * 3), radius, random);
        System.IO.File.WriteAllBytes(File(folder, task.Name), MemoryMarshal.AsBytes(points.AsSpan()).ToArray());
    }

    public static double[] Read(string folder, string task) => MemoryMarshal.Cast<byte, double>(System.IO.File.ReadAllBytes(File(folder, task))).ToArray();

    private static void Walk(Span<double> points, double radius, Random random)
    {
        Span<double> at = stackalloc double[3];
        Span<double> step = stackalloc double[3];
        for (var i = 0; i < points.Length; i += 3)
        {
            double length, outside;
            do
            {
                for (var d = 0; d < 3; d++) step[d] = (2 * random.NextDouble()) - 1;
                length = Math.Sqrt((step[0] * step[0]) + (step[1] * step[1]) + (step[2] * step[2]));
                outside = 0;
                for (var d = 0; d < 3; d++) outside += Math.Pow(at[d] + (3.8 * step[d] / length), 2);
            }
            while (length is > 1 or 0 || outside > radius * radius);
            for (var d = 0; d < 3; d++) points[i + d] = at[d] += 3.8 * step[d] / length;
        }
    }
}
