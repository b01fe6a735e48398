namespace Workspace.Datasets.Proteins;

/// <summary>A protein with the files of its structures.</summary>
/// <param name="Accession">Its UniProt accession, such as <c>Q57887</c>.</param>
/// <param name="Predicted">Path of the predicted structure, a PDB file.</param>
/// <param name="Experimental">Paths of the experimental ones, gzipped PDB files; often none.</param>
public sealed record ProteinPair(string Accession, string Predicted, IReadOnlyList<string> Experimental);
