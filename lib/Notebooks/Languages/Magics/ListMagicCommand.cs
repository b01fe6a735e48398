namespace Workspace.Notebooks.Languages.Magics;

/// <summary><c>#!lsmagic</c>: the languages and commands there are.</summary>
internal sealed class ListMagicCommand : IMagicCommand
{
    public string Name => "lsmagic";

    public string Description => "lists languages and magic commands";

    public Task RunAsync(MagicCall call, CancellationToken cancellationToken)
    {
        var catalogue = call.Session.Catalogue;
        var languages = catalogue.Languages.Select(language => new Entry($"#!{language.Name}", string.Join(", ", language.Aliases), language.Description));
        var commands = catalogue.Commands.Select(command => new Entry($"#!{command.Name}", "", command.Description));
        call.Show(MagicTables.Create(["Magic", "Also", "What it does"], languages.Concat(commands).Select(entry => new[] { entry.Name, entry.Also, entry.Description })));
        return Task.CompletedTask;
    }

    private sealed record Entry(string Name, string Also, string Description);
}
