namespace Workspace.Learn.Structures.Storage;

/// <summary>What tells the residues of a chain apart.</summary>
internal readonly record struct ResidueKey(ulong Name, int SequenceNumber, byte InsertionCode);
