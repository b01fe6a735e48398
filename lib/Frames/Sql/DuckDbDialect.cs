using System.Globalization;

namespace Workspace.Frames.Sql;

/// <summary>DuckDB's SQL.</summary>
internal sealed class DuckDbDialect : ISqlDialect
{
    private DuckDbDialect()
    {
    }

    /// <summary>The one instance.</summary>
    public static DuckDbDialect Instance { get; } = new();

    /// <inheritdoc/>
    public string Name(string name) => SqlText.QuoteName(name);

    /// <inheritdoc/>
    public string Literal(object? value) => value switch
    {
        null => "NULL",
        bool truth => truth ? "true" : "false",
        string text => SqlText.Quote(text),
        double number => Real(number, "DOUBLE"),
        float number => Real(number, "FLOAT"),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        DateTime { Kind: DateTimeKind.Utc } time => $"TIMESTAMPTZ '{Format(time, "yyyy-MM-dd HH:mm:ss.ffffff")}+00'",
        DateTime time => $"TIMESTAMP '{Format(time, "yyyy-MM-dd HH:mm:ss.ffffff")}'",
        DateOnly date => $"DATE '{Format(date, "yyyy-MM-dd")}'",
        TimeOnly time => $"TIME '{Format(time, "HH:mm:ss.ffffff")}'",
        Guid guid => $"UUID '{guid:D}'",
        sbyte or byte or short or ushort or int or uint or long or ulong or Int128 or UInt128 => Format((IFormattable)value, null),
        _ => throw new NotSupportedException($"A constant of type {value.GetType().Name} cannot be written as SQL. Use a number, text, boolean, date, time or UUID."),
    };

    /// <inheritdoc/>
    public string Type(string duckDbName) => duckDbName;

    /// <inheritdoc/>
    public string Call(string name, IReadOnlyList<string> arguments) =>
        name == "count" && arguments.Count == 0 ? "count(*)" : $"{name}({string.Join(", ", arguments)})";

    /// <inheritdoc/>
    public string Divide(string left, string right) => $"{left} / {right}";

    /// <inheritdoc/>
    public string DistinctOn(IReadOnlyList<string> columns) => $"DISTINCT ON ({string.Join(", ", columns)})";

    /// <inheritdoc/>
    public string TestingJoin(bool wanted) => wanted ? "SEMI JOIN" : "ANTI JOIN";

    /// <inheritdoc/>
    public string Unpivot(IReadOnlyList<string> kept, IReadOnlyList<(string Name, string Value)> turned, string nameColumn, string valueColumn, string source)
    {
        var names = string.Join(", ", turned.Select(column => column.Name));
        var values = string.Join(", ", turned.Select(column => column.Value));
        return $"SELECT {string.Concat(kept.Select(column => column + ", "))}unnest([{names}]) AS {nameColumn}, unnest([{values}]) AS {valueColumn} FROM {source}";
    }

    private static string Real(double number, string type)
    {
        if (!double.IsFinite(number)) return $"CAST('{(double.IsNaN(number) ? "nan" : number > 0 ? "inf" : "-inf")}' AS {type})";
        return type == "DOUBLE" ? Shortest(number) : $"CAST({Shortest(number)} AS {type})";
    }

    // The exponent keeps DuckDB from reading the number as a decimal.
    private static string Shortest(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('E', StringComparison.Ordinal) ? text : text + "e0";
    }

    private static string Format(IFormattable value, string? format) => value.ToString(format, CultureInfo.InvariantCulture);
}
