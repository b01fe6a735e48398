using System.Text.Json.Nodes;
using Workspace.Charts.Figures;
using Workspace.Charts.Scales;

namespace Workspace.Charts.Plotly;

/// <summary>Values as plotly.js reads them.</summary>
internal static class PlotlyText
{
    /// <summary>A text that is shown as it is: plotly.js reads some HTML tags and entities in labels.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Numbers along an axis: dates as text, categories by name, what is not finite as null.</summary>
    public static JsonArray Places(Axis axis, IEnumerable<double> values) => axis.Kind switch
    {
        AxisKind.Time => [.. values.Select(v => (JsonNode?)Time(v))],
        AxisKind.Band => [.. values.Select(v => (JsonNode?)Escape(axis.Categories[(int)v]))],
        _ => Numbers(values),
    };

    /// <summary>Numbers; JSON has no NaN and no infinities.</summary>
    public static JsonArray Numbers(IEnumerable<double> values) => [.. values.Select(v => double.IsFinite(v) ? (JsonNode?)v : null)];

    /// <summary>Texts, escaped.</summary>
    public static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(t => (JsonNode?)Escape(t))];

    /// <summary>A day count as a date that plotly.js parses.</summary>
    public static string Time(double days) =>
        TimeTicks.ToDateTime(days).ToString("yyyy-MM-dd HH:mm:ss.fff", System.Globalization.CultureInfo.InvariantCulture);
}
