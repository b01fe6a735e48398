using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Languages.Magics;

/// <summary>A cell of an imported file failed.</summary>
public sealed class ImportFailedException : LanguageException
{
    /// <summary>Creates the error.</summary>
    /// <param name="cell">Which cell.</param>
    /// <param name="error">Why.</param>
    public ImportFailedException(string cell, CellError error)
        : base($"#!import ended at {cell}: {error?.Name}: {error?.Message}", [$"#!import ended at {cell}:", .. error?.Traceback ?? []], error?.Exception) => Error = error!;

    /// <summary>Why the cell failed.</summary>
    public CellError Error { get; }
}
