using System.Globalization;
using Workspace.Core.Errors;
using Workspace.Core.Tables;

namespace Workspace.Charts.Channels;

/// <summary>The columns a chart needs, read from its table in one pass.</summary>
internal sealed class ChannelSet
{
    private readonly Dictionary<string, TableColumn> _columns;
    private readonly string _chart;

    private ChannelSet(string chart, Dictionary<string, TableColumn> columns)
    {
        _chart = chart;
        _columns = columns;
    }

    /// <summary>Number of rows read.</summary>
    public int Rows => _columns.Values.First().Length;

    /// <summary>Reads columns; names that are null were not asked for.</summary>
    /// <exception cref="UnknownNameException">A column does not exist.</exception>
    public static ChannelSet Read(ITable table, string chart, params IEnumerable<string?> names)
    {
        ArgumentNullException.ThrowIfNull(table);
        var wanted = names.OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        string[] existing = [.. table.Schema.Select(c => c.Name)];
        foreach (var name in wanted)
            if (!existing.Contains(name, StringComparer.Ordinal))
                throw new UnknownNameException("Column", name, "the table", existing);
        var columns = table.ReadColumns(wanted);
        return new ChannelSet(chart, wanted.Zip(columns).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
    }

    /// <summary>Whether a column is laid out along a continuous axis: numbers and times.</summary>
    public bool IsContinuous(string name)
    {
        var schema = _columns[name].Schema;
        // Only dates have a place on a day axis; a time of day or a duration has none.
        return schema.IsNumeric || (schema.Kind == ColumnKind.Time && (schema.ElementType == typeof(DateTime) || schema.ElementType == typeof(DateOnly)));
    }

    /// <summary>Whether a column holds numbers that are no times.</summary>
    public bool IsAmount(string name) => _columns[name].Schema.IsNumeric;

    /// <summary>A column as amounts: numbers, but no times.</summary>
    public NumberChannel Amount(string name, string role) =>
        IsAmount(name) ? Number(name, role) : throw NoNumbers(name, role);

    /// <summary>A column as numbers or times.</summary>
    /// <param name="name">The column.</param>
    /// <param name="role">The chart's parameter it was given for, for the error.</param>
    /// <exception cref="ChartException">It holds neither.</exception>
    public NumberChannel Number(string name, string role)
    {
        if (!IsContinuous(name)) throw NoNumbers(name, role);
        var column = _columns[name];
        var kind = column.Schema.Kind switch
        {
            ColumnKind.Integer => NumberKind.Integer,
            ColumnKind.Time => NumberKind.Time,
            _ => NumberKind.Real,
        };
        return new NumberChannel(name, column.ToDoubles(), kind);
    }

    /// <summary>A column as categories, in the order in which they appear; null when none was asked for.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(name))]
    public CategoryChannel? Category(string? name) =>
        name is null ? null : CategoryChannel.Of(name, Texts(_columns[name]));

    private ChartException NoNumbers(string name, string role)
    {
        var schema = _columns[name].Schema;
        return new ChartException(
            $"{_chart} needs numbers for {role}, but column \"{name}\" holds {schema.TypeName} ({schema.Kind.ToString().ToLowerInvariant()}). " +
            $"Choose a numeric column, or cast or encode \"{name}\" first.", name);
    }

    private static string?[] Texts(TableColumn column)
    {
        if (column.Values is not (DateTime[] or DateOnly[])) return column.ToTexts();
        var texts = new string?[column.Length];
        for (var row = 0; row < texts.Length; row++) texts[row] = CellText.Of(column.ValueAt(row));
        return texts;
    }
}
