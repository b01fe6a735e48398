using System.Diagnostics;
using System.Globalization;
using Workspace.Aws.Documents;
using Workspace.Core.Bson;
using Workspace.Core.Bson.Mapping;
using Workspace.Documents;
using Workspace.Learn.Streaming;

namespace Workspace.Benchmarks.Documents;

/// <summary>What <c>Peers/documents.py</c> does in Python, with the library: one epoch, batch by batch by <c>_id</c>.</summary>
internal static class DocumentTasks
{
    public const string Family = "documents";
    private const int Warm = 512;

    private sealed record Protein([property: BsonName("coords")] double[][][] Coordinates, [property: BsonName("seq")] string Sequence);

    /// <param name="task">How many documents the collection has.</param>
    /// <param name="connectionString">The server.</param>
    /// <returns>Microseconds per document.</returns>
    public static double Run(string task, string connectionString) => RunAsync(int.Parse(task, CultureInfo.InvariantCulture), connectionString).GetAwaiter().GetResult();

    private static async Task<double> RunAsync(int count, string connectionString)
    {
        using var client = new DocumentClient(connectionString);
        var collection = client.Database(DocumentData.Database).Collection(DocumentData.Collection(count));
        var source = new DocumentSource<Protein>(collection, [BsonDocument.Parse("""{"$match": {"is_AF": {"$exists": true}}}"""), BsonDocument.Parse("""{"$project": {"y": "$is_AF"}}""")], BsonDocument.Parse("""{"coords": 1, "seq": 1}"""));
        var warming = await StreamingDataset.OpenAsync(source);
        await EpochAsync(warming.ReadAsync(), Warm);
        var clock = Stopwatch.StartNew();
        var dataset = await StreamingDataset.OpenAsync(source);
        var read = await EpochAsync(dataset.ReadAsync(), int.MaxValue);
        if (read != count) throw new InvalidOperationException($"{read} of {count} documents came.");
        return clock.Elapsed.TotalMicroseconds / count;
    }

    private static async Task<int> EpochAsync(IAsyncEnumerable<StreamedExample<BsonValue, BsonValue, Protein>> examples, int most)
    {
        var (read, sum) = (0, 0.0);
        await foreach (var example in examples)
        {
            foreach (var residue in example.Item.Coordinates) sum += residue[1][0];
            if (++read >= most) break;
        }
        return double.IsNaN(sum) ? 0 : read;
    }
}
