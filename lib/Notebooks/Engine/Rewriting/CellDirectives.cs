using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Workspace.Notebooks.Engine.Rewriting;

/// <summary>What a cell asks of the engine, and the cell without it.</summary>
internal sealed partial record CellDirectives
{
    /// <summary>The cell's text, as long as before, with all directives blanked out.</summary>
    public required string Code { get; init; }

    /// <summary>The directives in the order in which they stand.</summary>
    public required IReadOnlyList<CellDirective> Items { get; init; }

    /// <summary>Whether the first line is <c>#!release</c>: compile this cell optimised.</summary>
    public bool Optimize { get; init; }

    /// <summary>Whether the first line is <c>#!module</c>: compile this cell's types as a library.</summary>
    public bool ForceModule { get; init; }

    /// <summary>Finds the directives of a cell.</summary>
    public static CellDirectives Read(string text)
    {
        var code = new BlankedText(text);
        var magic = Magic().Match(text);
        if (magic.Success) code.Blank(new TextSpan(0, magic.Length));
        var items = FindDirectives(code.ToString());
        items.ForEach(item => code.Blank(item.Span));
        return new CellDirectives
        {
            Code = code.ToString(),
            Items = items,
            Optimize = magic.Groups[1].ValueSpan is "release",
            ForceModule = magic.Groups[1].ValueSpan is "module",
        };
    }

    private static List<CellDirective> FindDirectives(string code)
    {
        var candidates = Directive().Matches(code);
        if (candidates.Count == 0) return [];
        // Only the parser knows whether such a line is a directive or part of a raw string or comment.
        var root = CSharpSyntaxTree.ParseText(code, CellSource.ParseOptions(SourceCodeKind.Script)).GetRoot();
        return [.. candidates.Where(match => root.FindTrivia(match.Groups["all"].Index).IsDirective).Select(Describe)];
    }

    private static CellDirective Describe(Match match)
    {
        var (name, value, all) = (match.Groups["name"].Value, match.Groups["value"].Value.Trim(), match.Groups["all"]);
        var isPackage = value.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase);
        var kind = name switch
        {
            "load" => CellDirectiveKind.Load,
            "i" => CellDirectiveKind.PackageSource,
            _ => isPackage ? CellDirectiveKind.Package : CellDirectiveKind.Reference,
        };
        return new CellDirective(kind, isPackage ? value["nuget:".Length..].Trim() : value, all.Value.TrimEnd(), new TextSpan(all.Index, all.Length));
    }

    [GeneratedRegex(@"^\s*(?:#!|%%)(release|module|csharp|c\#|C\#)[ \t]*(?=\r?$|\r?\n)", RegexOptions.CultureInvariant)]
    private static partial Regex Magic();

    [GeneratedRegex("""^[ \t]*(?<all>\#(?<name>r|load|i)[ \t]*"(?<value>[^"\r\n]*)"[^\r\n]*)""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Directive();
}
