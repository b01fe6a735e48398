using Workspace.Frames;
using Workspace.Notebooks.Languages;
using Workspace.Notebooks.Languages.Arguments;

namespace Workspace.Languages.Sql;

/// <summary>SQL on the database that frames run on: C#'s tables are tables here, by their variables' names.</summary>
public sealed class SqlLanguage : ILanguage
{
    /// <summary>The option that names the result.</summary>
    internal const string NameOption = "--name";

    /// <inheritdoc/>
    public string Name => "sql";

    /// <inheritdoc/>
    public IReadOnlyList<string> Aliases { get; } = ["duckdb"];

    /// <inheritdoc/>
    public string Description => "SQL on the embedded DuckDB; frames and tables of C# are tables by name";

    /// <inheritdoc/>
    public IReadOnlyList<MagicOption> Options { get; } = [new(NameOption, "also makes the last result a C# variable, a Frame", "variable")];

    /// <inheritdoc/>
    /// <exception cref="Core.Native.NativeLibraryNotFoundException">DuckDB's library is missing.</exception>
    public ILanguageSession Start(ILanguageHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return new SqlSession(host, FrameDatabase.Default);
    }
}
