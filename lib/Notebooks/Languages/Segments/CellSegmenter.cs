using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Workspace.Notebooks.Engine.Rewriting;

namespace Workspace.Notebooks.Languages.Segments;

/// <summary>Cuts a cell at its lines <c>#!name</c>.</summary>
internal sealed class CellSegmenter(LanguageCatalogue catalogue)
{
    // Switches of the C# engine, which it reads itself from the first line of its code.
    private static readonly string[] EngineSwitches = ["release", "module"];

    /// <summary>Cuts a cell.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="language">The language it begins in.</param>
    /// <param name="isTolerant">Whether unknown names are left in the code, as while somebody is typing, instead of refused.</param>
    /// <exception cref="UnknownMagicException">A name is neither a language nor a command.</exception>
    public IReadOnlyList<CellPart> Split(string text, string language, bool isTolerant = false)
    {
        var parts = new List<CellPart>();
        var start = 0;
        MagicLine? opener = null;
        foreach (var line in MagicLine.FindAll(text))
        {
            if (!IsMagic(text, start, line, language)) continue;
            var isSwitch = language == CSharp.CSharpLanguage.LanguageName && EngineSwitches.Contains(line.Name);
            if (isSwitch && string.IsNullOrWhiteSpace(text[start..line.Start])) continue;
            var target = catalogue.Find(line.Name);
            if (!isSwitch && target is null && catalogue.FindCommand(line.Name) is null)
            {
                if (isTolerant) continue;
                throw new UnknownMagicException(line.Text, line.Name, catalogue.LanguageNames, catalogue.CommandNames);
            }
            Add(parts, language, text, start, line.Start, opener);
            start = isSwitch ? line.Start : line.End;
            opener = null;
            if (target is not null) (language, opener) = (target.Name, line);
            else if (!isSwitch) parts.Add(new CellCommand(language, line));
        }
        Add(parts, language, text, start, text.Length, opener);
        return parts;
    }

    private bool IsMagic(string text, int start, MagicLine line, string language)
    {
        // IPython's form counts at the head of a cell only, and belongs to a Python kernel where the cell is one's.
        if (line.IsPercent && (!string.IsNullOrWhiteSpace(text[..line.Start]) || catalogue.Find(language)?.HasOwnMagics == true)) return false;
        return language != CSharp.CSharpLanguage.LanguageName || line.IsPercent || IsDirective(text[start..line.End], line.Start - start);
    }

    // Only the parser knows whether such a line is part of a raw string or a comment.
    private static bool IsDirective(string code, int at)
    {
        while (code[at] is ' ' or '\t') at++;
        // At the very start of a file the parser would take it for a shebang.
        var root = CSharpSyntaxTree.ParseText("\n" + code, CellSource.ParseOptions(SourceCodeKind.Script)).GetRoot();
        return root.FindTrivia(at + 1).IsDirective || root.FindTrivia(at + 1).IsKind(SyntaxKind.BadDirectiveTrivia);
    }

    private static void Add(List<CellPart> parts, string language, string text, int start, int end, MagicLine? opener)
    {
        if (opener is null && string.IsNullOrWhiteSpace(text[start..end])) return;
        var code = new BlankedText(text[..end]);
        code.Blank(new TextSpan(0, start));
        parts.Add(new CellSegment(language, code.ToString(), start, opener));
    }
}
