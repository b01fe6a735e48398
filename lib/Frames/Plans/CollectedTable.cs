namespace Workspace.Frames.Plans;

/// <summary>A table in memory that keeps a result; dropped when no frame needs it any more.</summary>
internal sealed class CollectedTable : IDisposable
{
    private readonly FrameDatabase _database;

    /// <summary>Takes charge of a table that exists.</summary>
    /// <param name="database">Where it is.</param>
    /// <param name="name">Its name as SQL.</param>
    public CollectedTable(FrameDatabase database, string name)
    {
        _database = database;
        Name = name;
    }

    /// <summary>Has the table dropped.</summary>
    ~CollectedTable() => _database.Abandon(Name);

    /// <summary>The table's name as SQL.</summary>
    public string Name { get; }

    /// <summary>Whether the table was dropped.</summary>
    public bool IsDropped { get; private set; }

    /// <summary>Drops the table now.</summary>
    public void Dispose()
    {
        if (IsDropped) return;
        IsDropped = true;
        GC.SuppressFinalize(this);
        _database.Abandon(Name);
        _database.Rent().Dispose();
    }
}
