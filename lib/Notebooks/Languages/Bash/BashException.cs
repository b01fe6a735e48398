namespace Workspace.Notebooks.Languages.Bash;

/// <summary>A bash cell ended with an exit code other than 0.</summary>
public sealed class BashException : LanguageException
{
    /// <summary>Creates the error.</summary>
    /// <param name="exitCode">The exit code.</param>
    public BashException(int exitCode)
        : base($"bash ended with exit code {exitCode}{Meaning(exitCode)}. Append \"|| true\" to a command whose failure does not matter.") => ExitCode = exitCode;

    /// <summary>The exit code.</summary>
    public int ExitCode { get; }

    private static string Meaning(int code) => code switch
    {
        126 => " (found, but not executable)",
        127 => " (command not found)",
        > 128 and < 160 => $" (ended by signal {code - 128})",
        _ => "",
    };
}
