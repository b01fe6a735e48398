namespace Workspace.Notebooks.Languages.Magics;

/// <summary>Files import each other in a circle.</summary>
public sealed class ImportCycleException : LanguageException
{
    /// <summary>Creates the error.</summary>
    /// <param name="cycle">Full paths in the order in which they import each other; the last is the first again.</param>
    public ImportCycleException(IReadOnlyList<string> cycle)
        : base($"#!import goes round in a circle: {string.Join(" → ", cycle.Select(Path.GetFileName))}. Move what they share into a file of its own, and import that from each.") => Cycle = cycle;

    /// <summary>Full paths in the order in which they import each other; the last is the first again.</summary>
    public IReadOnlyList<string> Cycle { get; }
}
