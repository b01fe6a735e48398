using System.Globalization;
using Workspace.LocalCloud.Services.DocumentDb;

namespace Workspace.Benchmarks.Documents;

/// <summary>The streaming dataset against the tutorial's way in pymongo, from the same local server, at sizes ten times apart: time per document and memory stay flat.</summary>
internal sealed class DocumentsBenchmark : IBenchmark
{
    private const int Smallest = 1_000;

    public string Name => "documents";

    public string Summary => "one epoch streamed from a document database by _id, against pymongo reading the same";

    public async Task RunAsync(ComparisonRunner runner, BenchmarkOptions options)
    {
        await using var server = DocumentDbServer.Start(new DocumentDbOptions { Folder = BenchmarkOptions.Folder(Name) });
        var sizes = new List<int>();
        for (long size = Smallest; size <= options.Documents; size *= 10) sizes.Add((int)size);
        foreach (var size in sizes) await DocumentData.EnsureAsync(server.ConnectionString, size);
        await runner.RunAsync("documents: labels, then batches of 64 by _id; time per document", sizes.Select(size => new Comparison
        {
            Task = string.Create(CultureInfo.InvariantCulture, $"{size:N0} proteins"),
            Peer = "pymongo",
            Unit = "µs",
            Ours = () => MeasuredProcess.WorkerAsync(DocumentTasks.Family, size.ToString(CultureInfo.InvariantCulture), server.ConnectionString),
            Theirs = () => MeasuredProcess.PythonAsync("documents.py", size.ToString(CultureInfo.InvariantCulture), server.ConnectionString),
            Goal = Goal.Ratio(1),
            MemoryGoal = Goal.Below(200, "MiB"),
        }));
    }
}
