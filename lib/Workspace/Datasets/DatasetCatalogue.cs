using Workspace.Core.Errors;
using Workspace.Core.Files;
using Workspace.Core.Native;

namespace Workspace.Datasets;

/// <summary>
/// Finds datasets by name: the real file below <c>WORKSPACE_DATA</c> where that is set, else the small synthetic sample
/// in the checkout's <c>data/</c>. What no real file is large enough for is generated into the user's cache.
/// </summary>
public static class DatasetCatalogue
{
    /// <summary>The environment variable that names the folder of real data.</summary>
    public const string FolderVariable = "WORKSPACE_DATA";

    private static readonly Dictionary<string, Entry> Entries = new()
    {
        ["german-credit"] = new(
            ["credit/german_credit_data.csv", "credit/german_credit_data_derived.csv"],
            "credit/german_credit_sample.csv",
            "1,000 loan applications of the Statlog German credit data (UCI), decoded into words",
            "1,000 invented loan applications in the layout of the German credit data",
            "german-credit-200000.csv",
            writer => CreditSample.Write(writer, rows: 200_000),
            "200,000 invented loan applications in the layout of the German credit data"),
        ["protein-structures"] = new(
            ["proteins"],
            "proteins/protein_sample.jsonl",
            "structure files of the Protein Data Bank and of the AlphaFold Protein Structure Database; names of predictions begin with AF-",
            "200 invented protein chains as JSON documents, like predictions and like experiments",
            "protein-structures-20000.jsonl",
            writer => ProteinSample.Write(writer, documents: 20_000),
            "20,000 invented protein chains as JSON documents, like predictions and like experiments"),
    };

    /// <summary>The names of all datasets.</summary>
    public static IReadOnlyCollection<string> Names => Entries.Keys;

    /// <summary>Finds a dataset.</summary>
    /// <param name="name">Its name, one of <see cref="Names"/>.</param>
    /// <param name="scale">How much of it; default the sample.</param>
    /// <returns>Where it lies and what it is.</returns>
    /// <exception cref="UnknownNameException">There is no such dataset.</exception>
    /// <exception cref="DatasetNotFoundException">Neither the real file nor the sample is here.</exception>
    public static Dataset Find(string name, DatasetScale scale = DatasetScale.Sample)
    {
        if (!Entries.TryGetValue(name, out var entry)) throw new UnknownNameException("Dataset", name, "the catalogue", Entries.Keys);
        return scale == DatasetScale.Max ? Generate(name, entry) : FindFile(name, entry);
    }

    private static Dataset FindFile(string name, Entry entry)
    {
        var looked = new List<string>();
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder)
        {
            looked.AddRange(entry.RealPaths.Select(path => Path.GetFullPath(Path.Combine(folder, path))));
            if (looked.Find(Path.Exists) is { } real) return new Dataset(name, real, IsSynthetic: false, entry.RealDescription);
            // Somebody who asked for real data must not be given invented data without a word.
            throw new DatasetNotFoundException(name, looked);
        }
        looked.Add(Path.Combine(WorkspacePaths.Root ?? ".", "data", entry.SamplePath));
        return File.Exists(looked[^1])
            ? new Dataset(name, looked[^1], IsSynthetic: true, entry.SampleDescription)
            : throw new DatasetNotFoundException(name, looked);
    }

    // The name holds the size, so a generator that changes its mind about it writes another file.
    private static Dataset Generate(string name, Entry entry)
    {
        var path = Path.Combine(CacheFolder(), entry.LargeFile);
        if (!File.Exists(path)) AtomicFile.Write(path, entry.WriteLarge);
        return new Dataset(name, path, IsSynthetic: true, entry.LargeDescription);
    }

    // https://specifications.freedesktop.org/basedir-spec: XDG_CACHE_HOME, else ~/.cache.
    internal static string CacheFolder()
    {
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } given
            ? given
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return Directory.CreateDirectory(Path.Combine(cache, "workspace")).FullName;
    }

    private sealed record Entry(
        IReadOnlyList<string> RealPaths, string SamplePath, string RealDescription, string SampleDescription,
        string LargeFile, Action<TextWriter> WriteLarge, string LargeDescription);
}
