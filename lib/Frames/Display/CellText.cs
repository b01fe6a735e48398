using System.Globalization;
using Workspace.Core.Tables;

namespace Workspace.Frames.Display;

/// <summary>Writes single values for people to read.</summary>
internal static class CellText
{
    /// <summary>What stands for a missing value.</summary>
    public const string Missing = "null";

    private const int MaxLength = 60;
    private const int MaxElements = 6;

    /// <summary>One value of a column, on one line and cut where it is long.</summary>
    /// <param name="column">The column.</param>
    /// <param name="row">The row, from 0.</param>
    public static string Of(TableColumn column, int row) => column.IsMissing(row) ? Missing : Cut(Write(column.Values.GetValue(row)));

    private static string Write(object? value) => value switch
    {
        null => Missing,
        string text => text,
        bool truth => truth ? "true" : "false",
        // Six significant digits: more hide the number's size behind its noise.
        double number => Number(number),
        float number => Number(number),
        DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture) + (time.Kind == DateTimeKind.Utc ? "Z" : ""),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        byte[] bytes => $"{bytes.Length} bytes {System.Convert.ToHexStringLower(bytes.AsSpan(0, Math.Min(8, bytes.Length)))}{(bytes.Length > 8 ? "…" : "")}",
        IReadOnlyDictionary<string, object?> fields => "{" + Elements(fields.Select(field => $"{field.Key}: {Write(field.Value)}"), fields.Count) + "}",
        IReadOnlyDictionary<object, object?> map => "{" + Elements(map.Select(entry => $"{Write(entry.Key)}: {Write(entry.Value)}"), map.Count) + "}",
        IReadOnlyList<object?> list => "[" + Elements(list.Select(Write), list.Count) + "]",
        _ => System.Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Number(double number)
    {
        if (!double.IsFinite(number)) return number.ToString(CultureInfo.InvariantCulture);
        var size = Math.Abs(number);
        return size is 0 or >= 1e-4 and < 1e15
            ? Math.Round(number, Math.Clamp(5 - (int)Math.Floor(Math.Log10(Math.Max(size, 1e-4))), 0, 9)).ToString("0.0########", CultureInfo.InvariantCulture)
            : number.ToString("0.#####e+0", CultureInfo.InvariantCulture);
    }

    private static string Elements(IEnumerable<string> elements, int count) =>
        string.Join(", ", elements.Take(MaxElements)) + (count > MaxElements ? string.Create(CultureInfo.InvariantCulture, $", … {count} in all") : "");

    private static string Cut(string text)
    {
        // Only the start can be shown, so a text of megabytes is not gone through.
        var line = text[..Math.Min(text.Length, 2 * MaxLength)].ReplaceLineEndings("⏎").Replace('\t', ' ');
        if (line.Length <= MaxLength) return line;
        var end = char.IsHighSurrogate(line[MaxLength - 2]) ? MaxLength - 2 : MaxLength - 1;
        return line[..end] + "…";
    }
}
