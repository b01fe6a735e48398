using System.Text;
using System.Text.Json;

namespace Workspace.LocalCloud.State;

/// <summary>
/// All small state of the local cloud: tables in memory, every change first in a journal on the disk. Chosen over a file per
/// row, because one change may touch many rows and must be one step, and over a database engine, because everything fits in
/// memory and a journal with checksums is a page of code. A killed process loses nothing that it had answered; against a
/// power cut the operating system decides how much of the last seconds is on the disk.
/// </summary>
internal sealed class Store : IDisposable
{
    // Rewriting costs as much as all live rows, so it waits until most of the file is history.
    private const long RewriteFrom = 4 * 1024 * 1024;

    private readonly Dictionary<string, ITable> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Key, JsonElement Value)>> _unclaimed = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly FileStream _lock;
    private readonly Journal _journal;
    private long _rewrittenLength;

    /// <summary>Opens the state in a folder, making it where it is not there.</summary>
    /// <exception cref="StateException">Another process has it open, or it is damaged.</exception>
    public Store(string folder)
    {
        Folder = Path.GetFullPath(folder);
        if (!Directory.Exists(Folder)) Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _lock = Lock(Folder);
        try
        {
            _journal = Journal.Open(Path.Combine(Folder, "journal"), Replay);
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
        _rewrittenLength = _journal.Length;
    }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    /// <summary>Opens a table, with the rows that the journal has for it.</summary>
    public Table<T> Table<T>(string name)
        where T : class
    {
        lock (_gate)
        {
            var table = new Table<T>(name);
            _tables.Add(name, table);
            if (_unclaimed.Remove(name, out var rows))
                foreach (var (key, value) in rows) ((ITable)table).Apply(key, ((ITable)table).Read(value));
            return table;
        }
    }

    /// <summary>Changes rows in one step. Nobody else changes any meanwhile, so what <paramref name="decide"/> reads stays true.</summary>
    /// <param name="decide">Reads, and notes what is to change; where it throws, nothing changes. It does not see its own changes.</param>
    /// <exception cref="StateException">The disk is full; nothing changed.</exception>
    public void Change(Action<Changes> decide) => Change(changes =>
    {
        decide(changes);
        return true;
    });

    /// <summary>As <see cref="Change(Action{Changes})"/>, with a result.</summary>
    public T Change<T>(Func<Changes, T> decide)
    {
        lock (_gate)
        {
            var changes = new Changes();
            var result = decide(changes);
            if (changes.All.Count == 0) return result;
            _journal.Append(Line(changes.All.Select(change => (change.Table.Name, change.Key, change.Value))));
            foreach (var (table, key, value) in changes.All) table.Apply(key, value);
            if (_journal.Length > RewriteFrom && _journal.Length > 4 * _rewrittenLength) Rewrite();
            return result;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _journal.Dispose();
            _lock.Dispose();
        }
    }

    private void Rewrite()
    {
        var claimed = _tables.Values.SelectMany(table => table.Rows().Select(row => Line([(table.Name, row.Key, row.Value)])));
        // Rows of a service that this version does not have are kept as they are.
        var others = _unclaimed.SelectMany(table => table.Value.Select(row => Line([(table.Key, row.Key, row.Value)])));
        _journal.Rewrite(claimed.Concat(others));
        _rewrittenLength = _journal.Length;
    }

    private void Replay(string line)
    {
        using var document = JsonDocument.Parse(line);
        foreach (var change in document.RootElement.EnumerateArray())
        {
            var name = change[0].GetString()!;
            if (!_unclaimed.TryGetValue(name, out var rows)) _unclaimed[name] = rows = [];
            rows.Add((change[1].GetString()!, change[2].Clone()));
        }
    }

    private static string Line(IEnumerable<(string Table, string Key, object? Value)> changes)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            foreach (var (table, key, value) in changes)
            {
                writer.WriteStartArray();
                writer.WriteStringValue(table);
                writer.WriteStringValue(key);
                JsonSerializer.Serialize(writer, value, value?.GetType() ?? typeof(object));
                writer.WriteEndArray();
            }
            writer.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static FileStream Lock(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new StateException(folder, $"The data folder \"{folder}\" is in use by another local cloud, or may not be written to ({e.Message}). Stop that one, or choose another folder with --data.", e);
        }
    }
}
