using System.Numerics;

namespace Workspace.Learn.Structures;

/// <summary>A protein chain as a document: its sequence and the positions of its backbone, as the tutorial on protein graphs keeps them in its database.</summary>
public sealed partial record ProteinRecord
{
    /// <summary>Backbone atoms of each residue, in the order of <see cref="Coordinates"/>.</summary>
    public static IReadOnlyList<string> AtomNames { get; } = ["N", "CA", "C", "O"];

    private const int NumbersPerResidue = 12;

    /// <summary>The identifier: that of the entry and the chain, such as <c>1JT8-A</c>, or that of a prediction, such as <c>AF-Q57887</c>.</summary>
    public required string Id { get; init; }

    /// <summary>One letter for each residue; X where it is none of the 20 standard amino acids.</summary>
    public required string Sequence { get; init; }

    /// <summary>Positions in ångström, shape [<c>Sequence.Length</c>, 4, 3], the last index varying fastest: N, CA, C, O of each residue; NaN where one was not located.</summary>
    public required float[] Coordinates { get; init; }

    /// <summary>Whether it was predicted by AlphaFold rather than determined by experiment; null where that is not known.</summary>
    public bool? IsAlphaFold { get; init; }

    /// <summary>The records of all chains of a structure that have at least two amino acids, from its first model.</summary>
    /// <param name="structure">The structure.</param>
    /// <param name="isAlphaFold">Whether it is a prediction.</param>
    /// <param name="id">The identifier of the entry; default that of the structure. The chain's name is added for experiments, as the tutorial does.</param>
    public static IReadOnlyList<ProteinRecord> FromStructure(Structure structure, bool? isAlphaFold = null, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(structure);
        return [.. structure.Chains.Where(chain => chain.AminoAcids.Count > 1).Select(chain => new ProteinRecord
        {
            Id = isAlphaFold == true ? id ?? structure.Id : $"{id ?? structure.Id}-{chain.Id}",
            Sequence = string.Concat(chain.AminoAcids.Select(residue => residue.IsStandardAminoAcid ? residue.Code : 'X')),
            Coordinates = chain.BackboneAtoms(),
            IsAlphaFold = isAlphaFold,
        })];
    }

    /// <summary>The C-alpha positions: x, y, z of each residue.</summary>
    /// <returns>An array of 3 × <c>Sequence.Length</c> numbers.</returns>
    public float[] AlphaCarbons()
    {
        Validate();
        var result = new float[Sequence.Length * 3];
        for (var i = 0; i < Sequence.Length; i++) Coordinates.AsSpan((i * NumbersPerResidue) + 3, 3).CopyTo(result.AsSpan(i * 3));
        return result;
    }

    /// <summary>A structure of one chain with the atoms that were located, to be written as a file.</summary>
    /// <param name="chain">The chain's name; default A.</param>
    /// <param name="confidence">What stands as temperature factor, for predictions the confidence from 0 to 100; default 0.</param>
    public Structure ToStructure(string chain = "A", float confidence = 0)
    {
        Validate();
        var builder = new StructureBuilder(Id);
        builder.SetPolymerSequence(chain, Sequence.Select(AminoAcidCodes.NameOf));
        for (var residue = 0; residue < Sequence.Length; residue++)
        {
            for (var atom = 0; atom < AtomNames.Count; atom++)
            {
                var position = new Vector3(Coordinates.AsSpan((residue * NumbersPerResidue) + (atom * 3), 3));
                if (float.IsNaN(position.X)) continue;
                builder.Add(new AtomDescription
                {
                    Chain = chain,
                    ResidueName = AminoAcidCodes.NameOf(Sequence[residue]),
                    SequenceNumber = residue + 1,
                    Name = AtomNames[atom],
                    Element = AtomNames[atom][..1],
                    Position = position,
                    BFactor = confidence,
                });
            }
        }
        return builder.Build();
    }

    /// <summary>Whether identifier, sequence, coordinates and origin are the same.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(ProteinRecord? other) => other is not null && Id == other.Id && Sequence == other.Sequence && IsAlphaFold == other.IsAlphaFold && Coordinates.AsSpan().SequenceEqual(other.Coordinates);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Sequence, IsAlphaFold);

    private void Validate()
    {
        if (Coordinates.Length != Sequence.Length * NumbersPerResidue)
            throw new ArgumentException($"Record {Id} has {Sequence.Length} residues, which need {Sequence.Length * NumbersPerResidue} coordinates, and has {Coordinates.Length}.");
    }
}
