using System.Text.RegularExpressions;
using Workspace.Frames.Errors;

namespace Workspace.Frames.Expressions;

/// <summary>SQL's names of types.</summary>
internal static partial class TypeNames
{
    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(bool)] = "BOOLEAN",
        [typeof(sbyte)] = "TINYINT",
        [typeof(short)] = "SMALLINT",
        [typeof(int)] = "INTEGER",
        [typeof(long)] = "BIGINT",
        [typeof(byte)] = "UTINYINT",
        [typeof(ushort)] = "USMALLINT",
        [typeof(uint)] = "UINTEGER",
        [typeof(ulong)] = "UBIGINT",
        [typeof(Int128)] = "HUGEINT",
        [typeof(float)] = "FLOAT",
        [typeof(double)] = "DOUBLE",
        [typeof(decimal)] = "DECIMAL(28,10)",
        [typeof(string)] = "VARCHAR",
        [typeof(DateTime)] = "TIMESTAMP",
        [typeof(DateOnly)] = "DATE",
        [typeof(TimeOnly)] = "TIME",
        [typeof(Guid)] = "UUID",
        [typeof(byte[])] = "BLOB",
    };

    /// <summary>The SQL type for a .NET type.</summary>
    /// <param name="type">The .NET type.</param>
    public static string Of(Type type) =>
        Names.TryGetValue(type, out var name)
            ? name
            : throw new FrameException($"There is no SQL type for {type.Name}. Cast to one of {string.Join(", ", Names.Keys.Select(known => known.Name))}, or name the SQL type.");

    /// <summary>Lets a type name through that can be nothing else.</summary>
    /// <param name="name">The name as the user wrote it.</param>
    public static string Check(string name) =>
        Plausible().IsMatch(name) ? name : throw new FrameException($"\"{name}\" is not a SQL type. Write one such as DOUBLE, DECIMAL(10,2), VARCHAR[] or STRUCT(a INTEGER).");

    // Words, sizes and brackets; quotes only around names and labels, so that no type name can carry other SQL.
    [GeneratedRegex("""^(?:[A-Za-z0-9_ ,()\[\]]|"[^"\0]*"|'[^'\0]*')+$""", RegexOptions.CultureInvariant)]
    private static partial Regex Plausible();
}
