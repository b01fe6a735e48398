using System.Text.Json.Nodes;

namespace Workspace.Notebooks.Documents;

/// <summary>Finds the language of a cell in the several places where tools write it.</summary>
public static class CellLanguage
{
    /// <summary>The name of C#, the language of a notebook that names none.</summary>
    public const string CSharp = "csharp";

    // What a leading #!name or a metadata value may say, and the one name each language has here.
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["csharp"] = CSharp,
        ["c#"] = CSharp,
        ["cs"] = CSharp,
        [".net-csharp"] = CSharp,
        ["fsharp"] = "fsharp",
        ["f#"] = "fsharp",
        [".net-fsharp"] = "fsharp",
        ["javascript"] = "javascript",
        ["js"] = "javascript",
        ["pwsh"] = "pwsh",
        ["powershell"] = "pwsh",
        [".net-pwsh"] = "pwsh",
        ["html"] = "html",
        ["kql"] = "kql",
        ["mermaid"] = "mermaid",
        ["sql"] = "sql",
        ["http"] = "http",
        ["markdown"] = "markdown",
        ["value"] = "value",
        ["bash"] = "bash",
        ["python"] = "python",
        ["r"] = "r",
    };

    /// <summary>The one name of a language: <c>C#</c> and <c>.net-csharp</c> give <c>csharp</c>. Unknown names come back in lower case.</summary>
    /// <param name="name">A name in any spelling.</param>
    /// <returns>The name used throughout.</returns>
    public static string Normalise(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Names.GetValueOrDefault(name.Trim()) ?? name.Trim().ToLowerInvariant();
    }

    /// <summary>The language a first line <c>#!name</c> switches to, or null when the first line is no such line.</summary>
    /// <param name="source">A cell's source.</param>
    /// <returns>The language or null; other magic commands such as <c>#!time</c> are no languages.</returns>
    public static string? FromMagic(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!source.StartsWith("#!", StringComparison.Ordinal)) return null;
        var line = source.AsSpan(2);
        var end = line.IndexOfAny("\r\n \t");
        return Names.GetValueOrDefault((end < 0 ? line : line[..end]).ToString());
    }

    // The magic wins over metadata: the line switches the language whatever the editor's picker said.
    internal static string? OfCell(JsonNode? metadata, string source) =>
        FromMagic(source) ?? Named(
            metadata.FindString("polyglot_notebook", "kernelName"),
            metadata.FindString("dotnet_interactive", "language"),
            metadata.FindString("vscode", "languageId"));

    internal static string OfNotebook(JsonNode? metadata) =>
        Named(
            metadata.FindString("kernelInfo", "defaultKernelName"),
            metadata.FindString("polyglot_notebook", "kernelInfo", "defaultKernelName"),
            metadata.FindString("dotnet_interactive", "defaultKernelName"),
            metadata.FindString("kernelspec", "language"),
            metadata.FindString("kernelspec", "name"),
            metadata.FindString("language_info", "name")) ?? CSharp;

    // "polyglot-notebook" stands in language fields that VS Code writes, and says nothing.
    private static string? Named(params IEnumerable<string?> names) =>
        names.FirstOrDefault(name => !string.IsNullOrWhiteSpace(name) && name != "polyglot-notebook") is { } found ? Normalise(found) : null;
}
