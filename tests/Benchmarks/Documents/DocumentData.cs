using System.Globalization;
using Workspace.Aws.Documents;
using Workspace.Core.Bson;

namespace Workspace.Benchmarks.Documents;

/// <summary>Collections of generated proteins: a backbone of 30 residues with four atoms each, its sequence and its label. About 5 KB of BSON each.</summary>
internal static class DocumentData
{
    public const string Database = "proteins";
    private const int Seed = 7;
    private const int Residues = 30;
    private const string AminoAcids = "ACDEFGHIKLMNPQRSTVWY";

    public static string Collection(int count) => string.Create(CultureInfo.InvariantCulture, $"p{count}");

    /// <summary>Writes a collection, unless an earlier run did.</summary>
    public static async Task EnsureAsync(string connectionString, int count)
    {
        using var client = new DocumentClient(connectionString);
        var collection = client.Database(Database).Collection(Collection(count));
        if (await collection.EstimatedCountAsync() == count) return;
        await collection.DropAsync();
        await collection.InsertManyAsync(Generate(count));
    }

    private static IEnumerable<BsonDocument> Generate(int count)
    {
        var random = new Random(Seed);
        for (var i = 0; i < count; i++)
        {
            var coordinates = new BsonArray(Enumerable.Range(0, Residues).Select(_ => (BsonValue)new BsonArray(Enumerable.Range(0, 4).Select(_ => (BsonValue)new BsonArray(Enumerable.Range(0, 3).Select(_ => (BsonValue)Math.Round(random.NextDouble() * 100, 3)))))));
            yield return new BsonDocument
            {
                ["name"] = string.Create(CultureInfo.InvariantCulture, $"protein {i}"),
                ["is_AF"] = random.Next(2) == 1,
                ["seq"] = string.Concat(Enumerable.Range(0, Residues).Select(_ => AminoAcids[random.Next(AminoAcids.Length)])),
                ["coords"] = coordinates,
            };
        }
    }
}
