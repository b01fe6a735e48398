using Workspace.Core.Display;

namespace Workspace.Notebooks.Languages.JavaScript;

/// <summary>JavaScript, which runs in the page that shows the notebook; in a headless run nothing executes it.</summary>
public sealed class JavaScriptLanguage : ILanguage
{
    /// <summary>The MIME type of a script that a front end runs.</summary>
    internal const string MimeType = "application/javascript";

    /// <inheritdoc/>
    public string Name => "javascript";

    /// <inheritdoc/>
    public IReadOnlyList<string> Aliases { get; } = ["js"];

    /// <inheritdoc/>
    public string Description => "runs the cell in the page that shows the notebook";

    /// <inheritdoc/>
    public ILanguageSession Start(ILanguageHost host) => new DisplayLanguageSession(Name, Bundle);

    /// <summary>A script as front ends take it.</summary>
    internal static MimeBundle Bundle(string code) => new MimeBundle(code).With(MimeType, code).With(MimeTypes.Html, Tag(code));

    // In a function of its own, so that two cells may declare the same constant; awaiting works at its top level.
    private static string Tag(string code) => $"<script type=\"module\">\n{code.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)}\n</script>";
}
