namespace Workspace.Learn.Structures;

/// <summary>How a structure file is read.</summary>
public sealed record StructureReadOptions
{
    /// <summary>The options where none are given.</summary>
    public static StructureReadOptions Default { get; } = new();

    /// <summary>
    /// What happens to a malformed line. False (default): the file is refused with its line and column. True: what cannot be used is left out and
    /// noted in <see cref="Structure.Problems"/>.
    /// </summary>
    public bool KeepGoing { get; init; }

    /// <summary>Bytes that a file may have once unpacked. Default 1 GiB; at most 2 GiB.</summary>
    public int MaxBytes { get; init; } = 1 << 30;
}
