using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workspace.Core.Progress;
using Workspace.Datasets.Downloading;

namespace Workspace.Datasets.Proteins;

/// <summary>
/// Fetches the structures of all proteins of one organism: the predicted ones from AlphaFold DB and the experimental ones from the Protein
/// Data Bank. Thousands of files: it may be stopped at any time, and the next call goes on from there.
/// </summary>
/// <param name="downloader">Fetches the files.</param>
/// <param name="folder">Where to put them; created where it is missing.</param>
/// <param name="archives">Where they come from; default the public archives.</param>
public sealed class ProteomeStructures(Downloader downloader, string folder, ProteinArchives? archives = null)
{
    /// <summary>The proteome of <em>Methanocaldococcus jannaschii</em>, the tutorial's organism: 1,773 predicted proteins.</summary>
    public const string Jannaschii = "UP000000805";

    // A structure is a few hundred kilobytes; what is a thousand times larger is none.
    private static readonly DownloadOptions OneFile = new() { MaxBytes = 500_000_000 };

    private readonly ProteinArchives _archives = archives ?? new ProteinArchives();

    /// <summary>Fetches what is not there yet.</summary>
    /// <param name="proteome">UniProt's identifier; default <see cref="Jannaschii"/>.</param>
    /// <param name="parallel">Files at a time; default 4, which the archives do not mind.</param>
    /// <param name="progress">Is told of every protein.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The proteins that have a predicted structure, by accession.</returns>
    /// <exception cref="DownloadException">An archive cannot be reached.</exception>
    /// <exception cref="ChecksumMismatchException">A file has changed since it was fetched.</exception>
    /// <exception cref="ProteinListException">An archive's answer is not what it should be.</exception>
    public async Task<IReadOnlyList<ProteinPair>> FetchAsync(string proteome = Jannaschii, int parallel = 4, IProgress<ProgressReport>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(proteome);
        ArgumentOutOfRangeException.ThrowIfLessThan(parallel, 1);
        foreach (var sub in (string[])["predicted", "experimental", "entries"]) Directory.CreateDirectory(Path.Combine(folder, sub));
        var checksums = new ChecksumList(folder);
        var proteins = await ListAsync(proteome, checksums, cancellationToken).ConfigureAwait(false);
        var pairs = new ConcurrentBag<ProteinPair>();
        var done = 0;
        await Parallel.ForEachAsync(proteins, new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellationToken }, async (protein, token) =>
        {
            if (await FetchAsync(protein, checksums, token).ConfigureAwait(false) is { } pair) pairs.Add(pair);
            progress?.Report(new ProgressReport("Fetching structures", Interlocked.Increment(ref done), proteins.Count, protein.Accession));
        }).ConfigureAwait(false);
        return [.. pairs.OrderBy(pair => pair.Accession, StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<(string Accession, string[] Entries)>> ListAsync(string proteome, ChecksumList checksums, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, $"{proteome}.tsv");
        var query = string.Create(CultureInfo.InvariantCulture, $"uniprotkb/stream?format=tsv&fields=accession%2Cxref_pdb&query=proteome%3A{Uri.EscapeDataString(proteome)}");
        await GetAsync(new Uri(_archives.UniProt, query), path, checksums, cancellationToken).ConfigureAwait(false);
        var lines = await File.ReadAllLinesAsync(path, cancellationToken).ConfigureAwait(false);
        if (lines.Length < 2 || lines[0] != "Entry\tPDB") throw new ProteinListException($"{path} should be a table with the columns Entry and PDB", lines.FirstOrDefault() ?? "empty");
        return [.. lines.Skip(1).Where(line => line.Length > 0).Select(line => Parse(path, line))];
    }

    private static (string, string[]) Parse(string path, string line)
    {
        var fields = line.Split('\t');
        var entries = fields.Length == 2 ? fields[1].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
        // They become names of files and parts of addresses.
        return fields.Length == 2 && entries.Append(fields[0]).All(name => name.Length > 0 && name.All(char.IsAsciiLetterOrDigit))
            ? (fields[0], entries)
            : throw new ProteinListException($"Each line of {path} should be an accession, a tab, and PDB entries", line);
    }

    private async Task<ProteinPair?> FetchAsync((string Accession, string[] Entries) protein, ChecksumList checksums, CancellationToken cancellationToken)
    {
        var predicted = Path.Combine(folder, "predicted", $"AF-{protein.Accession}.pdb");
        if (!File.Exists(predicted))
        {
            if (await FindPredictionAsync(protein.Accession, checksums, cancellationToken).ConfigureAwait(false) is not { } address) return null;
            await GetAsync(address, predicted, checksums, cancellationToken).ConfigureAwait(false);
        }
        List<string> experimental = [];
        foreach (var entry in protein.Entries)
        {
            var path = Path.Combine(folder, "experimental", $"{entry}.pdb.gz");
            if (await TryGetAsync(new Uri(_archives.ProteinDataBank, $"download/{entry}.pdb.gz"), path, checksums, cancellationToken).ConfigureAwait(false)) experimental.Add(path);
        }
        return new ProteinPair(protein.Accession, predicted, experimental);
    }

    // The archive numbers its versions; its entry says under which address the present one is.
    private async Task<Uri?> FindPredictionAsync(string accession, ChecksumList checksums, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, "entries", $"{accession}.json");
        if (!await TryGetAsync(new Uri(_archives.AlphaFold, $"api/prediction/{accession}"), path, checksums, cancellationToken).ConfigureAwait(false)) return null;
        var text = await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false);
        try
        {
            if (JsonNode.Parse(text) is JsonArray { Count: > 0 } entries && (string?)entries[0]?["pdbUrl"] is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host == _archives.AlphaFold.Host)
                return address;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new ProteinListException($"{path} should be JSON", text, e);
        }
        throw new ProteinListException($"{path} should be a list whose first entry has a pdbUrl on {_archives.AlphaFold.Host}", text);
    }

    // Not every protein has a prediction, and large experimental structures have no file in the old format.
    private async Task<bool> TryGetAsync(Uri source, string path, ChecksumList checksums, CancellationToken cancellationToken)
    {
        try
        {
            await GetAsync(source, path, checksums, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (DownloadException e) when (e.Status == HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    private async Task GetAsync(Uri source, string path, ChecksumList checksums, CancellationToken cancellationToken) =>
        checksums.Add(path, await downloader.GetAsync(source, path, OneFile with { Sha256 = checksums.Find(path) }, progress: null, cancellationToken).ConfigureAwait(false));
}
