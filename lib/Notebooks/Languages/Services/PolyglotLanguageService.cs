using Workspace.Core.Display;
using Workspace.Notebooks.LanguageServices;
using Workspace.Notebooks.Languages.Segments;

namespace Workspace.Notebooks.Languages.Services;

/// <summary>Completes magics and their options itself, and asks the language in which the cursor stands for the rest.</summary>
internal sealed class PolyglotLanguageService(PolyglotSession session, CellSegmenter segmenter) : ILanguageService
{
    public async Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (new MagicCompletion(session.Catalogue).TryComplete(code, position) is { } magics) return magics;
        return Find(code, position) is ({ } service, { } segment)
            ? await service.CompleteAsync(segment.Code, position, cancellationToken).ConfigureAwait(false)
            : CompletionList.Empty(position);
    }

    public async Task<MimeBundle?> InspectAsync(string code, int position, InspectionDetail detail = InspectionDetail.Summary, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (MagicInspection.TryDescribe(session.Catalogue, code, position) is { } magic) return magic;
        return Find(code, position) is ({ } service, { } segment)
            ? await service.InspectAsync(segment.Code, position, detail, cancellationToken).ConfigureAwait(false)
            : null;
    }

    public Completeness CheckCompleteness(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Find(code, code.Length) is ({ } service, { } segment) ? service.CheckCompleteness(segment.Code) : new Completeness(CompletenessStatus.Complete);
    }

    private (ILanguageService?, CellSegment?) Find(string code, int position)
    {
        var segments = segmenter.Split(code, CSharp.CSharpLanguage.LanguageName, isTolerant: true).OfType<CellSegment>();
        var segment = segments.LastOrDefault(candidate => candidate.Start <= position) ?? new CellSegment(CSharp.CSharpLanguage.LanguageName, code, 0, null);
        // A language is not started for a question.
        return session.FindStarted(segment.Language)?.LanguageService is { } service ? (service, position <= segment.End ? segment : null) : (null, null);
    }
}
