using Workspace.Core.Errors;

namespace Workspace.Notebooks.Languages.Arguments;

/// <summary>What stands behind <c>#!name</c>, taken apart.</summary>
public sealed class MagicArguments
{
    private readonly Dictionary<string, string> _options;

    private MagicArguments(string name, Dictionary<string, string> options, IReadOnlyList<string> operands)
    {
        Name = name;
        _options = options;
        Operands = operands;
    }

    /// <summary>The magic's name.</summary>
    public string Name { get; }

    /// <summary>What stands there without an option, in order.</summary>
    public IReadOnlyList<string> Operands { get; }

    /// <summary>Whether help is asked for.</summary>
    public bool WantsHelp => Has("--help");

    /// <summary>The value of an option; null where it is not given.</summary>
    /// <param name="option">The option's long name.</param>
    public string? this[string option] => _options.GetValueOrDefault(option);

    /// <summary>No arguments.</summary>
    /// <param name="name">The magic's name.</param>
    /// <returns>The arguments.</returns>
    public static MagicArguments None(string name) => new(name, [], []);

    /// <summary>Whether an option is given.</summary>
    /// <param name="option">Its long name.</param>
    /// <returns>True when it is.</returns>
    public bool Has(string option) => _options.ContainsKey(option);

    /// <summary>Takes a line's arguments apart.</summary>
    /// <param name="name">The magic's name.</param>
    /// <param name="text">What stands behind it.</param>
    /// <param name="options">The options it has.</param>
    /// <param name="operands">The most operands it takes; default none.</param>
    /// <returns>The arguments.</returns>
    /// <exception cref="MagicArgumentException">An option is unknown, lacks its value or is missing, or there are too many operands.</exception>
    public static MagicArguments Parse(string name, string text, IReadOnlyList<MagicOption> options, int operands = 0)
    {
        ArgumentNullException.ThrowIfNull(options);
        var words = new Queue<string>(Words.Split(name, text));
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        var loose = new List<string>();
        while (words.TryDequeue(out var word))
        {
            if (!word.StartsWith('-') || word.Length < 2 || char.IsAsciiDigit(word[1])) loose.Add(word);
            else Take(name, word, options, words, given);
        }
        var result = new MagicArguments(name, given, loose);
        if (result.WantsHelp) return result;
        if (options.FirstOrDefault(option => option.IsRequired && !given.ContainsKey(option.Name)) is { } missing)
            throw new MagicArgumentException(name, $"{missing.Name} <{missing.Value}> is missing ({missing.Description}).");
        if (loose.Count > operands)
            throw new MagicArgumentException(name, $"\"{loose[operands]}\" is one word too many; write values with blanks in quotes.");
        return result;
    }

    private static void Take(string name, string word, IReadOnlyList<MagicOption> options, Queue<string> words, Dictionary<string, string> given)
    {
        if (word is "--help" or "-h" or "-?")
        {
            given["--help"] = "";
            return;
        }
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        var spelled = equals < 0 ? word : word[..equals];
        var option = options.FirstOrDefault(candidate => candidate.Name == spelled || candidate.Short == spelled) ?? throw Unknown(name, spelled, options);
        if (option.Value is null) given[option.Name] = equals < 0 ? "" : throw new MagicArgumentException(name, $"{option.Name} takes no value.");
        else if (equals >= 0) given[option.Name] = word[(equals + 1)..];
        else given[option.Name] = words.TryDequeue(out var value) ? value : throw new MagicArgumentException(name, $"{option.Name} needs a value: {option.Name} <{option.Value}>.");
    }

    private static MagicArgumentException Unknown(string name, string option, IReadOnlyList<MagicOption> options)
    {
        var names = options.Select(known => known.Name).ToList();
        if (names.Count == 0) return new MagicArgumentException(name, $"\"{option}\" is unknown; there are no options but --help.");
        var nearest = NearestNames.Find(option, names);
        var question = nearest.Count == 0 ? "" : $" Did you mean {nearest[0]}?";
        return new MagicArgumentException(name, $"The option \"{option}\" does not exist. There are {string.Join(", ", names)}.{question}");
    }
}
