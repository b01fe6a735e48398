using System.Runtime.InteropServices;

namespace Workspace.Benchmarks.Trees;

/// <summary>A generated problem as raw 32-bit floats, which both sides read: row-major features, and labels 0 and 1.</summary>
internal static class TreeData
{
    private const int Seed = 7;

    public static string FeaturesFile(string folder, string task) => Path.Combine(folder, $"{task}-x.f32");

    public static string LabelsFile(string folder, string task) => Path.Combine(folder, $"{task}-y.f32");

    /// <summary>Writes the files. The label depends on the first features and on chance, so that trees find something at every depth.</summary>
    public static void Ensure(string folder, string task, int rows, int features)
    {
        var random = new Random(Seed);
        var (values, labels) = (new float[rows * features], new float[rows]);
        for (var row = 0; row < rows; row++)
        {
            var x = values.AsSpan(row * features, features);
            foreach (ref var value in x) value = random.NextSingle();
            labels[row] = x[0] + (x[1] * x[2]) + (0.5f * x[3]) + (0.5f * random.NextSingle()) > 1.25f ? 1 : 0;
        }
        Write(FeaturesFile(folder, task), values);
        Write(LabelsFile(folder, task), labels);
    }

    public static float[] Read(string path) => MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(path)).ToArray();

    private static void Write(string path, float[] values) => File.WriteAllBytes(path, MemoryMarshal.AsBytes(values.AsSpan()).ToArray());
}
