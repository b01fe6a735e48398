using System.Net;
using System.Text.Json;
using Workspace.Core.Display;
using Workspace.Core.Native;
using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Languages.Mermaid;

/// <summary>Mermaid diagrams: the cell's text becomes a drawing in the page, without the network.</summary>
public sealed class MermaidLanguage : ILanguage
{
    // Chosen by ourselves: the scripts of a page find each other by it.
    private const string Loaded = "workspaceMermaid";

    /// <summary>Full path of mermaid's script, or null where it was not fetched yet.</summary>
    public static string? Script =>
        WorkspacePaths.Dependencies is { } folder && Path.Combine(folder, "node_modules", "mermaid", "dist", "mermaid.min.js") is var path && File.Exists(path) ? path : null;

    /// <inheritdoc/>
    public string Name => "mermaid";

    /// <inheritdoc/>
    public string Description => "draws the cell as a Mermaid diagram";

    /// <inheritdoc/>
    /// <exception cref="LanguageException">Mermaid was not fetched.</exception>
    public ILanguageSession Start(ILanguageHost host) => new Session(
        Script ?? throw new LanguageException("Mermaid's script is missing, so diagrams cannot be drawn. ./workspace doctor --install fetches it into .deps/."));

    private static string Draw(string text)
    {
        var id = "mermaid-" + Guid.NewGuid().ToString("N");
        var source = JsonSerializer.Serialize(text).Replace("</", "<\\/", StringComparison.Ordinal);
        return $$"""
            <div id="{{id}}"><pre>{{WebUtility.HtmlEncode(text)}}</pre></div>
            <script type="module">
            const target = document.getElementById("{{id}}");
            try {
              const { svg } = await window.{{Loaded}}.render("{{id}}-svg", {{source}});
              target.innerHTML = svg;
            } catch (error) {
              target.append(String(error?.message ?? error));
            }
            </script>
            """;
    }

    // The script is 5 MB, so only the session's first diagram brings it along; the page keeps it for the others.
    private sealed class Session(string script) : ILanguageSession
    {
        private bool _isLoaded;

        public async Task<CellResult> ExecuteAsync(LanguageCell cell, ICellOutput output, CancellationToken cancellationToken)
        {
            var text = cell.Code.Trim();
            if (text.Length == 0) throw new LanguageException("The mermaid cell is empty. Begin with a kind of diagram, such as: graph LR; A-->B");
            var html = Draw(text);
            if (!_isLoaded) html = await LoadAsync(cancellationToken).ConfigureAwait(false) + html;
            _isLoaded = true;
            output.Display(new MimeBundle(text).With("text/vnd.mermaid", text).With(MimeTypes.Html, html), Guid.NewGuid().ToString("N"));
            return new CellResult { Status = CellStatus.Succeeded };
        }

        public Task SetVariableAsync(string name, object? value, Type? type, CancellationToken cancellationToken) =>
            throw new LanguageException($"\"{name}\" cannot be set in mermaid, which has no variables.");

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private async Task<string> LoadAsync(CancellationToken cancellationToken)
        {
            var code = await File.ReadAllTextAsync(script, cancellationToken).ConfigureAwait(false);
            return $"<script>\nif (!window.{Loaded}) {{\n{code.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)}\nwindow.{Loaded} = window.mermaid ?? globalThis.mermaid;\nwindow.{Loaded}.initialize({{ startOnLoad: false, suppressErrorRendering: true }});\n}}\n</script>\n";
        }
    }
}
