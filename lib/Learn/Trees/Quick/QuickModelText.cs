using System.Globalization;
using System.Text;

namespace Workspace.Learn.Trees.Quick;

/// <summary>A quick model's result for a terminal.</summary>
internal static class QuickModelText
{
    private const int BarWidth = 30;

    internal static string Of(QuickModelResult result)
    {
        var text = new StringBuilder().Append(Heading(result)).Append('\n');
        if (result.Confusion is { } confusion)
        {
            for (var k = 0; k < confusion.Classes; k++) text.Append(CultureInfo.InvariantCulture, $"  F1 {confusion.ClassNames[k]}: {confusion.F1(k):0.000} ({confusion.Support(k)} rows)\n");
            text.Append(confusion).Append('\n');
        }
        var width = result.Importances.Select(importance => importance.Feature.Length).DefaultIfEmpty().Max();
        var most = result.Importances.Select(importance => importance.Value).DefaultIfEmpty().Max();
        foreach (var (feature, value) in result.Importances)
            text.Append(CultureInfo.InvariantCulture, $"{feature.PadRight(width)}  {value:0.000} {new string('█', most == 0 ? 0 : (int)Math.Round(BarWidth * value / most))}").Append('\n');
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>Score and sizes in one line.</summary>
    internal static string Heading(QuickModelResult result)
    {
        var missing = result.RowsWithoutTarget == 0 ? "" : FormattableString.Invariant($", {result.RowsWithoutTarget} rows without target left out");
        return FormattableString.Invariant($"Quick model of {result.Target}: {result.ScoreName} {result.Score:0.000###} on {result.TestRows} held-out rows, trained on {result.TrainingRows}{missing}");
    }
}
