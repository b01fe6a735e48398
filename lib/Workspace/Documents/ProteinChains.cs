using System.Text.Json.Nodes;
using Workspace.Core.Bson;
using Workspace.Core.Bson.Mapping;
using Workspace.Core.Progress;
using Workspace.Datasets;
using Workspace.Datasets.Downloading;
using Workspace.Datasets.Proteins;
using Workspace.Learn.Structures;

namespace Workspace.Documents;

/// <summary>Protein chains read from files.</summary>
/// <param name="Chains">The chains, by identifier.</param>
/// <param name="Problems">What could not be read and was passed over: file and reason.</param>
/// <param name="Source">Where they come from, for a reader.</param>
/// <param name="IsSynthetic">Whether they are invented.</param>
public sealed record ProteinChains(IReadOnlyList<ProteinChain> Chains, IReadOnlyList<string> Problems, string Source, bool IsSynthetic)
{
    private const string PredictionPrefix = "AF-";
    private static readonly string[] Extensions = [".pdb", ".ent", ".cif", ".pdb.gz", ".ent.gz", ".cif.gz"];

    /// <summary>
    /// Loads chains: of the sample and of the generated data from JSON lines; with <c>WORKSPACE_DATA</c> from its structure files, in which the names of
    /// predictions begin with <c>AF-</c>; at tutorial scale the structures of a whole proteome, fetched from the public archives into the user's cache.
    /// </summary>
    /// <param name="scale">How much; default the sample.</param>
    /// <param name="progress">Is told of every protein that is fetched.</param>
    /// <param name="cancellationToken">Stops it; what was fetched stays.</param>
    /// <returns>The chains.</returns>
    /// <exception cref="Datasets.Downloading.DownloadException">At tutorial scale, an archive cannot be reached.</exception>
    public static async Task<ProteinChains> LoadAsync(DatasetScale scale = DatasetScale.Sample, IProgress<ProgressReport>? progress = null, CancellationToken cancellationToken = default)
    {
        if (scale == DatasetScale.Tutorial) return await FetchAsync(progress, cancellationToken).ConfigureAwait(false);
        var data = DatasetCatalogue.Find("protein-structures", scale);
        return Directory.Exists(data.Path)
            ? OfFiles(Directory.EnumerateFiles(data.Path).Where(IsStructure), data.Description)
            : new([.. File.ReadLines(data.Path).Select(OfJson)], [], data.Description, IsSynthetic: true);
    }

    private static async Task<ProteinChains> FetchAsync(IProgress<ProgressReport>? progress, CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.UserAgent.ParseAdd("workspace");
        var folder = Path.Combine(DatasetCatalogue.CacheFolder(), "proteome-jannaschii");
        var pairs = await new ProteomeStructures(new Downloader(client), folder).FetchAsync(progress: progress, cancellationToken: cancellationToken).ConfigureAwait(false);
        return OfFiles(pairs.SelectMany(pair => pair.Experimental.Prepend(pair.Predicted)), $"{pairs.Count:N0} proteins of Methanocaldococcus jannaschii from AlphaFold DB and the Protein Data Bank");
    }

    private static ProteinChains OfFiles(IEnumerable<string> paths, string source)
    {
        List<ProteinChain> chains = [];
        List<string> problems = [];
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            try
            {
                var found = OfFile(path);
                if (found.Count == 0) problems.Add($"{Path.GetFileName(path)}: no chain of two amino acids or more");
                chains.AddRange(found);
            }
            catch (StructureFileException e)
            {
                problems.Add($"{Path.GetFileName(path)}: line {e.Line}: {e.Detail}");
            }
        }
        return new([.. chains.DistinctBy(chain => chain.Id).OrderBy(chain => chain.Id, StringComparer.Ordinal)], problems, source, IsSynthetic: false);
    }

    private static List<ProteinChain> OfFile(string path)
    {
        var name = Path.GetFileName(path);
        name = name[..name.IndexOf('.', StringComparison.Ordinal)];
        var predicted = name.StartsWith(PredictionPrefix, StringComparison.Ordinal);
        return [.. StructureFile.Read(path).Chains.Where(chain => chain.AminoAcids.Count > 1).Select(chain => new ProteinChain
        {
            Id = predicted ? name : $"{name}-{chain.Id}",
            Sequence = string.Concat(chain.AminoAcids.Select(residue => residue.IsStandardAminoAcid ? residue.Code : 'X')),
            Coordinates = [.. chain.BackboneAtoms().Chunk(12).Select(residue => residue.Chunk(3).ToArray())],
            IsAlphaFold = predicted,
            TemperatureFactors = [.. chain.AminoAcids.Select(residue => (double)(residue.Find("CA")?.BFactor ?? float.NaN))],
        }).Where(chain => ResidueGraph.LocatedResidues(chain.AlphaCarbons()).Count > 1)];
    }

    private static bool IsStructure(string path) => Extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    // The identifier is the key of the document in the database.
    private static ProteinChain OfJson(string line)
    {
        var json = JsonNode.Parse(line)!.AsObject();
        json["_id"] = json["id"]!.DeepClone();
        return BsonMapper.FromDocument<ProteinChain>(BsonDocument.Parse(json.ToJsonString()));
    }
}
