using Workspace.Core.Errors;

namespace Workspace.Notebooks.Languages;

/// <summary>A line <c>#!name</c> names neither a language nor a magic command.</summary>
public sealed class UnknownMagicException : LanguageException
{
    /// <summary>Creates the error and finds the nearest names.</summary>
    /// <param name="line">The line as typed.</param>
    /// <param name="name">The name in it.</param>
    /// <param name="languages">The languages there are.</param>
    /// <param name="commands">The commands there are.</param>
    public UnknownMagicException(string line, string name, IReadOnlyCollection<string> languages, IReadOnlyCollection<string> commands)
        : base(Describe(line, name, languages, commands))
    {
        Name = name;
        Nearest = NearestNames.Find(name, languages.Concat(commands));
    }

    /// <summary>The name as typed.</summary>
    public string Name { get; }

    /// <summary>The names most like it, best first.</summary>
    public IReadOnlyList<string> Nearest { get; }

    private static string Describe(string line, string name, IReadOnlyCollection<string> languages, IReadOnlyCollection<string> commands)
    {
        var nearest = NearestNames.Find(name, languages.Concat(commands));
        var question = nearest.Count == 0 ? "" : $" Did you mean {string.Join(" or ", nearest.Select(n => $"#!{n}"))}?";
        return $"\"{line.Trim()}\" is neither a language nor a magic command.{question}\n" +
            $"Languages: {string.Join(", ", languages)}.\nCommands: {string.Join(", ", commands.Select(c => $"#!{c}"))}.";
    }
}
