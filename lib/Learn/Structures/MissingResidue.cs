namespace Workspace.Learn.Structures;

/// <summary>A residue of the molecule that the experiment did not locate, so that it has no atoms.</summary>
/// <param name="Name">Its name, such as <c>ALA</c>.</param>
/// <param name="SequenceNumber">Its number in the chain.</param>
/// <param name="InsertionCode">Its insertion code, or '\0'.</param>
public readonly record struct MissingResidue(string Name, int SequenceNumber, char InsertionCode);
