namespace Workspace.Notebooks.Engine;

/// <summary>What the engine did with a cell, as <c>#!explain</c> shows it. Files that the cell loads count as parts of it.</summary>
public sealed class CellTrace
{
    /// <summary>How many texts were compiled: the cell, and each file it loads.</summary>
    public int Texts { get; internal set; }

    /// <summary>How many of them had types or namespaces that were compiled as a library.</summary>
    public int Libraries { get; internal set; }

    /// <summary>How many ended in code to run, a submission.</summary>
    public int Submissions { get; internal set; }

    /// <summary>How many were rewritten because a script cannot hold spans and refs in its variables.</summary>
    public int LoweredTexts { get; internal set; }

    /// <summary>How many had <c>using</c> declarations at the top level, which were turned into variables that are disposed of later.</summary>
    public int TextsWithUsings { get; internal set; }

    /// <summary>File names of the assemblies that the compiler saw for the first time.</summary>
    public IReadOnlyList<string> References { get; internal set; } = [];

    /// <summary>Bytes of machine-independent code that were loaded.</summary>
    public long CodeBytes { get; internal set; }

    /// <summary>Wall-clock time of parsing, binding and emitting.</summary>
    public TimeSpan CompileTime { get; internal set; }

    /// <summary>Wall-clock time of loading the compiled code.</summary>
    public TimeSpan LoadTime { get; internal set; }

    /// <summary>Wall-clock time of the cell's own code.</summary>
    public TimeSpan RunTime { get; internal set; }
}
