using Workspace.Notebooks.Languages.Arguments;

namespace Workspace.Notebooks.Languages;

/// <summary>A language that cells can be written in: what it is called, and how a session of it starts.</summary>
public interface ILanguage
{
    /// <summary>The one name used in metadata and behind <c>#!</c>, in lower case: <c>sql</c>.</summary>
    string Name { get; }

    /// <summary>Other names behind <c>#!</c>, such as <c>js</c>.</summary>
    IReadOnlyList<string> Aliases => [];

    /// <summary>One line that says what its cells do, for <c>#!lsmagic</c> and completion.</summary>
    string Description { get; }

    /// <summary>What may stand behind the language's name: <c>#!sql --name top</c>.</summary>
    IReadOnlyList<MagicOption> Options => [];

    /// <summary>
    /// Whether lines of a cell that look like <c>%%name</c> are the language's own, as in Python. Default false.
    /// </summary>
    bool HasOwnMagics => false;

    /// <summary>Whether its cells can run on this machine; where not, <see cref="Start"/> says why. Default true.</summary>
    bool IsAvailable => true;

    /// <summary>Starts a session. Called at the language's first cell, never before, so it may be costly.</summary>
    /// <param name="host">The session that holds it.</param>
    /// <returns>The session.</returns>
    ILanguageSession Start(ILanguageHost host);
}
