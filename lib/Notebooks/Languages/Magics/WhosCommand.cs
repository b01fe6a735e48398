using Workspace.Core.Display;
using Workspace.Notebooks.Display;

namespace Workspace.Notebooks.Languages.Magics;

/// <summary><c>#!whos</c>: the variables of all started languages with types and values.</summary>
internal sealed class WhosCommand : IMagicCommand
{
    private const int MaxLength = 80;

    public string Name => "whos";

    public string Description => "lists all variables with types and values";

    public Task RunAsync(MagicCall call, CancellationToken cancellationToken)
    {
        var rows = call.Session.StartedByLanguage().SelectMany(started => started.Session.Variables.Select(variable =>
            new[] { variable.Name, started.Language, TypeNames.Of(variable.Type), Shorten(variable.Value) })).ToList();
        call.Show(rows.Count == 0 ? "There are no variables yet." : MagicTables.Create(["Name", "Language", "Type", "Value"], rows));
        return Task.CompletedTask;
    }

    private static string Shorten(object? value)
    {
        // A table says what it is; running a query to list it would be too much.
        var text = value is Core.Tables.ITable ? value.ToString() ?? "" : (string)Formatter.Format(value)[MimeTypes.Text];
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= MaxLength ? line : line[..(MaxLength - 1)] + "…";
    }
}
