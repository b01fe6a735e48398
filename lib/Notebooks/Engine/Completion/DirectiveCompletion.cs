using System.Text.RegularExpressions;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Engine.Completion;

/// <summary>Completes <c>#load</c> and <c>#r</c>: files relative to the notebook's folder, and packages that are on this machine.</summary>
internal sealed partial class DirectiveCompletion(SessionOptions options)
{
    private static readonly string[] Scripts = [".csx", ".cs"];
    private static readonly string[] References = [".dll", ".csproj", ".fsproj", ".vbproj"];
    private static readonly (string Word, string Help)[] Words =
    [
        ("#r", "#r \"path.dll\", #r \"x.csproj\" or #r \"nuget: Name, 1.2.3\""), ("#load", "#load \"script.csx\""), ("#i", "#i \"nuget: source\""),
        ("#if", ""), ("#else", ""), ("#elif", ""), ("#endif", ""), ("#region", ""), ("#endregion", ""), ("#pragma", ""), ("#nullable", ""), ("#define", ""), ("#undef", ""), ("#error", ""), ("#warning", ""), ("#line", ""),
    ];

    private readonly PackageFolder _packages = new(options.PackageFolder);

    /// <summary>The list, or null where the line is no such directive.</summary>
    public CompletionList? Complete(string code, int position)
    {
        var start = position == 0 ? 0 : code.LastIndexOf('\n', position - 1) + 1;
        var line = code[start..position];
        if (Word().Match(line) is { Success: true } word) return Rank(Words.Select(w => new CompletionItem(w.Word, CompletionKind.Keyword, w.Help.Length > 0 ? w.Help : null)), word.Value.TrimStart(), position, WordEnd(code, position));
        if (Argument().Match(line) is not { Success: true } argument) return null;
        var value = argument.Groups["value"].Value;
        var end = ValueEnd(code, position);
        if (Package().Match(value) is { Success: true } package)
            return package.Groups["version"] is { Success: true } version
                ? Rank(_packages.VersionsOf(package.Groups["id"].Value).Select(v => new CompletionItem(v, CompletionKind.Text)), version.Value, position, end)
                : Rank(_packages.Find(package.Groups["id"].Value).Select(id => new CompletionItem(id, CompletionKind.Text, "package")), package.Groups["id"].Value, position, end);
        return Paths(value, argument.Groups["name"].Value, position, end);
    }

    private CompletionList Paths(string value, string directive, int position, int end)
    {
        var name = value[(value.LastIndexOf('/') + 1)..];
        var items = PathNames.Find(options.WorkingDirectory, value[..^name.Length], directive == "load" ? Scripts : References);
        if (directive != "load" && value.Length == name.Length) items = items.Append(new CompletionItem("nuget: ", CompletionKind.Text, "#r \"nuget: Name, 1.2.3\""));
        return Rank(items, name, position, end);
    }

    private static CompletionList Rank(IEnumerable<CompletionItem> items, string typed, int position, int end)
    {
        var fitting = items.Select(item => (Item: item, Match: NameMatch.Rank(item.Text, typed))).Where(i => i.Match is not null).OrderBy(i => i.Match).Select(i => i.Item).ToList();
        return fitting.Count == 0 ? CompletionList.Empty(position) : new CompletionList(position - typed.Length, end, fitting);
    }

    private static int WordEnd(string code, int position)
    {
        while (position < code.Length && char.IsAsciiLetter(code[position])) position++;
        return position;
    }

    // Up to the closing quote, or what else ends the line.
    private static int ValueEnd(string code, int position)
    {
        var end = code.AsSpan(position).IndexOfAny('"', '\r', '\n');
        return end < 0 ? code.Length : position + end;
    }

    [GeneratedRegex("""^[ \t]*\#(?<name>r|load)[ \t]*"(?<value>[^"\r\n]*)$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Argument();

    [GeneratedRegex(@"^\s*nuget:\s*(?<id>[^,]*?)(\s*,\s*(?<version>.*))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Package();

    [GeneratedRegex(@"^[ \t]*\#[a-z]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
