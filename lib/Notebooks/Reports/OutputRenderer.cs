using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Workspace.Core.Display;
using Workspace.Notebooks.Documents.Outputs;

namespace Workspace.Notebooks.Reports;

/// <summary>Renders outputs, each by its richest representation that a page from the file system can show.</summary>
internal sealed partial class OutputRenderer(bool interactive)
{
    private static readonly string[] RichestFirst =
        [MimeTypes.Plotly, MimeTypes.Html, MimeTypes.Svg, MimeTypes.Png, MimeTypes.Jpeg, MimeTypes.Markdown, MimeTypes.Json, MimeTypes.Text];

    /// <summary>Number of interactive figures rendered so far.</summary>
    public int Figures { get; private set; }

    public string Render(NotebookOutput output) => output switch
    {
        StreamOutput stream => $"<pre class=\"stream {Encode(stream.Name)}\">{Encode(WithoutEscapes(stream.Text))}</pre>",
        ErrorOutput error => RenderError(error),
        DisplayOutput display => RenderDisplay(display.Data),
        _ => "<p class=\"note\">An output of an unknown type is not shown.</p>",
    };

    private static string RenderError(ErrorOutput error)
    {
        var trace = WithoutEscapes(string.Join('\n', error.Traceback));
        var details = trace.Length == 0 || trace == error.Value ? "" : $"<pre>{Encode(trace)}</pre>";
        return $"<div class=\"error\"><p><strong>{Encode(error.Name)}</strong> {Encode(error.Value)}</p>{details}</div>";
    }

    private string RenderDisplay(MimeData data)
    {
        var type = RichestFirst.FirstOrDefault(candidate => data.Types.Contains(candidate) && (candidate != MimeTypes.Plotly || CanDrawFigure(data)));
        return type switch
        {
            null => "",
            MimeTypes.Plotly => RenderFigure(data),
            MimeTypes.Html => $"<div class=\"html\">{data.Text(type)}</div>",
            MimeTypes.Svg => StaticPicture(data),
            MimeTypes.Png or MimeTypes.Jpeg => StaticPicture(data),
            MimeTypes.Markdown => $"<div class=\"prose\">{ProseRenderer.Render(data.Text(type) ?? "")}</div>",
            MimeTypes.Json => $"<pre>{Encode(data.Text(MimeTypes.Text) ?? data.Node(type)?.ToJsonString() ?? "null")}</pre>",
            _ => $"<pre>{Encode(WithoutEscapes(data.Text(type) ?? ""))}</pre>",
        };
    }

    private bool CanDrawFigure(MimeData data) => interactive || StaticPicture(data).Length > 0;

    // The picture stays where the script does not run (and on paper); the script removes it once the figure is drawn.
    private string RenderFigure(MimeData data)
    {
        var picture = StaticPicture(data);
        if (!interactive) return picture;
        Figures++;
        var json = (data.Node(MimeTypes.Plotly)?.ToJsonString() ?? "{}").Replace("</", "<\\/", StringComparison.Ordinal);
        return $"<div class=\"figure\"><div class=\"static\">{picture}</div><script type=\"application/json\">{json}</script></div>";
    }

    // As an image, not inline: styles and ids of one SVG cannot touch the page, and scripts in it do not run.
    private static string StaticPicture(MimeData data)
    {
        var text = Encode(data.Text(MimeTypes.Text) ?? "");
        if (data.Text(MimeTypes.Svg) is { } svg)
            return $"<img alt=\"{text}\" src=\"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(svg))}\">";
        foreach (var type in (string[])[MimeTypes.Png, MimeTypes.Jpeg])
            if (data.Text(type) is { } base64) return $"<img alt=\"{text}\" src=\"data:{type};base64,{Encode(base64.ReplaceLineEndings(""))}\">";
        return "";
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string WithoutEscapes(string text) => Escapes().Replace(text, "");

    [GeneratedRegex("\u001b\\[[0-9;?]*[A-Za-z]")]
    private static partial Regex Escapes();
}
