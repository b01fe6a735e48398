namespace Workspace.Frames.DuckDb;

/// <summary>One column of an <see cref="ArraySource"/>.</summary>
/// <param name="name">Its name.</param>
/// <param name="type">Its type in DuckDB.</param>
internal abstract class ArrayColumn(string name, DuckDbType type)
{
    /// <summary>The column's name.</summary>
    public string Name => name;

    /// <summary>The column's type in DuckDB.</summary>
    public DuckDbType Type => type;

    /// <summary>Writes some rows into a native vector.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="vector">Where to write.</param>
    /// <param name="count">How many rows.</param>
    public abstract void Write(int start, VectorWriter vector, int count);
}
