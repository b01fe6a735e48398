using Workspace.Core.Tables;

namespace Workspace.Frames.Display;

/// <summary>Type names that fit above a column.</summary>
internal static class ShortType
{
    private const int MaxLength = 16;

    /// <summary>The type of a column, short.</summary>
    /// <param name="column">The column.</param>
    public static string Of(ColumnSchema column) => column.TypeName switch
    {
        "VARCHAR" => "text",
        "BIGINT" => "int64",
        "INTEGER" => "int32",
        "SMALLINT" => "int16",
        "TINYINT" => "int8",
        "UBIGINT" => "uint64",
        "UINTEGER" => "uint32",
        "USMALLINT" => "uint16",
        "UTINYINT" => "uint8",
        "HUGEINT" => "int128",
        "UHUGEINT" => "uint128",
        "BOOLEAN" => "bool",
        _ when column.TypeName.Length > MaxLength => column.TypeName[..(MaxLength - 1)].ToLowerInvariant() + "…",
        var name => name.ToLowerInvariant(),
    };
}
