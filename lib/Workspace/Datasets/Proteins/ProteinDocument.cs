using System.Globalization;
using System.Text;

namespace Workspace.Datasets.Proteins;

/// <summary>A chain as the tutorial's database keeps it: a JSON document.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Sequence">A letter per residue.</param>
/// <param name="Coordinates">N, C-alpha, C and O of each residue, in ångström.</param>
/// <param name="Confidence">What stands as temperature factor: of a prediction its confidence from 0 to 100 (pLDDT, higher is surer), of an experiment how much the atom moves, in Å² (lower is surer).</param>
/// <param name="IsPredicted">Whether it was predicted rather than determined by experiment.</param>
internal sealed record ProteinDocument(string Id, string Sequence, IReadOnlyList<Point[]> Coordinates, IReadOnlyList<double> Confidence, bool IsPredicted)
{
    /// <summary>One line of JSON with the tutorial's fields and the temperature factors; coordinates to a hundredth of an ångström.</summary>
    internal string ToJson()
    {
        var json = new StringBuilder(CultureInvariant($"{{\"id\":\"{Id}\",\"seq\":\"{Sequence}\",\"is_AF\":{(IsPredicted ? "true" : "false")},\"b_factors\":["));
        json.AppendJoin(',', Confidence.Select(value => CultureInvariant($"{value:0.#}")));
        json.Append("],\"coords\":[");
        json.AppendJoin(',', Coordinates.Select(atoms => $"[{string.Join(',', atoms.Select(atom => CultureInvariant($"[{atom.X:0.##},{atom.Y:0.##},{atom.Z:0.##}]")))}]"));
        return json.Append("]}").ToString();
    }

    private static string CultureInvariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
