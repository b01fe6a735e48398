using System.Diagnostics;

namespace Workspace.Notebooks.Languages.Magics;

/// <summary><c>#!time</c>: how long the rest of the cell takes.</summary>
internal sealed class TimeCommand : IMagicCommand
{
    public string Name => "time";

    public string Description => "shows the wall-clock time of the rest of the cell, compilation included";

    public Task RunAsync(MagicCall call, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        call.AtEnd.Push(_ => call.Show(FormattableString.Invariant($"Wall time: {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0.##}ms")));
        return Task.CompletedTask;
    }
}
