using Workspace.Notebooks.LanguageServices;
using Workspace.Notebooks.Languages.Arguments;

namespace Workspace.Notebooks.Languages.Services;

/// <summary>Completes <c>#!na…</c> and options behind it, from the same lists that cells are run by.</summary>
internal sealed class MagicCompletion(LanguageCatalogue catalogue)
{
    public CompletionList? TryComplete(string code, int position)
    {
        var begin = position == 0 ? 0 : code.LastIndexOf('\n', position - 1) + 1;
        var line = code[begin..position];
        var mark = line.TrimStart();
        if (!mark.StartsWith("#!", StringComparison.Ordinal) && !(mark.StartsWith("%%", StringComparison.Ordinal) && string.IsNullOrWhiteSpace(code[..begin]))) return null;
        var words = mark[2..].Split([' ', '\t']);
        var start = position - words[^1].Length;
        return words.Length == 1 ? Names(words[0], start, position) : Options(words[0], words[^1], start, position);
    }

    private CompletionList Names(string typed, int start, int position)
    {
        var names = catalogue.Languages.SelectMany(language => language.Aliases.Prepend(language.Name).Select(name => (name, language.Description)))
            .Concat(catalogue.Commands.Select(command => (name: command.Name, command.Description)))
            .Where(item => item.name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .OrderBy(item => item.name, StringComparer.Ordinal);
        return new CompletionList(start, position, [.. names.Select(item => new CompletionItem(item.name, CompletionKind.Magic, item.Description))]);
    }

    private CompletionList Options(string name, string typed, int start, int position)
    {
        IEnumerable<MagicOption> options = catalogue.Find(name)?.Options ?? catalogue.FindCommand(name)?.Options ?? [];
        return new CompletionList(start, position, [.. options.Where(option => option.Name.StartsWith(typed, StringComparison.Ordinal)).Select(option => new CompletionItem(option.Name, CompletionKind.Magic, option.Description))]);
    }
}
