using System.Collections.Concurrent;

namespace Workspace.Datasets.Proteins;

/// <summary>The SHA-256 of every fetched file, in the form of <c>sha256sum</c>, so that a later run notices a file that has changed.</summary>
internal sealed class ChecksumList
{
    private const string FileName = "SHA256SUMS";

    private readonly string _path;
    private readonly string _folder;
    private readonly ConcurrentDictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    public ChecksumList(string folder)
    {
        _folder = folder;
        _path = Path.Combine(folder, FileName);
        if (!File.Exists(_path)) return;
        // A line that a crash cut off is left out: its file is then taken as new.
        foreach (var line in File.ReadLines(_path))
            if (line.Length > 66 && line[64] == ' ') _hashes[line[66..]] = line[..64];
    }

    public string? Find(string path) => _hashes.GetValueOrDefault(Name(path));

    public void Add(string path, string hash)
    {
        if (!_hashes.TryAdd(Name(path), hash)) return;
        lock (_gate) File.AppendAllText(_path, $"{hash}  {Name(path)}\n");
    }

    private string Name(string path) => Path.GetRelativePath(_folder, path);
}
