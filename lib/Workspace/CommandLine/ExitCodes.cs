namespace Workspace.CommandLine;

/// <summary>What the exit status of <c>workspace</c> means; <c>run --help</c> lists them too.</summary>
public static class ExitCodes
{
    /// <summary>All went well.</summary>
    public const int Passed = 0;

    /// <summary>A cell, a test or a build failed.</summary>
    public const int Failed = 1;

    /// <summary>Arguments, parameters or requirements are not as they must be; nothing was run.</summary>
    public const int BadArguments = 2;

    /// <summary>Ctrl-C or a termination signal.</summary>
    public const int Interrupted = 130;
}
