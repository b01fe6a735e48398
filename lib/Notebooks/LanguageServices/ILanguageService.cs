using Workspace.Core.Display;

namespace Workspace.Notebooks.LanguageServices;

/// <summary>
/// What an editor asks about code that has not run yet. Answers see all that the session's earlier cells declared; they may be asked
/// for while a cell runs, and then know what was there before it.
/// </summary>
/// <remarks>Positions are UTF-16 offsets into the code, from 0 to its length.</remarks>
public interface ILanguageService
{
    /// <summary>What could stand at a position.</summary>
    /// <param name="code">The cell as typed so far.</param>
    /// <param name="position">Where the cursor stands.</param>
    /// <param name="cancellationToken">Gives up, when the editor has gone on.</param>
    /// <returns>The items and the part of the code they replace; an empty list where nothing fits.</returns>
    Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellationToken = default);

    /// <summary>What stands at a position: its signature and documentation.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="position">Where the cursor stands: in a name, right behind it, or between the parentheses of a call.</param>
    /// <param name="detail">How much to tell.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The description in plain text and Markdown, or null where nothing is known.</returns>
    Task<MimeBundle?> InspectAsync(string code, int position, InspectionDetail detail = InspectionDetail.Summary, CancellationToken cancellationToken = default);

    /// <summary>Whether Enter should run the code or continue it on the next line.</summary>
    /// <param name="code">The code typed so far.</param>
    /// <returns>The verdict, from syntax alone.</returns>
    Completeness CheckCompleteness(string code);
}
