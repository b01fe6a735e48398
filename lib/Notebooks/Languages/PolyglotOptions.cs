using Workspace.Core.Tables;
using Workspace.Notebooks.Languages.CSharp;
using Workspace.Notebooks.Languages.Html;
using Workspace.Notebooks.Languages.JavaScript;
using Workspace.Notebooks.Languages.Markdown;
using Workspace.Notebooks.Languages.Mermaid;
using Workspace.Notebooks.Languages.Unsupported;
using Workspace.Notebooks.Languages.Value;

namespace Workspace.Notebooks.Languages;

/// <summary>What a session of several languages has beside C#.</summary>
public sealed record PolyglotOptions
{
    /// <summary>Languages beside C#, which is always there; default <see cref="BuiltIn"/>. A later one replaces an earlier one of its name.</summary>
    public IReadOnlyList<ILanguage> Languages { get; init; } = BuiltIn;

    /// <summary>Makes a table that comes from another process what C# code is used to, such as a frame; default: it stays an <see cref="ITable"/>.</summary>
    public Func<ITable, object>? AdoptTable { get; init; }

    /// <summary>The languages that need nothing but this library.</summary>
    public static IReadOnlyList<ILanguage> BuiltIn { get; } =
    [
        new FSharp.FSharpLanguage(), new HtmlLanguage(), new JavaScriptLanguage(), new MermaidLanguage(), new MarkdownLanguage(),
        new Bash.BashLanguage(), new ValueLanguage(),
        new Jupyter.JupyterLanguage("python", "python3"), new Jupyter.JupyterLanguage("r", "ir"),
        new UnsupportedLanguage("pwsh", "PowerShell", "bash for shell commands", "powershell"),
        new UnsupportedLanguage("kql", "Kusto queries", "sql"),
        new UnsupportedLanguage("http", "HTTP requests", "HttpClient in C#, or curl in bash"),
    ];
}
