using System.Globalization;
using System.Runtime.InteropServices;
using Workspace.Core.Tables;
using Workspace.Frames.Sql;

namespace Workspace.Frames.DuckDb;

/// <summary>Reads a native logical type into a <see cref="DuckDbType"/>.</summary>
internal static class DuckDbTypeReader
{
    /// <summary>Reads a type with all that is nested in it.</summary>
    /// <param name="handle">The native type; stays open.</param>
    public static DuckDbType Read(LogicalTypeHandle handle)
    {
        var id = NativeMethods.TypeId(handle);
        var type = id switch
        {
            DuckDbTypeId.Decimal => DuckDbTypes.Decimal(NativeMethods.DecimalWidth(handle), NativeMethods.DecimalScale(handle)),
            DuckDbTypeId.Enum => ReadEnum(handle),
            DuckDbTypeId.List => ReadList(handle),
            DuckDbTypeId.Array => ReadArray(handle),
            DuckDbTypeId.Struct => ReadStruct(handle),
            DuckDbTypeId.Map => ReadMap(handle),
            // Whatever newer types there are: text can always be read.
            _ => DuckDbTypes.TryPlain(id) ?? DuckDbTypes.AsText(id, "VARCHAR"),
        };
        return type.Fields.Any(field => field.Type.IsReadAsText) ? DuckDbTypes.AsText(type.Id, type.SqlName) : type;
    }

    private static DuckDbType ReadEnum(LogicalTypeHandle handle)
    {
        var labels = new string[NativeMethods.EnumSize(handle)];
        for (var i = 0; i < labels.Length; i++) labels[i] = TakeText(NativeMethods.EnumValue(handle, (ulong)i));
        var name = $"ENUM({string.Join(", ", labels.Select(SqlText.Quote))})";
        return new DuckDbType(DuckDbTypeId.Enum, name, ColumnKind.Text, typeof(string)) { Labels = labels };
    }

    private static DuckDbType ReadList(LogicalTypeHandle handle)
    {
        var element = ReadOwned(NativeMethods.ListChildType(handle));
        return new DuckDbType(DuckDbTypeId.List, element.SqlName + "[]", ColumnKind.Other, typeof(IReadOnlyList<object?>)) { Fields = [("", element)] };
    }

    private static DuckDbType ReadArray(LogicalTypeHandle handle)
    {
        var element = ReadOwned(NativeMethods.ArrayChildType(handle));
        var size = (int)NativeMethods.ArraySize(handle);
        var name = string.Create(CultureInfo.InvariantCulture, $"{element.SqlName}[{size}]");
        return new DuckDbType(DuckDbTypeId.Array, name, ColumnKind.Other, typeof(IReadOnlyList<object?>)) { Fields = [("", element)], ArraySize = size };
    }

    private static DuckDbType ReadStruct(LogicalTypeHandle handle)
    {
        var fields = new (string Name, DuckDbType Type)[NativeMethods.StructChildCount(handle)];
        for (var i = 0; i < fields.Length; i++)
            fields[i] = (TakeText(NativeMethods.StructChildName(handle, (ulong)i)), ReadOwned(NativeMethods.StructChildType(handle, (ulong)i)));
        var name = $"STRUCT({string.Join(", ", fields.Select(field => $"{SqlText.QuoteName(field.Name)} {field.Type.SqlName}"))})";
        return new DuckDbType(DuckDbTypeId.Struct, name, ColumnKind.Other, typeof(IReadOnlyDictionary<string, object?>)) { Fields = fields };
    }

    private static DuckDbType ReadMap(LogicalTypeHandle handle)
    {
        var key = ReadOwned(NativeMethods.MapKeyType(handle));
        var value = ReadOwned(NativeMethods.MapValueType(handle));
        return new DuckDbType(DuckDbTypeId.Map, $"MAP({key.SqlName}, {value.SqlName})", ColumnKind.Other, typeof(IReadOnlyDictionary<object, object?>))
        {
            Fields = [("key", key), ("value", value)],
        };
    }

    private static DuckDbType ReadOwned(LogicalTypeHandle handle)
    {
        using (handle) return Read(handle);
    }

    /// <summary>Copies a text that the caller owns, and frees it.</summary>
    internal static string TakeText(nint text)
    {
        var copy = Marshal.PtrToStringUTF8(text) ?? "";
        NativeMethods.Free(text);
        return copy;
    }
}
