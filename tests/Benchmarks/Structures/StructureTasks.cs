using System.Diagnostics;
using Workspace.Core.Errors;
using Workspace.Learn.Structures;

namespace Workspace.Benchmarks.Structures;

/// <summary>What <c>Peers/structures.py</c> does in Python, with the library.</summary>
internal static class StructureTasks
{
    public const string Family = "structures";
    private const int TimedRuns = 15;

    // As long as the runtime takes to compile the hot loops for good; Python compiles nothing, so its side needs one run.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static IReadOnlyList<StructureTask> All { get; } =
    [
        new("pdb", "20 PDB files of 4,800 atoms", ".pdb", Files: 20, Residues: 150, Chains: 4),
        new("pdb-large", "a PDB file of 96,000 atoms", ".pdb", Files: 1, Residues: 1_000, Chains: 12),
        new("mmcif", "5 mmCIF files of 4,800 atoms", ".cif", Files: 5, Residues: 150, Chains: 4),
    ];

    /// <returns>Median seconds of several runs over all files after some that warm.</returns>
    /// <exception cref="UnknownNameException">There is no such task.</exception>
    public static double Run(string name, string folder)
    {
        var task = All.FirstOrDefault(task => task.Name == name) ?? throw new UnknownNameException("Task", name, "the structure tasks", [.. All.Select(task => task.Name)]);
        var paths = StructureData.Paths(folder, task);
        var expected = task.Files * task.Chains * task.Residues * StructureData.AtomsPerResidue;
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < WarmUp) Time(paths, expected);
        return Measurement.Median(Enumerable.Range(0, TimedRuns).Select(_ => Time(paths, expected)));
    }

    private static double Time(IReadOnlyList<string> paths, int expected)
    {
        var clock = Stopwatch.StartNew();
        var atoms = 0;
        foreach (var path in paths) atoms += StructureFile.Read(path).Atoms.Count;
        var seconds = clock.Elapsed.TotalSeconds;
        return atoms == expected ? seconds : throw new InvalidOperationException($"{atoms} atoms were read, and the files have {expected}.");
    }
}
