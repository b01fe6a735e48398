namespace Workspace.LocalCloud.Services.DocumentDb.Cursors;

/// <summary>Documents on their way to a client, batch by batch. What was not asked for yet was not read yet.</summary>
internal sealed class Cursor(long id, string name, string? user, IEnumerator<ReadOnlyMemory<byte>> documents) : IDisposable
{
    // A reply may be larger than a document by what stands around it.
    private const int MostBytes = 16 * 1024 * 1024;

    private ReadOnlyMemory<byte>? _waiting;

    public long Id { get; } = id;

    /// <summary>The collection.</summary>
    public string Name { get; } = name;

    /// <summary>Who opened it, and alone may read on.</summary>
    public string? User { get; } = user;

    public DateTimeOffset LastUsed { get; set; }

    /// <summary>Held while a batch is read: a client that asks twice at once is refused.</summary>
    public Lock Gate { get; } = new();

    public bool IsAtEnd { get; private set; }

    /// <summary>Reads the next documents, as many as asked for and as fit one reply.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Next(long most)
    {
        var batch = new List<ReadOnlyMemory<byte>>();
        var bytes = 0L;
        while (batch.Count < most)
        {
            if (_waiting is null && !Advance()) break;
            // A single document always fits; otherwise none would ever come.
            if (batch.Count > 0 && bytes + _waiting!.Value.Length > MostBytes) return batch;
            bytes += _waiting!.Value.Length;
            batch.Add(_waiting.Value);
            _waiting = null;
        }
        // One is read ahead, so that a client learns with the last document that it was the last.
        if (_waiting is null && !IsAtEnd && most > 0) Advance();
        return batch;
    }

    public void Dispose() => documents.Dispose();

    private bool Advance()
    {
        if (documents.MoveNext())
        {
            _waiting = documents.Current;
            return true;
        }
        IsAtEnd = true;
        return false;
    }
}
