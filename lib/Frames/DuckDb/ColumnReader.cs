using Workspace.Core.Tables;

namespace Workspace.Frames.DuckDb;

/// <summary>Gathers the vectors of one column into one array.</summary>
internal abstract class ColumnReader
{
    /// <summary>Creates the reader that fits a column.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="type">The column's type.</param>
    /// <param name="rows">How many rows there will be.</param>
    public static ColumnReader Create(string name, DuckDbType type, int rows)
    {
        var reader = typeof(TypedColumnReader<>).MakeGenericType(type.ElementType);
        return (ColumnReader)Activator.CreateInstance(reader, type.ToSchema(name), DecoderFactory.Create(type), rows)!;
    }

    /// <summary>Takes the next rows.</summary>
    /// <param name="vector">The column's vector.</param>
    /// <param name="count">How many rows it has.</param>
    public abstract void Read(VectorView vector, int count);

    /// <summary>The column with all that was read; the reader is spent.</summary>
    public abstract TableColumn Finish();
}
