namespace Workspace.Datasets.Proteins;

/// <summary>What a stretch of a chain can be.</summary>
internal enum SegmentKind
{
    /// <summary>An α-helix.</summary>
    Helix,

    /// <summary>A β-strand.</summary>
    Strand,

    /// <summary>A turn between two of them.</summary>
    Loop,

    /// <summary>A disordered end that has no place of its own.</summary>
    Tail,
}
