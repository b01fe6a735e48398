using Workspace.Core.Tables;
using Workspace.Frames.Errors;

namespace Workspace.Frames;

/// <content>Where frames come from, on the shared database. <see cref="FrameDatabase"/> has the same for any other.</content>
public sealed partial class Frame
{
    /// <inheritdoc cref="FrameDatabase.ReadCsv"/>
    public static Frame ReadCsv(string path, CsvOptions? options = null) => FrameDatabase.Default.ReadCsv(path, options);

    /// <inheritdoc cref="FrameDatabase.ReadParquet"/>
    public static Frame ReadParquet(string path) => FrameDatabase.Default.ReadParquet(path);

    /// <inheritdoc cref="FrameDatabase.ReadJson"/>
    public static Frame ReadJson(string path) => FrameDatabase.Default.ReadJson(path);

    /// <inheritdoc cref="FrameDatabase.FromColumns(ValueTuple{string, Array}[])"/>
    public static Frame FromColumns(params (string Name, Array Values)[] columns) => FrameDatabase.Default.FromColumns(columns);

    /// <inheritdoc cref="FrameDatabase.FromColumns(IReadOnlyList{TableColumn})"/>
    public static Frame FromColumns(IReadOnlyList<TableColumn> columns) => FrameDatabase.Default.FromColumns(columns);

    /// <inheritdoc cref="FrameDatabase.FromTable"/>
    public static Frame FromTable(ITable table) => FrameDatabase.Default.FromTable(table);

    /// <inheritdoc cref="FrameDatabase.FromRows{T}"/>
    public static Frame FromRows<T>(IEnumerable<T> rows) => FrameDatabase.Default.FromRows(rows);

    /// <inheritdoc cref="FrameDatabase.Sql"/>
    public static Frame Sql(string text, params (string Name, Frame Frame)[] tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var databases = tables.Select(table => table.Frame.Database).Distinct().ToList();
        if (databases.Count > 1) throw new FrameException("The frames of one query live in different databases. Write one to a Parquet file and read it in the other.");
        return (databases.SingleOrDefault() ?? FrameDatabase.Default).Sql(text, tables);
    }
}
