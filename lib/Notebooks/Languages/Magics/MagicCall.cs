using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Languages.Arguments;

namespace Workspace.Notebooks.Languages.Magics;

/// <summary>One use of a magic command.</summary>
internal sealed record MagicCall
{
    public required MagicArguments Arguments { get; init; }

    /// <summary>The session.</summary>
    public required PolyglotSession Session { get; init; }

    /// <summary>The language in which the command stands.</summary>
    public required string Language { get; init; }

    /// <summary>The cell.</summary>
    public required CellRequest Request { get; init; }

    public required ICellOutput Output { get; init; }

    /// <summary>What is done once the cell has ended, in reverse order.</summary>
    public required Stack<Action<CellResult>> AtEnd { get; init; }

    /// <summary>The folder from which relative paths start.</summary>
    public string Folder => Request.FilePath is { } path ? Path.GetDirectoryName(Path.GetFullPath(path))! : Session.Options.WorkingDirectory;

    public void Show(object? value) => Output.Display(value, Guid.NewGuid().ToString("N"));
}
