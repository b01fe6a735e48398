using Workspace.Core.Errors;

namespace Workspace.Notebooks.Runner;

/// <summary>A code cell is in a language that the session does not have.</summary>
public sealed class UnsupportedLanguageException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="language">The language, such as <c>sql</c>.</param>
    /// <param name="cellNumbers">Numbers of the code cells in it, from 1.</param>
    public UnsupportedLanguageException(string language, IReadOnlyList<int> cellNumbers)
        : base($"Cells in the language \"{language}\" cannot run here (code cell {string.Join(", ", cellNumbers ?? [])}). " +
               $"#!lsmagic lists the languages that can. Write the cells in one of them, or tag them {CellTags.SkipExecution}.")
    {
        Language = language;
        CellNumbers = cellNumbers ?? [];
    }

    /// <summary>The language.</summary>
    public string Language { get; }

    /// <summary>Numbers of the code cells in it, from 1.</summary>
    public IReadOnlyList<int> CellNumbers { get; }
}
