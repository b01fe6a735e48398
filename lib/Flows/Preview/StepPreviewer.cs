using System.Collections;
using System.Globalization;
using Workspace.Core.Tables;
using Workspace.Frames;

namespace Workspace.Flows.Preview;

/// <summary>Compares the first rows of a table with those before a step.</summary>
internal static class StepPreviewer
{
    public static StepPreview Look(int number, string title, Frame head, StepPreview? before)
    {
        var columns = head.ReadColumns([.. head.Schema.Select(c => c.Name)]).Select(column => Look(column, before)).ToArray();
        var names = columns.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        return new StepPreview(number, title, [.. columns], [.. (before?.Columns ?? []).Select(c => c.Name).Where(name => !names.Contains(name))]);
    }

    private static PreviewColumn Look(TableColumn column, StepPreview? before)
    {
        ValueList<string?> values = [.. Enumerable.Range(0, column.Length).Select(row => Text(column.ValueAt(row)))];
        var old = before?.Columns.FirstOrDefault(c => c.Name == column.Schema.Name);
        var change = before is null ? ColumnChange.None
            : old is null ? ColumnChange.New
            : old.TypeName != column.Schema.TypeName || !old.Values.Equals(values) ? ColumnChange.Changed
            : ColumnChange.None;
        return new PreviewColumn(column.Schema.Name, column.Schema.TypeName, change, values);
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        double number => number.ToString("G6", CultureInfo.InvariantCulture),
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Text))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
