namespace Workspace.Notebooks.Engine.Completion;

/// <summary>Groups of candidates, likeliest first.</summary>
internal enum CandidateGroup
{
    /// <summary>What the place asks for by its type, by a parameter's name or by an initialiser's property.</summary>
    Expected,

    /// <summary>Locals, parameters and variables.</summary>
    Variable,

    /// <summary>Members of an object or type.</summary>
    Member,

    /// <summary>Functions and types that cells declare.</summary>
    Declared,

    /// <summary>Words of the language.</summary>
    Keyword,

    /// <summary>Types and what <c>using static</c> brings.</summary>
    Type,

    /// <summary>Extension methods, which crowd every sequence.</summary>
    Extension,

    /// <summary>Namespaces.</summary>
    Namespace,
}
