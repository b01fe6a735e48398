using System.Numerics;
using Workspace.Learn.Structures.Storage;

namespace Workspace.Learn.Structures;

public sealed partial class Chain
{
    // A peptide bond is 1.33 Å long; beyond this two residues are not bonded.
    private const float LongestPeptideBond = 2.0f;
    private const float LongestAlphaCarbonStep = 4.5f;

    private static readonly ulong[] Backbone = [PackedName.Pack("N")!.Value, PackedName.Pack("CA")!.Value, PackedName.Pack("C")!.Value, PackedName.Pack("O")!.Value];

    private IReadOnlyList<Residue>? _aminoAcids;

    /// <summary>The amino acids that were located, in their order; of several at one place, the most occupied.</summary>
    public IReadOnlyList<Residue> AminoAcids => _aminoAcids ??= [.. Residues.Where(residue => residue.IsAminoAcid && !residue.IsAlternative)];

    /// <summary>One letter for each of <see cref="AminoAcids"/>; modified ones have the letter of their parent (MSE is M), unknown ones X.</summary>
    public string Sequence => string.Concat(AminoAcids.Select(residue => residue.Code));

    /// <summary>The C-alpha positions of <see cref="AminoAcids"/> in ångström: x, y, z for each, NaN where it was not located.</summary>
    /// <returns>An array of 3 × <c>AminoAcids.Count</c> numbers.</returns>
    public float[] AlphaCarbons() => Positions(Backbone.AsSpan(1, 1));

    /// <summary>The positions of N, CA, C and O of <see cref="AminoAcids"/> in ångström, NaN where one was not located.</summary>
    /// <returns>An array of shape [<c>AminoAcids.Count</c>, 4, 3], the last index varying fastest.</returns>
    public float[] BackboneAtoms() => Positions(Backbone);

    /// <summary>Copies the C-alpha positions into memory of the caller.</summary>
    /// <param name="target">At least 3 × <c>AminoAcids.Count</c> numbers.</param>
    /// <exception cref="ArgumentException">It is shorter.</exception>
    public void CopyAlphaCarbons(Span<float> target) => Copy(Backbone.AsSpan(1, 1), target);

    /// <summary>Pairs of neighbours in <see cref="AminoAcids"/> between which the chain is broken: the C–N distance exceeds 2.0 Å, or the C-alpha distance 4.5 Å where C or N is missing.</summary>
    public IReadOnlyList<(Residue Before, Residue After)> Gaps()
    {
        var gaps = new List<(Residue, Residue)>();
        for (var i = 1; i < AminoAcids.Count; i++)
            if (IsBroken(AminoAcids[i - 1], AminoAcids[i])) gaps.Add((AminoAcids[i - 1], AminoAcids[i]));
        return gaps;
    }

    private float[] Positions(ReadOnlySpan<ulong> names)
    {
        var result = new float[AminoAcids.Count * names.Length * 3];
        Copy(names, result);
        return result;
    }

    private void Copy(ReadOnlySpan<ulong> names, Span<float> target)
    {
        if (target.Length < AminoAcids.Count * names.Length * 3) throw new ArgumentException($"{AminoAcids.Count} residues have {AminoAcids.Count * names.Length * 3} coordinates, and there is room for {target.Length}.", nameof(target));
        foreach (var residue in AminoAcids)
        {
            foreach (var name in names)
            {
                var position = residue.Find(name)?.Position ?? new Vector3(float.NaN);
                position.CopyTo(target);
                target = target[3..];
            }
        }
    }

    private static bool IsBroken(Residue before, Residue after)
    {
        if (before.Find(Backbone[2]) is { } carbon && after.Find(Backbone[0]) is { } nitrogen) return Vector3.Distance(carbon.Position, nitrogen.Position) > LongestPeptideBond;
        return before.Find(Backbone[1]) is { } a && after.Find(Backbone[1]) is { } b && Vector3.Distance(a.Position, b.Position) > LongestAlphaCarbonStep;
    }
}
