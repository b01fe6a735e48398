using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Languages.Arguments;

namespace Workspace.Notebooks.Languages.Magics;

/// <summary><c>#!import</c>: runs another notebook or file as if its cells stood here.</summary>
internal sealed class ImportCommand : IMagicCommand
{
    private static readonly AsyncLocal<IReadOnlyList<string>?> Open = new();

    // Which language a file is in, by its ending; notebooks say so themselves.
    private static readonly Dictionary<string, string?> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        [".ipynb"] = null,
        [".dib"] = null,
        [".cs"] = "csharp",
        [".csx"] = "csharp",
        [".fs"] = "fsharp",
        [".fsx"] = "fsharp",
        [".sql"] = "sql",
        [".html"] = "html",
        [".js"] = "javascript",
        [".md"] = "markdown",
        [".sh"] = "bash",
    };

    public string Name => "import";

    public string Description => "runs a notebook or file: " + string.Join(" ", Languages.Keys);

    public string OperandHelp => "<path>";

    public int Operands => 1;

    public async Task RunAsync(MagicCall call, CancellationToken cancellationToken)
    {
        if (call.Arguments.Operands.Count == 0) throw new MagicArgumentException(Name, "Which file is missing.");
        var path = Path.GetFullPath(call.Arguments.Operands[0], call.Folder);
        if (!File.Exists(path)) throw new LanguageException($"#!import names a file that does not exist: {path}. Relative paths start at the notebook's folder.");
        if (!Languages.TryGetValue(Path.GetExtension(path), out var language))
            throw new LanguageException($"#!import cannot tell the language of {Path.GetFileName(path)}. It takes {string.Join(", ", Languages.Keys)}.");
        var outer = Open.Value ?? (call.Request.FilePath is { } notebook ? [Path.GetFullPath(notebook)] : []);
        if (outer.Contains(path)) throw new ImportCycleException([.. outer.SkipWhile(file => file != path), path]);
        Open.Value = [.. outer, path];
        try
        {
            foreach (var cell in await ReadAsync(path, language, cancellationToken).ConfigureAwait(false)) await RunAsync(cell, call, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Open.Value = outer;
        }
    }

    private static async Task<IReadOnlyList<CellRequest>> ReadAsync(string path, string? language, CancellationToken cancellationToken)
    {
        if (language is not null) return [new CellRequest(await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false), path, path, language)];
        var cells = NotebookFile.Load(path).Cells.Where(cell => cell.Kind == CellKind.Code);
        return [.. cells.Select((cell, i) => new CellRequest(cell.Source, FormattableString.Invariant($"{Path.GetFileName(path)}, cell {i + 1}"), path, cell.Language))];
    }

    private static async Task RunAsync(CellRequest cell, MagicCall call, CancellationToken cancellationToken)
    {
        var result = await call.Session.RunNestedAsync(cell, call.Output, cancellationToken).ConfigureAwait(false);
        if (result.Status != CellStatus.Succeeded) throw new ImportFailedException(cell.Name, result.Error!);
        if (result.HasValue) call.Show(result.Value);
    }
}
