namespace Workspace.Core.Display;

/// <summary>The MIME types in which objects of the workspace show themselves.</summary>
public static class MimeTypes
{
    /// <summary>Plain text; every bundle has it.</summary>
    public const string Text = "text/plain";

    /// <summary>An HTML fragment that works offline.</summary>
    public const string Html = "text/html";

    /// <summary>Markdown.</summary>
    public const string Markdown = "text/markdown";

    /// <summary>A static SVG picture.</summary>
    public const string Svg = "image/svg+xml";

    /// <summary>A PNG picture.</summary>
    public const string Png = "image/png";

    /// <summary>A JPEG picture.</summary>
    public const string Jpeg = "image/jpeg";

    /// <summary>A JSON value.</summary>
    public const string Json = "application/json";

    /// <summary>A plotly.js figure: <c>{"data": […], "layout": {…}}</c>.</summary>
    public const string Plotly = "application/vnd.plotly.v1+json";
}
