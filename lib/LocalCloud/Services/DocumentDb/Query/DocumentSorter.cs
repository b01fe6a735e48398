using Workspace.LocalCloud.Sqlite;

namespace Workspace.LocalCloud.Services.DocumentDb.Query;

/// <summary>Sorts documents of any number: in memory while they are few, beyond that in a temporary file.</summary>
internal sealed class DocumentSorter(long limit, long mostBytes = DocumentSorter.DefaultMostBytes)
{
    public const long DefaultMostBytes = 32 * 1024 * 1024;

    private readonly List<(byte[] Key, long Position, byte[] Document)> _rows = [];
    private long _bytes;
    private long _count;

    /// <summary>Sorts; documents with equal keys keep their order.</summary>
    /// <param name="input">Documents with their keys.</param>
    /// <returns>At most so many as the limit says.</returns>
    public IEnumerable<byte[]> Sort(IEnumerable<(byte[] Key, byte[] Document)> input)
    {
        using var source = input.GetEnumerator();
        while (source.MoveNext())
        {
            Keep(source.Current);
            if (_bytes > mostBytes) return Spilled(source);
        }
        Order();
        return _rows.Select(row => row.Document);
    }

    private void Keep((byte[] Key, byte[] Document) row)
    {
        _rows.Add((row.Key, _count++, row.Document));
        _bytes += row.Key.Length + row.Document.Length;
        // Of a sort with a limit, only the best so far need be kept.
        if (limit < int.MaxValue / 4 && _rows.Count >= Math.Max(1024, 2 * limit)) Order();
    }

    private void Order()
    {
        _rows.Sort((a, b) => a.Key.AsSpan().SequenceCompareTo(b.Key) is not 0 and var order ? order : a.Position.CompareTo(b.Position));
        if (_rows.Count <= limit) return;
        _rows.RemoveRange((int)limit, _rows.Count - (int)limit);
        _bytes = _rows.Sum(row => (long)row.Key.Length + row.Document.Length);
    }

    private IEnumerable<byte[]> Spilled(IEnumerator<(byte[] Key, byte[] Document)> rest)
    {
        // A nameless database is a temporary file that the system removes, even after a crash.
        var file = new SqliteConnection("");
        try
        {
            file.Execute("PRAGMA journal_mode=OFF", "PRAGMA synchronous=OFF", "CREATE TABLE rows(id INTEGER PRIMARY KEY, key BLOB NOT NULL, doc BLOB NOT NULL)", "BEGIN");
            foreach (var row in _rows.OrderBy(row => row.Position)) Insert(file, row.Key, row.Document);
            _rows.Clear();
            while (rest.MoveNext()) Insert(file, rest.Current.Key, rest.Current.Document);
            file.Execute("CREATE INDEX ordered ON rows(key)");
            return Read(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static void Insert(SqliteConnection file, byte[] key, byte[] document) =>
        file.Prepare("INSERT INTO rows(key, doc) VALUES(?, ?)").Bind(1, key).Bind(2, document).Run();

    private IEnumerable<byte[]> Read(SqliteConnection file)
    {
        using (file)
        {
            var rows = file.Prepare("SELECT doc FROM rows ORDER BY key, id LIMIT ?").Bind(1, limit);
            while (rows.Step()) yield return rows.Blob(0).ToArray();
        }
    }
}
