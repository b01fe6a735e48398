namespace Workspace.Notebooks.Languages.Magics;

/// <summary><c>#!who</c>: the names of the variables of all started languages.</summary>
internal sealed class WhoCommand : IMagicCommand
{
    public string Name => "who";

    public string Description => "lists the names of all variables";

    public Task RunAsync(MagicCall call, CancellationToken cancellationToken)
    {
        foreach (var (language, session) in call.Session.StartedByLanguage().Where(started => started.Session.Variables.Count > 0))
            call.Show($"{language}: {string.Join(", ", session.Variables.Select(variable => variable.Name))}");
        if (call.Session.Variables.Count == 0) call.Show("There are no variables yet.");
        return Task.CompletedTask;
    }
}
