using System.Globalization;
using System.Numerics;
using Workspace.Learn.Structures;

namespace Workspace.Benchmarks.Structures;

/// <summary>Generated structures with the names, numbers and columns of real ones, which both sides read.</summary>
internal static class StructureData
{
    public const int AtomsPerResidue = 8;
    private const int Seed = 7;

    // Glutamine's first eight atoms.
    private static readonly string[] Names = ["N", "CA", "C", "O", "CB", "CG", "CD", "OE1"];

    public static IReadOnlyList<string> Paths(string folder, StructureTask task) =>
        [.. Enumerable.Range(0, task.Files).Select(i => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{task.Name}-{i}{task.Extension}")))];

    public static void Ensure(string folder, StructureTask task)
    {
        foreach (var (seed, path) in Paths(folder, task).Index())
        {
            var structure = Make(new Random(Seed + seed), task);
            if (task.Extension == ".cif") MmcifWriter.Write(path, structure);
            else PdbWriter.Write(path, structure);
        }
    }

    private static Structure Make(Random random, StructureTask task)
    {
        var builder = new StructureBuilder("BNCH") { Title = "GENERATED", Method = "THEORETICAL MODEL" };
        for (var chain = 0; chain < task.Chains; chain++)
            for (var residue = 0; residue < task.Residues; residue++)
                foreach (var name in Names)
                    builder.Add(new AtomDescription
                    {
                        Chain = $"{(char)('A' + chain)}",
                        ResidueName = AminoAcidCodes.NameOf(AminoAcidCodes.StandardLetters[residue % AminoAcidCodes.StandardLetters.Length]),
                        SequenceNumber = residue + 1,
                        Name = name,
                        Element = name[..1],
                        Position = new Vector3(Coordinate(random), Coordinate(random), Coordinate(random)),
                        BFactor = random.Next(0, 10_000) / 100f,
                    });
        return builder.Build();
    }

    private static float Coordinate(Random random) => random.Next(-99_999, 100_000) / 1000f;
}
