using Markdig;
using Workspace.Core.Display;

namespace Workspace.Notebooks.Languages.Markdown;

/// <summary>Markdown as output of a code cell.</summary>
public sealed class MarkdownLanguage : ILanguage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseTaskLists().UseAutoLinks().UseEmphasisExtras().Build();

    /// <inheritdoc/>
    public string Name => "markdown";

    /// <inheritdoc/>
    public IReadOnlyList<string> Aliases { get; } = ["md"];

    /// <inheritdoc/>
    public string Description => "shows the cell as Markdown";

    /// <inheritdoc/>
    public ILanguageSession Start(ILanguageHost host) => new DisplayLanguageSession(Name, text =>
        new MimeBundle(text).With(MimeTypes.Markdown, text).With(MimeTypes.Html, Markdig.Markdown.ToHtml(text, Pipeline)));
}
