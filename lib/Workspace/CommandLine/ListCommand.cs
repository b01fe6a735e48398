using System.CommandLine;
using Spectre.Console;
using Workspace.Running;

namespace Workspace.CommandLine;

/// <summary><c>workspace list</c>: the notebooks of this checkout, one line each.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var command = new Command("list", "List every notebook: what it shows, its data, and how long it usually takes.");
        command.SetAction(_ =>
        {
            var table = new Table().Border(TableBorder.Rounded).AddColumns("Notebook", "Shows", "Data", "Time");
            foreach (var card in NotebookCard.ReadAll(Path.Combine(TestCommand.Root(), "notebooks")))
                table.AddRow(Markup.Escape($"notebooks/{card.Name}"), Markup.Escape(card.Summary), Markup.Escape(card.Data), Markup.Escape(card.Time));
            Terminal.Out.Write(table);
            Terminal.Out.WriteLine("Run one: ./workspace run notebooks/NAME");
            return ExitCodes.Passed;
        });
        return HelpWithExamples.With(command, "./workspace list");
    }
}
