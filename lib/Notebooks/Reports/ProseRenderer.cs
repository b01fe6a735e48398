using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Workspace.Notebooks.Documents;

namespace Workspace.Notebooks.Reports;

/// <summary>
/// Renders Markdown cells. Raw HTML in prose is shown as text: a report must not change its layout, or load anything,
/// because of what some notebook's prose contains, and everything tutorials need Markdown can say.
/// </summary>
internal sealed partial class ProseRenderer(ReportOptions options)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml().UsePipeTables().UseGridTables().UseTaskLists().UseFootnotes().UseEmphasisExtras().UseMathematics().UseAutoLinks().UseAlertBlocks().Build();

    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);

    /// <summary>The headings rendered so far, for the table of contents.</summary>
    public List<Heading> Headings { get; } = [];

    /// <summary>Markdown that an output consists of: no headings for the contents, no pictures beside the notebook.</summary>
    public static string Render(string markdown) => WithoutMathMarks(Markdig.Markdown.ToHtml(markdown, Pipeline));

    public string Render(NotebookCell cell)
    {
        var document = Markdig.Markdown.Parse(cell.Source, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>()) NameHeading(heading);
        foreach (var image in document.Descendants<LinkInline>().Where(link => link.IsImage)) image.Url = Embed(image.Url ?? "", cell);
        foreach (var link in document.Descendants<LinkInline>().Where(link => !link.IsImage && !IsSafe(link.Url))) link.Url = "#";
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return WithoutMathMarks(writer.ToString());
    }

    // The marks are for a script that sets formulas, which the report does not carry; the formula reads better without.
    private static string WithoutMathMarks(string html) => MathMarks().Replace(html, "${open}${formula}</${tag}>");

    [GeneratedRegex("""(?<open><(?<tag>span|div) class="math">)\s*\\[(\[](?<formula>.*?)\\[)\]]\s*</\k<tag>>""", RegexOptions.Singleline)]
    private static partial Regex MathMarks();

    private void NameHeading(HeadingBlock heading)
    {
        var text = TextOf(heading.Inline);
        var anchor = Slug(text);
        for (var n = 2; !_anchors.Add(anchor); n++) anchor = $"{Slug(text)}-{n}";
        heading.GetAttributes().Id = anchor;
        Headings.Add(new Heading(heading.Level, text, anchor));
    }

    private static string TextOf(ContainerInline? inline) => inline is null ? "" : string.Concat(inline.Descendants().Select(part => part switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        _ => "",
    }));

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in text.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        return slug.Length == 0 ? "section" : slug.ToString().TrimEnd('-');
    }

    private static bool IsSafe(string? url) =>
        !Uri.TryCreate(url, UriKind.Absolute, out var absolute) || absolute.Scheme is "http" or "https" or "mailto" or "file";

    private string Embed(string url, NotebookCell cell)
    {
        const string Attachment = "attachment:";
        if (url.StartsWith(Attachment, StringComparison.Ordinal))
            return EmbedAttachment(WebUtility.UrlDecode(url[Attachment.Length..]), cell);
        if (url.StartsWith("data:image/", StringComparison.Ordinal) || options.BaseFolder is null || Uri.TryCreate(url, UriKind.Absolute, out _)) return url;
        var path = Path.Combine(options.BaseFolder, WebUtility.UrlDecode(url));
        return ImageType(path) is { } type && File.Exists(path) ? $"data:{type};base64,{Convert.ToBase64String(File.ReadAllBytes(path))}" : url;
    }

    private static string EmbedAttachment(string name, NotebookCell cell) =>
        cell.Attachments.Find(name) is System.Text.Json.Nodes.JsonObject { Count: > 0 } bundle
            ? $"data:{bundle.First().Key};base64,{SourceLines.Join(bundle.First().Value)}"
            : "";

    private static string? ImageType(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".PNG" => "image/png",
        ".JPG" or ".JPEG" => "image/jpeg",
        ".SVG" => "image/svg+xml",
        ".GIF" => "image/gif",
        ".WEBP" => "image/webp",
        _ => null,
    };
}
