using Workspace.Notebooks.Languages.Magics;

namespace Workspace.Notebooks.Languages;

/// <summary>
/// The languages and magic commands of a session: what lines <c>#!name</c> mean, what <c>#!lsmagic</c> lists and what completion offers.
/// </summary>
internal sealed class LanguageCatalogue
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ILanguage> _languages = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IMagicCommand> _commands = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ILanguage> _order = [];

    public LanguageCatalogue(IEnumerable<ILanguage> languages, IEnumerable<IMagicCommand> commands)
    {
        foreach (var language in languages) Add(language);
        foreach (var command in commands) _commands[command.Name] = command;
    }

    public IReadOnlyList<ILanguage> Languages
    {
        get { lock (_lock) return [.. _order]; }
    }

    public IReadOnlyList<IMagicCommand> Commands => [.. _commands.Values.OrderBy(command => command.Name, StringComparer.Ordinal)];

    public IReadOnlyList<string> LanguageNames => [.. Languages.Select(language => language.Name)];

    public IReadOnlyList<string> CommandNames => [.. Commands.Select(command => command.Name)];

    /// <summary>Adds a language, or replaces the one of its name.</summary>
    public void Add(ILanguage language)
    {
        lock (_lock)
        {
            _order.RemoveAll(known => known.Name == language.Name);
            _order.Add(language);
            foreach (var name in language.Aliases.Prepend(language.Name)) _languages[name] = language;
        }
    }

    /// <summary>A language by its name, an alias, or null.</summary>
    public ILanguage? Find(string name)
    {
        lock (_lock) return _languages.GetValueOrDefault(name);
    }

    public IMagicCommand? FindCommand(string name) => _commands.GetValueOrDefault(name);
}
