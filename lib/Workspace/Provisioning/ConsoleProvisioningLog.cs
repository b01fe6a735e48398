using Spectre.Console;

namespace Workspace.Provisioning;

/// <summary>Shows installation steps on standard error: a spinner with the newest line on a terminal, plain lines elsewhere.</summary>
public sealed class ConsoleProvisioningLog(IAnsiConsole console, TimeProvider time) : IProvisioningLog
{
    // Of a package manager's hundreds of lines, these tell how far it is.
    private static readonly string[] Telling = ["Setting up ", "Get:", "Fetched ", "added ", "E: ", "npm error"];

    /// <inheritdoc/>
    public async Task<int> RunAsync(string title, Func<Action<string>, Task<int>> step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var started = time.GetTimestamp();
        var status = console.Profile.Capabilities.Interactive
            ? await console.Status().StartAsync(Markup.Escape(title), context =>
                step(line => context.Status($"{Markup.Escape(title)} [grey]{Markup.Escape(Shorten(line))}[/]"))).ConfigureAwait(false)
            : await PlainAsync(title, step).ConfigureAwait(false);
        console.MarkupLineInterpolated($"{(status == 0 ? "done" : "failed")}: {title} ({time.GetElapsedTime(started).TotalSeconds:0} s)");
        return status;
    }

    private Task<int> PlainAsync(string title, Func<Action<string>, Task<int>> step)
    {
        console.WriteLine($"{title} …");
        return step(line =>
        {
            if (Telling.Any(t => line.StartsWith(t, StringComparison.Ordinal))) console.WriteLine($"  {Shorten(line)}");
        });
    }

    private static string Shorten(string line) => line.Length > 90 ? line[..89] + "…" : line;
}
