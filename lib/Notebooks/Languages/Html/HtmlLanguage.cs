using Workspace.Core.Display;
using Workspace.Notebooks.Display;

namespace Workspace.Notebooks.Languages.Html;

/// <summary>HTML: the cell is shown as it is written.</summary>
public sealed class HtmlLanguage : ILanguage
{
    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public string Description => "shows the cell as HTML";

    /// <inheritdoc/>
    public ILanguageSession Start(ILanguageHost host) => new DisplayLanguageSession(Name, code => new MimeContent(MimeTypes.Html, code));
}
