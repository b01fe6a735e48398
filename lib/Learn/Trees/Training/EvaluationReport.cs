using System.Globalization;

namespace Workspace.Learn.Trees.Training;

/// <summary>Reads the line that XGBoost makes of a round's metrics.</summary>
internal static class EvaluationReport
{
    /// <summary>Reads <c>[0]\ttrain-logloss:0.5\tvalidation-logloss:0.6</c>.</summary>
    /// <returns>For each data set's name its metrics in the order computed.</returns>
    internal static ILookup<string, KeyValuePair<string, double>> Parse(string line) =>
        line.Split('\t', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Entry).ToLookup(entry => entry.DataSet, entry => entry.Metric);

    private static (string DataSet, KeyValuePair<string, double> Metric) Entry(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        var colon = text.LastIndexOf(':');
        return (text[..dash], new(text[(dash + 1)..colon], Value(text[(colon + 1)..])));
    }

    // C++ writes "nan" and "inf" where .NET expects "NaN" and "∞".
    private static double Value(string text) => text.TrimStart('-') switch
    {
        "nan" => double.NaN,
        "inf" => text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
