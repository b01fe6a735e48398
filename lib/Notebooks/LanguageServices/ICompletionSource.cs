namespace Workspace.Notebooks.LanguageServices;

/// <summary>
/// Completes what only a library knows: names inside strings, and magics. Registered in
/// <see cref="Engine.SessionOptions.CompletionSources"/>.
/// </summary>
public interface ICompletionSource
{
    /// <summary>What could stand at a place. Called while somebody types and possibly while a cell runs: answer within milliseconds, and change nothing.</summary>
    /// <param name="place">Where the cursor stands.</param>
    /// <param name="cancellationToken">Gives up, when the editor has gone on.</param>
    /// <returns>The candidates in order; which of them fit what is typed already is decided by the caller. Empty where the place means nothing to this source.</returns>
    IEnumerable<CompletionItem> Complete(CompletionPlace place, CancellationToken cancellationToken);
}
