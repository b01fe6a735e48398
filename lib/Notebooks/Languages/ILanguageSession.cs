using Workspace.Notebooks.Engine;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Languages;

/// <summary>A started language. Cells are given to it one after another, never two at once.</summary>
public interface ILanguageSession : IAsyncDisposable
{
    /// <summary>
    /// Runs a cell, or the part of one that is in this language. Failures are thrown or returned as results, whichever is
    /// nearer; an interrupt arrives by the token.
    /// </summary>
    /// <param name="cell">The cell.</param>
    /// <param name="output">Where its output goes while it runs.</param>
    /// <param name="cancellationToken">The interrupt.</param>
    /// <returns>How it ended, with its value.</returns>
    Task<CellResult> ExecuteAsync(LanguageCell cell, ICellOutput output, CancellationToken cancellationToken);

    /// <summary>Whether code that was interrupted still runs and nothing but a new process ends it. Default false.</summary>
    bool IsStuck => false;

    /// <summary>The variables that can be listed without asking another process. Default none.</summary>
    IReadOnlyList<SessionVariable> Variables => [];

    /// <summary>The value of a variable.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The variable; null where there is none of this name.</returns>
    Task<SessionVariable?> FindVariableAsync(string name, CancellationToken cancellationToken) =>
        Task.FromResult(Variables.FirstOrDefault(variable => variable.Name == name));

    /// <summary>Sets or declares a variable.</summary>
    /// <param name="name">Its name in this language.</param>
    /// <param name="value">Its value.</param>
    /// <param name="type">The type it had where it comes from; null: the value's own.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Done when it is set.</returns>
    /// <exception cref="LanguageException">The language has no variables, or cannot hold this one.</exception>
    Task SetVariableAsync(string name, object? value, Type? type, CancellationToken cancellationToken);

    /// <summary>Completion and inspection; null where the language has none.</summary>
    ILanguageService? LanguageService => null;
}
