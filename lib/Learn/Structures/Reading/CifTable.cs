namespace Workspace.Learn.Structures.Reading;

/// <summary>The tables of an mmCIF file that are read.</summary>
internal enum CifTable
{
    Other,
    Atoms,
    Title,
    Method,
    PolymerScheme,
    UnobservedResidues,
}
