using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workspace.Notebooks.Documents;

/// <summary>
/// The <c>.dib</c> format of Polyglot Notebooks: an optional <c>#!meta</c> block with one line of JSON, then cells, each
/// opened by a line <c>#!language</c>. It holds no outputs, ids or tags.
/// </summary>
public static class DibFormat
{
    private const string Meta = "meta";
    private const string Raw = "raw";

    // .NET Interactive writes this line unescaped too.
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a <c>.dib</c> text.</summary>
    /// <param name="text">The file's text.</param>
    /// <returns>The notebook. A line <c>#!name</c> opens a cell where the name is a language or a kernel the meta block lists; other magic commands stay in their cell.</returns>
    /// <exception cref="NotANotebookException">The meta block is no JSON.</exception>
    public static NotebookDocument Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var document = NotebookDocument.Create();
        var kernels = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var language = document.DefaultLanguage;
        var lines = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (Opens(line, kernels) is not { } opened)
            {
                lines.Add(line);
                continue;
            }
            Close(document, language, lines, kernels);
            language = opened;
        }
        Close(document, language, lines, kernels);
        return document;
    }

    /// <summary>Writes a notebook as <c>.dib</c> text.</summary>
    /// <param name="document">The notebook; its outputs are left out.</param>
    /// <returns>The text.</returns>
    public static string Write(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = new StringBuilder($"#!{Meta}\n\n{MetaOf(document).ToJsonString(OneLine)}\n");
        foreach (var cell in document.Cells)
            text.Append('\n').Append("#!").Append(cell.Language).Append("\n\n").Append(cell.Code.ReplaceLineEndings("\n").Trim('\n')).Append('\n');
        return text.ToString();
    }

    private static string? Opens(string line, HashSet<string> kernels)
    {
        if (!line.StartsWith("#!", StringComparison.Ordinal)) return null;
        var name = line[2..].Trim();
        if (name is Meta or Raw || kernels.Contains(name)) return name;
        // Only a bare name opens a cell: `#!csharp --something` is a command inside one.
        return name.Contains(' ', StringComparison.Ordinal) ? null : CellLanguage.FromMagic(line.TrimEnd());
    }

    private static void Close(NotebookDocument document, string language, List<string> lines, HashSet<string> kernels)
    {
        var source = string.Join('\n', lines).Trim('\n');
        lines.Clear();
        if (source.Trim().Length == 0) return;
        switch (language)
        {
            case Meta: TakeMeta(document, source, kernels); break;
            case "markdown": document.Add(CellKind.Markdown, source); break;
            case Raw: document.Add(CellKind.Raw, source); break;
            default: SetLanguage(document.Add(CellKind.Code, source), language, document); break;
        }
    }

    private static void TakeMeta(NotebookDocument document, string source, HashSet<string> kernels)
    {
        JsonNode? meta;
        try { meta = JsonNode.Parse(source); }
        catch (JsonException e)
        {
            throw new NotANotebookException(null, $"has a #!{Meta} block that is no JSON: {e.Message}", innerException: e);
        }
        if (meta.Find("kernelInfo") is not { } info) return;
        document.SetMetadata("polyglot_notebook", new JsonObject { ["kernelInfo"] = info.DeepClone() });
        foreach (var item in info.Find("items") as JsonArray ?? [])
            if (item.FindString("name") is { } name) kernels.Add(name);
    }

    private static void SetLanguage(NotebookCell cell, string language, NotebookDocument document)
    {
        if (CellLanguage.Normalise(language) == document.DefaultLanguage) return;
        cell.SetMetadata("dotnet_interactive", new JsonObject { ["language"] = language });
        cell.SetMetadata("polyglot_notebook", new JsonObject { ["kernelName"] = language });
    }

    private static JsonObject MetaOf(NotebookDocument document) => new()
    {
        ["kernelInfo"] = document.Metadata("polyglot_notebook", "kernelInfo")?.DeepClone() ?? new JsonObject
        {
            ["defaultKernelName"] = document.DefaultLanguage,
            ["items"] = new JsonArray(new JsonObject { ["aliases"] = new JsonArray(), ["languageName"] = document.DefaultLanguage, ["name"] = document.DefaultLanguage }),
        },
    };
}
