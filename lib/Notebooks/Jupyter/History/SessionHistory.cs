using System.IO.Enumeration;

namespace Workspace.Notebooks.Jupyter.History;

/// <summary>What this session and those before it have run.</summary>
internal sealed class SessionHistory
{
    private readonly Lock _gate = new();
    private readonly HistoryFile? _file;
    private readonly Lazy<List<HistoryEntry>> _entries;
    private int _session = 1;

    /// <summary>Creates a history; the file is read when it is first needed.</summary>
    /// <param name="file">Where it is kept; null: only in memory.</param>
    public SessionHistory(HistoryFile? file)
    {
        _file = file;
        _entries = new Lazy<List<HistoryEntry>>(Load);
    }

    public void Add(int line, string source, string? output)
    {
        lock (_gate)
        {
            var entries = _entries.Value;
            var entry = new HistoryEntry(_session, line, source, output);
            entries.Add(entry);
            try
            {
                _file?.Append(entry);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A full disk or a read-only home costs the history of this session once it has ended, not the cell.
            }
        }
    }

    /// <summary>The last entries.</summary>
    public IReadOnlyList<HistoryEntry> Tail(int count)
    {
        lock (_gate) return [.. _entries.Value.TakeLast(Math.Max(0, count))];
    }

    /// <summary>The entries of one session whose line is in a range.</summary>
    /// <param name="session">Its number; 0: this one; -1: the one before it, and so on.</param>
    /// <param name="start">The first line.</param>
    /// <param name="stop">The line after the last; null: to the end.</param>
    public IReadOnlyList<HistoryEntry> Range(int session, int start, int? stop)
    {
        lock (_gate)
        {
            var wanted = session > 0 ? session : Earlier(-session);
            return [.. _entries.Value.Where(e => e.Session == wanted && e.Line >= start && (stop is null || e.Line < stop))];
        }
    }

    /// <summary>The last entries whose source matches a pattern.</summary>
    /// <param name="pattern">With <c>*</c> and <c>?</c>.</param>
    /// <param name="count">How many at the most; null: all.</param>
    /// <param name="unique">Of entries with the same source only the last.</param>
    public IReadOnlyList<HistoryEntry> Search(string pattern, int? count, bool unique)
    {
        lock (_gate)
        {
            IEnumerable<HistoryEntry> found = _entries.Value.AsEnumerable().Reverse()
                .Where(e => FileSystemName.MatchesSimpleExpression(pattern.Replace("\\", "\\\\", StringComparison.Ordinal), e.Source, ignoreCase: false));
            if (unique) found = found.DistinctBy(e => e.Source);
            return [.. (count is { } most ? found.Take(Math.Max(0, most)) : found).Reverse()];
        }
    }

    private int Earlier(int sessions)
    {
        if (sessions == 0) return _session;
        var before = _entries.Value.Select(e => e.Session).Where(s => s != _session).Distinct().ToList();
        return sessions <= before.Count ? before[^sessions] : 0;
    }

    private List<HistoryEntry> Load()
    {
        try
        {
            var entries = _file?.Load() ?? [];
            _session = entries.Count == 0 ? 1 : entries.Max(e => e.Session) + 1;
            return entries;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A history that cannot be read is none; the session works without.
            return [];
        }
    }
}
