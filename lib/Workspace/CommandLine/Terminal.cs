using Spectre.Console;

namespace Workspace.CommandLine;

/// <summary>The two consoles a command writes to: results on standard output, progress and trouble on standard error.</summary>
public static class Terminal
{
    /// <summary>Standard output: what a script may read.</summary>
    public static IAnsiConsole Out { get; } = Create(Console.Out, Console.IsOutputRedirected);

    /// <summary>Standard error: progress, warnings and errors.</summary>
    public static IAnsiConsole Error { get; } = Create(Console.Error, Console.IsErrorRedirected);

    private static IAnsiConsole Create(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Yes,
            Ansi = redirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } ? AnsiSupport.No : AnsiSupport.Detect,
        });
        // Nobody reads a pipe in a window: lines must not be broken at 80 columns there.
        if (redirected) console.Profile.Width = 4096;
        return console;
    }
}
