namespace Workspace.Benchmarks.Structures;

/// <summary>Reading files of one kind.</summary>
/// <param name="Name">What its folder and both sides call it; <c>Peers/structures.py</c> knows the same names.</param>
/// <param name="Summary">What the table calls it.</param>
/// <param name="Extension">Extension of its files.</param>
/// <param name="Files">How many files.</param>
/// <param name="Residues">Residues of each chain.</param>
/// <param name="Chains">Chains of each file.</param>
internal sealed record StructureTask(string Name, string Summary, string Extension, int Files, int Residues, int Chains);
