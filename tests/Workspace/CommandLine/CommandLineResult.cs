namespace Workspace.Tests.CommandLine;

/// <summary>What a run of the program left behind.</summary>
internal sealed record CommandLineResult(int ExitCode, string Output, string Error)
{
    public string LastLine => Output.TrimEnd('\n').Split('\n')[^1];
}
