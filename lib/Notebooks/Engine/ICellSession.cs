using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Engine;

/// <summary>A live language session: cells run one after another and share their state.</summary>
public interface ICellSession : IAsyncDisposable
{
    /// <summary>Runs a cell. Never throws for what the cell does; calls made while one runs wait for their turn.</summary>
    /// <param name="request">The cell.</param>
    /// <param name="output">Where its output goes while it runs.</param>
    /// <param name="cancellationToken">Interrupts the cell, as <see cref="Interrupt"/> does.</param>
    /// <returns>How it ended.</returns>
    Task<CellResult> ExecuteAsync(CellRequest request, ICellOutput output, CancellationToken cancellationToken = default);

    /// <summary>
    /// Interrupts the running cell in stages (safe points and token, then <see cref="Thread.Interrupt"/>), keeping the
    /// session's state. Returns at once. A cell that resists both makes <see cref="ExecuteAsync"/> return
    /// <see cref="CellStatus.Interrupted"/> and <see cref="IsStuck"/> true.
    /// </summary>
    void Interrupt();

    /// <summary>Whether an interrupted cell's code still runs, because nothing short of a new process can stop it.</summary>
    bool IsStuck { get; }

    /// <summary>The session's variables by name, with the newest definition of each.</summary>
    IReadOnlyList<SessionVariable> Variables { get; }

    /// <summary>Whether cells of a language can run here; default only C#.</summary>
    /// <param name="language">The language's name, such as <c>sql</c>.</param>
    /// <returns>True when they can.</returns>
    bool Supports(string language) => language == "csharp";

    /// <summary>Completion and inspection on top of the session's cells; null where the language has none.</summary>
    ILanguageService? LanguageService => null;
}
