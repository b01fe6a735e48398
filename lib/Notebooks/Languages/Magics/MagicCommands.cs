namespace Workspace.Notebooks.Languages.Magics;

/// <summary>The magic commands that there are.</summary>
internal static class MagicCommands
{
    public static IReadOnlyList<IMagicCommand> All { get; } =
    [
        new AboutCommand(), new ConnectCommand(), new ExplainCommand(), new ImportCommand(), new ListMagicCommand(),
        new SetCommand(), new ShareCommand(), new TimeCommand(), new WhoCommand(), new WhosCommand(),
    ];
}
