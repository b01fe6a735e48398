using Workspace.Core.Display;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Tests.Engine.Editing;

/// <summary>Asks a session about code in which <c>|</c> marks the cursor.</summary>
internal abstract class EditingTests : SessionTests
{
    protected async Task<CompletionList> CompleteAsync(string marked)
    {
        var (code, position) = Unmark(marked);
        return await Session.LanguageService.CompleteAsync(code, position);
    }

    /// <summary>The texts of the candidates in order.</summary>
    protected async Task<IReadOnlyList<string>> TextsAsync(string marked) => [.. (await CompleteAsync(marked)).Items.Select(item => item.Text)];

    protected async Task<CompletionItem> ItemAsync(string marked, string text)
    {
        var list = await CompleteAsync(marked);
        return list.Items.FirstOrDefault(item => item.Text == text) ?? throw new AssertionException($"no {text} among {string.Join(", ", list.Items.Select(i => i.Text).Take(40))}");
    }

    protected async Task<MimeBundle?> InspectAsync(string marked, InspectionDetail detail = InspectionDetail.Summary)
    {
        var (code, position) = Unmark(marked);
        return await Session.LanguageService.InspectAsync(code, position, detail);
    }

    protected async Task<string> TextAsync(string marked, InspectionDetail detail = InspectionDetail.Summary) =>
        (string?)(await InspectAsync(marked, detail))?[MimeTypes.Text] ?? "";

    protected static (string Code, int Position) Unmark(string marked)
    {
        var position = marked.IndexOf('|', StringComparison.Ordinal);
        return (marked.Remove(position, 1), position);
    }
}
