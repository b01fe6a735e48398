using System.Text;

namespace Workspace.Notebooks.Display.Nodes;

/// <summary>Renders display nodes for a terminal.</summary>
internal static class TextRenderer
{
    private const int CellWidth = 60;

    public static string Render(DisplayNode node) => node switch
    {
        ScalarNode scalar => scalar.Text,
        BundleNode bundle => bundle.Text,
        ExceptionNode exception => exception.Details,
        TableNode table => RenderTable(table),
        PropertiesNode { Members.Count: > 0 } properties => RenderProperties(properties),
        _ => RenderInline(node),
    };

    /// <summary>The node on one line, as it stands inside others.</summary>
    public static string RenderInline(DisplayNode node) => node switch
    {
        ScalarNode { Kind: ScalarKind.String } text => $"\"{text.Text}\"",
        ScalarNode scalar => scalar.Text,
        BundleNode bundle => bundle.Text,
        ExceptionNode exception => exception.Summary,
        ListNode list => Join("[", list.Items.Select(RenderInline), list.Omitted, "]"),
        TableNode table => Join("[", table.Rows.Select(row => RowInline(table, row)), table.Omitted, "]"),
        PropertiesNode properties => Join("{", properties.Members.Select(m => $"{m.Name}: {RenderInline(m.Value)}"), properties.Omitted, "}"),
        _ => "",
    };

    private static string RowInline(TableNode table, IReadOnlyList<DisplayNode> row) =>
        Join("{", table.Columns.Zip(row, (name, value) => $"{name}: {RenderInline(value)}"), default, "}");

    private static string Join(string open, IEnumerable<string> parts, Omission omitted, string close)
    {
        var inside = string.Join(", ", omitted.Any ? parts.Append(omitted.Note) : parts);
        return inside.Length == 0 ? open + close : $"{open} {inside} {close}";
    }

    private static string RenderProperties(PropertiesNode node)
    {
        var width = node.Members.Max(member => member.Name.Length);
        var text = new StringBuilder(node.TypeName);
        foreach (var (name, value) in node.Members)
            text.Append("\n  ").Append(name.PadRight(width)).Append("  ").Append(RenderBare(value));
        if (node.Omitted.Any) text.Append("\n  ").Append(node.Omitted.Note);
        return text.ToString();
    }

    private static string RenderTable(TableNode table)
    {
        var cells = table.Rows.Select(row => row.Select(InTableCell).ToArray()).ToList();
        var widths = table.Columns.Select((name, i) => Math.Max(name.Length, cells.Max(row => row[i].Length))).ToArray();
        var right = table.Columns.Select((_, i) => table.Rows.All(row => row[i] is ScalarNode { Kind: ScalarKind.Number })).ToArray();
        var lines = new List<string> { Line(table.Columns), Line(widths.Select(w => new string('-', w)).ToArray()) };
        lines.AddRange(cells.Select(Line));
        if (table.Omitted.Any) lines.Add(table.Omitted.Note);
        return string.Join('\n', lines);

        string Line(IReadOnlyList<string> parts) =>
            string.Join("  ", parts.Select((part, i) => right[i] ? part.PadLeft(widths[i]) : part.PadRight(widths[i]))).TrimEnd();
    }

    /// <summary>The node on one line where it stands alone, so that strings need no quotes.</summary>
    public static string RenderBare(DisplayNode node) => node is ScalarNode scalar ? scalar.Text : RenderInline(node);

    private static string InTableCell(DisplayNode node)
    {
        var text = RenderBare(node).ReplaceLineEndings(" ");
        return text.Length <= CellWidth ? text : text[..(CellWidth - 1)] + "…";
    }
}
