using Workspace.Core.Tables;
using Workspace.Frames.DuckDb;
using Workspace.Frames.Errors;
using Workspace.Frames.Files;
using Workspace.Frames.Plans;
using Workspace.Frames.Rows;
using Workspace.Frames.Schema;
using Workspace.Frames.Sql;

namespace Workspace.Frames;

/// <content>Frames over files, arrays, rows, tables and queries.</content>
public sealed partial class FrameDatabase
{
    /// <summary>Reads a CSV file lazily: separator, header and types are guessed from its first rows, the rest is read when the frame runs.</summary>
    /// <param name="path">The file, or a pattern such as <c>data/*.csv</c> for several with the same columns. May be compressed with gzip.</param>
    /// <param name="options">What not to guess, and what to do with bad rows; null guesses everything.</param>
    /// <returns>The frame.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="CsvException">The file is empty, not text of the stated encoding, or no table.</exception>
    public Frame ReadCsv(string path, CsvOptions? options = null) => new(this, new CsvSource(this, path, options ?? new CsvOptions()).Open());

    /// <summary>Reads a Parquet file lazily.</summary>
    /// <param name="path">The file, or a pattern for several.</param>
    /// <returns>The frame.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FrameException">The file is no Parquet.</exception>
    public Frame ReadParquet(string path) => ReadFile(path, "read_parquet", isCountCheap: true);

    /// <summary>Reads a JSON file lazily: an array of objects, or one object per line.</summary>
    /// <param name="path">The file, or a pattern for several.</param>
    /// <returns>The frame; objects inside objects become structs.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FrameException">The file is no JSON.</exception>
    public Frame ReadJson(string path) => ReadFile(path, "read_json", isCountCheap: false);

    /// <summary>Makes a frame of arrays, which are not copied: they must not be changed while the frame is in use.</summary>
    /// <param name="columns">Names and arrays, all of the same length: booleans, numbers, texts, dates and times, UUIDs or bytes. Null is a missing value; NaN is not.</param>
    /// <returns>The frame.</returns>
    /// <exception cref="FrameException">An array's type cannot be held, or the lengths differ.</exception>
    /// <exception cref="DuplicateColumnException">Two names are the same.</exception>
    public Frame FromColumns(params (string Name, Array Values)[] columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return FromArrays([.. columns.Select(column => (ArrayColumns.Create(column.Name, column.Values), column.Values.Length))]);
    }

    /// <summary>Makes a frame of columns with their masks of missing values; the arrays are not copied.</summary>
    /// <param name="columns">The columns, all of the same length.</param>
    /// <returns>The frame.</returns>
    /// <exception cref="FrameException">An array's type cannot be held, or the lengths differ.</exception>
    public Frame FromColumns(IReadOnlyList<TableColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return FromArrays([.. columns.Select(column => (ArrayColumns.Create(column), column.Length))]);
    }

    /// <summary>Makes a frame of any table; all its columns are read.</summary>
    /// <param name="table">The table; a frame of this database is given back as it is.</param>
    /// <returns>The frame.</returns>
    public Frame FromTable(ITable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table is Frame frame && frame.Database == this ? frame : FromColumns(table.ReadColumns([.. table.Schema.Select(column => column.Name)]));
    }

    /// <summary>Makes a frame of objects: one column for each readable property.</summary>
    /// <typeparam name="T">The type of a row.</typeparam>
    /// <param name="rows">The rows; gone through once, now.</param>
    /// <returns>The frame.</returns>
    /// <exception cref="FrameException">The type has no properties, or one that a frame cannot hold.</exception>
    public Frame FromRows<T>(IEnumerable<T> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return FromColumns(RowColumns<T>.Read(rows));
    }

    /// <summary>A table or view of the database.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The frame.</returns>
    /// <exception cref="FrameException">There is no such table.</exception>
    public Frame Table(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new Frame(this, new TablePlan(name, new FrameSchema(Describe($"SELECT * FROM {SqlText.QuoteName(name)}"), nameof(Table))));
    }

    /// <summary>Makes a frame of a query.</summary>
    /// <param name="text">One SELECT, taken as it is written: never build it from data.</param>
    /// <param name="tables">Frames, under the names the query has for them.</param>
    /// <returns>The frame.</returns>
    /// <exception cref="FrameException">The text is not one valid SELECT.</exception>
    public Frame Sql(string text, params (string Name, Frame Frame)[] tables)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        ArgumentNullException.ThrowIfNull(tables);
        if (tables.FirstOrDefault(table => table.Frame.Database != this) is { Frame: not null } foreign)
            throw new FrameException($"The frame \"{foreign.Name}\" lives in another database than the query. Write it to a Parquet file and read it here.");
        text = text.Trim().TrimEnd(';');
        var empty = tables.Select(table => $"{SqlText.QuoteName(table.Name)} AS ({EmptyTable.Select(table.Frame.Schema)})");
        var with = tables.Length == 0 ? "" : $"WITH {string.Join(", ", empty)} ";
        // In brackets, so that what is not a SELECT is refused here and now.
        var schema = new FrameSchema(Describe($"SELECT * FROM ({with}{text}\n)"), nameof(Sql));
        return new Frame(this, new SqlPlan(text, [.. tables.Select(table => (table.Name, table.Frame.Plan))], schema));
    }

    private Frame FromArrays(IReadOnlyList<(ArrayColumn Column, int Length)> columns)
    {
        if (columns.Count == 0) throw new FrameException("A frame needs at least one column.");
        var (first, rows) = columns[0];
        if (columns.FirstOrDefault(column => column.Length != rows) is { Column: not null } other)
            throw new FrameException($"Column \"{other.Column.Name}\" has {other.Length} values, but \"{first.Name}\" has {rows}. All columns of a frame are equally long.");
        var schema = new FrameSchema([.. columns.Select(column => column.Column.Type.ToSchema(column.Column.Name))], nameof(FromColumns));
        return new Frame(this, new ArrayPlan(new ArraySource([.. columns.Select(column => column.Column)], rows), schema));
    }

    private Frame ReadFile(string path, string function, bool isCountCheap)
    {
        var from = $"{function}({SqlText.Quote(FilePath.Require(path))})";
        return new Frame(this, new FilePlan(path, from, isCountCheap, new FrameSchema(Describe($"SELECT * FROM {from}"), function)));
    }
}
