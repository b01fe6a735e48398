using System.Text.Json;
using Workspace.Core.Files;

namespace Workspace.Notebooks.Jupyter.History;

/// <summary>The history of all sessions: one JSON object per line, appended to by every kernel of the user.</summary>
/// <param name="path">The file; it need not exist.</param>
internal sealed class HistoryFile(string path)
{
    /// <summary>When the file holds more than twice as many entries, it is cut to these.</summary>
    private const int Kept = 5000;

    /// <summary>The usual place, below the user's data folder.</summary>
    public static string DefaultPath => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "workspace", "history.jsonl");

    /// <summary>The entries, oldest first; lines that cannot be read are passed over.</summary>
    public List<HistoryEntry> Load()
    {
        if (!File.Exists(path)) return [];
        var entries = File.ReadLines(path).Select(TryRead).OfType<HistoryEntry>().ToList();
        if (entries.Count <= 2 * Kept) return entries;
        entries.RemoveRange(0, entries.Count - Kept);
        AtomicFile.Write(path, (TextWriter writer) =>
        {
            foreach (var entry in entries) writer.Write(JsonSerializer.Serialize(entry) + "\n");
        });
        return entries;
    }

    /// <summary>Adds an entry at the end.</summary>
    public void Append(HistoryEntry entry)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // One write of one whole line, so that kernels running side by side do not mix theirs.
        using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.Append,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite,
            BufferSize = 0,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        file.Write(System.Text.Encoding.UTF8.GetBytes(JsonSerializer.Serialize(entry) + "\n"));
    }

    private static HistoryEntry? TryRead(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<HistoryEntry>(line) is { Source: not null } entry ? entry : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
