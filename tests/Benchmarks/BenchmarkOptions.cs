namespace Workspace.Benchmarks;

/// <summary>What the command line says about the benchmarks.</summary>
internal sealed record BenchmarkOptions
{
    /// <summary>Rows of the frame benchmarks, at least 1,000; default 5 million.</summary>
    public int Rows { get; init; } = 5_000_000;

    /// <summary>Documents of the largest collection of the document benchmark, at least 1,000; default 100,000.</summary>
    public int Documents { get; init; } = 100_000;

    /// <summary>A git-ignored folder for what is generated once and used again.</summary>
    public static string Folder(string name) =>
        Directory.CreateDirectory(Path.Combine(Core.Native.WorkspacePaths.Root ?? Path.GetTempPath(), ".build", "benchmarks", name)).FullName;
}
