using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workspace.Core.Tables;
using Workspace.Notebooks.Languages.Values;

namespace Workspace.Notebooks.Languages.Jupyter.Tables;

/// <summary>
/// A table as files in a folder, one or two a column, for a Python process on this machine: numbers, truths and times as
/// <c>.npy</c>, the rest as JSON. Every pandas reads them with what it needs itself, NumPy; Parquet and Arrow need a package that Debian
/// has not, and copy more.
/// </summary>
internal sealed class ColumnFiles : IDisposable
{
    private const string Index = "columns.json";

    private static readonly Dictionary<TypeCode, string> WholeNumbers = new()
    {
        [TypeCode.SByte] = "TINYINT",
        [TypeCode.Byte] = "UTINYINT",
        [TypeCode.Int16] = "SMALLINT",
        [TypeCode.UInt16] = "USMALLINT",
        [TypeCode.Int32] = "INTEGER",
        [TypeCode.UInt32] = "UINTEGER",
        [TypeCode.Int64] = "BIGINT",
        [TypeCode.UInt64] = "UBIGINT",
    };

    private static readonly long Epoch = DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>The folder, which only this user may enter. It is gone when this is disposed of.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("workspace-table-").FullName;

    /// <summary>Writes a table.</summary>
    public void Write(ITable table)
    {
        var columns = table.ReadColumns([.. table.Schema.Select(column => column.Name)]);
        var index = new JsonArray();
        for (var i = 0; i < columns.Count; i++) index.Add(WriteColumn(columns[i], i.ToString(CultureInfo.InvariantCulture)));
        File.WriteAllText(Path.Combine(Folder, Index), index.ToJsonString());
    }

    /// <summary>Reads the table that the other process has written.</summary>
    /// <exception cref="InvalidDataException">A file is not what it should be.</exception>
    public ITable Read()
    {
        using var index = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, Index)));
        return new MemoryTable([.. index.RootElement.EnumerateArray().Select(ReadColumn)]);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private JsonObject WriteColumn(TableColumn column, string number)
    {
        var entry = new JsonObject { ["name"] = column.Schema.Name };
        var isMasked = column.MissingCount > 0 && column.Schema.Kind is ColumnKind.Boolean or ColumnKind.Integer;
        var (values, type) = ToNumbers(column);
        if (type is null)
        {
            entry["file"] = number + ".json";
            File.WriteAllBytes(Path.Combine(Folder, number + ".json"), JsonSerializer.SerializeToUtf8Bytes(column.ToTexts()));
            return entry;
        }
        entry["file"] = number + ".npy";
        NpyFile.Write(Path.Combine(Folder, number + ".npy"), values, type);
        if (!isMasked) return entry;
        entry["missing"] = number + ".missing.npy";
        NpyFile.Write(Path.Combine(Folder, number + ".missing.npy"), Rows(column, column.IsMissing), "|b1");
        return entry;
    }

    private static (Array Values, string? Type) ToNumbers(TableColumn column) => column.Values switch
    {
        DateTime[] times => (Rows(column, row => column.IsMissing(row) ? NpyFile.NotATime : times[row].Ticks / TimeSpan.TicksPerMicrosecond - Epoch), NpyFile.Time),
        DateOnly[] days => (Rows(column, row => column.IsMissing(row) ? NpyFile.NotATime : days[row].ToDateTime(default).Ticks / TimeSpan.TicksPerMicrosecond - Epoch), NpyFile.Time),
        // Numbers with a point have "not a number" for what is missing, also to pandas.
        float[] numbers when column.MissingCount > 0 => (Rows(column, row => column.IsMissing(row) ? float.NaN : numbers[row]), "<f4"),
        double[] numbers when column.MissingCount == 0 => (numbers, "<f8"),
        double[] or decimal[] or Int128[] => (column.ToDoubles(), "<f8"),
        var values => (values, NpyFile.NameOf(column.Schema.ElementType)),
    };

    private static T[] Rows<T>(TableColumn column, Func<int, T> value)
    {
        var values = new T[column.Length];
        for (var row = 0; row < values.Length; row++) values[row] = value(row);
        return values;
    }

    private TableColumn ReadColumn(JsonElement entry)
    {
        var name = entry.GetProperty("name").GetString()!;
        var path = PathOf(entry, "file");
        if (path.EndsWith(".json", StringComparison.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return JsonColumn.Read(name, [.. json.RootElement.EnumerateArray()]);
        }
        var (values, type) = NpyFile.Read(path);
        var missing = entry.TryGetProperty("missing", out _) ? (bool[])NpyFile.Read(PathOf(entry, "missing")).Values : null;
        return type == NpyFile.Time
            ? new TableColumn(new ColumnSchema(name, ColumnKind.Time, "TIMESTAMP", typeof(DateTime)), Array.ConvertAll((long[])values, FromMicroseconds), missing)
            : new TableColumn(SchemaOf(name, values.GetType().GetElementType()!), values, missing);
    }

    // The other process names its files itself, but below this folder.
    private string PathOf(JsonElement entry, string name) => Path.Combine(Folder, Path.GetFileName(entry.GetProperty(name).GetString()!));

    private static DateTime FromMicroseconds(long value) => value == NpyFile.NotATime ? default : new DateTime((value + Epoch) * TimeSpan.TicksPerMicrosecond, DateTimeKind.Unspecified);

    // By the type itself: an array of bytes is one of signed bytes too, as far as patterns can tell.
    private static ColumnSchema SchemaOf(string name, Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => new ColumnSchema(name, ColumnKind.Boolean, "BOOLEAN", type),
        TypeCode.Single => new ColumnSchema(name, ColumnKind.Real, "FLOAT", type),
        TypeCode.Double => new ColumnSchema(name, ColumnKind.Real, "DOUBLE", type),
        var code => new ColumnSchema(name, ColumnKind.Integer, WholeNumbers[code], type),
    };
}
