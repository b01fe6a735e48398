using System.CommandLine;

namespace Workspace.CommandLine;

/// <summary><c>workspace completion</c>: the lines that teach a shell to complete our names with Tab.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _workspace() { local IFS=$'\n'; COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}")); }
        complete -o default -F _workspace workspace ./workspace
        """;

    public static Command Create()
    {
        var command = new Command("completion", "Print what makes Tab complete commands, options and notebooks in bash.");
        command.SetAction(parse => parse.InvocationConfiguration.Output.WriteLine(Bash));
        return HelpWithExamples.With(command, "eval \"$(./workspace completion)\"");
    }
}
