namespace Workspace.Notebooks.Languages.Arguments;

/// <summary>What stands behind a <c>#!name</c> is not what it takes.</summary>
public sealed class MagicArgumentException : LanguageException
{
    /// <summary>Creates the error.</summary>
    /// <param name="name">The magic's name, without <c>#!</c>.</param>
    /// <param name="problem">What is wrong, as a sentence.</param>
    public MagicArgumentException(string name, string problem)
        : base($"#!{name}: {problem} See #!{name} --help.") => Name = name;

    /// <summary>The magic's name.</summary>
    public string Name { get; }
}
