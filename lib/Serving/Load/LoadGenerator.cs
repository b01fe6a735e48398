using System.Collections.Concurrent;
using System.Diagnostics;

namespace Workspace.Serving.Load;

/// <summary>Sends requests to a server and measures it, with users that wait for their answers (closed loop) or at a rate of its own (open loop).</summary>
/// <param name="send">Sends one request; is given a number that counts them. What it throws counts as a failure.</param>
public sealed class LoadGenerator(Func<long, CancellationToken, Task<LoadAnswer>> send)
{
    /// <summary>Loads the server and measures.</summary>
    /// <param name="options">How hard and how long.</param>
    /// <param name="progress">Is told of every second that has passed.</param>
    /// <param name="cancellationToken">Ends it early; what was measured so far is reported.</param>
    /// <returns>What was measured.</returns>
    /// <exception cref="ServingSettingException">An option is out of range.</exception>
    public async Task<LoadReport> RunAsync(LoadOptions options, IProgress<LoadSecond>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        if (options.WarmUp > TimeSpan.Zero) await MeasureAsync(options with { Duration = options.WarmUp, Ramp = TimeSpan.Zero }, progress: null, cancellationToken).ConfigureAwait(false);
        return await MeasureAsync(options, progress, cancellationToken).ConfigureAwait(false);
    }

    private async Task<LoadReport> MeasureAsync(LoadOptions options, IProgress<LoadSecond>? progress, CancellationToken cancellationToken)
    {
        var run = new LoadRun(options);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        end.CancelAfter(options.Duration);
        var ticking = TickAsync(run, progress, end.Token);
        var work = options.Rate is { } rate ? OpenLoopAsync(run, rate, end.Token, cancellationToken) : ClosedLoopAsync(run, end.Token);
        await work.ConfigureAwait(false);
        await ticking.ConfigureAwait(false);
        return run.Report();
    }

    private Task ClosedLoopAsync(LoadRun run, CancellationToken end) => Task.WhenAll(Enumerable.Range(0, run.Options.Users).Select(user => UserAsync(run, user, end)));

    private async Task UserAsync(LoadRun run, int user, CancellationToken end)
    {
        // Off the caller's thread: a server that answers at once would otherwise hold up the start of the other users.
        await Task.Yield();
        try
        {
            if (run.Options.Ramp > TimeSpan.Zero) await Task.Delay(run.Options.Ramp * ((double)user / run.Options.Users), end).ConfigureAwait(false);
            while (!end.IsCancellationRequested)
            {
                await SendAsync(run, Stopwatch.GetTimestamp(), end).ConfigureAwait(false);
                if (run.Options.ThinkTime > TimeSpan.Zero) await Task.Delay(run.Options.ThinkTime, end).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The time is over.
        }
    }

    private async Task OpenLoopAsync(LoadRun run, double rate, CancellationToken end, CancellationToken cancellationToken)
    {
        var random = new Random(run.Options.Seed);
        using var free = new SemaphoreSlim(Math.Max(run.Options.Users, 1000));
        var underWay = new ConcurrentDictionary<Task, byte>();
        var due = run.Started;
        try
        {
            while (!end.IsCancellationRequested)
            {
                var gap = run.Options.Poisson ? -Math.Log(1 - random.NextDouble()) / rate : 1 / rate;
                due += (long)(gap * Stopwatch.Frequency);
                await WaitUntilAsync(due, end).ConfigureAwait(false);
                await free.WaitAsync(end).ConfigureAwait(false);
                // Requests that were sent in time are waited for beyond the end: those that hang are the ones that matter.
                var task = SendThenFreeAsync(run, due, free, cancellationToken);
                underWay[task] = 0;
                _ = task.ContinueWith(done => underWay.TryRemove(done, out byte _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The time is over.
        }
        await Task.WhenAll(underWay.Keys).ConfigureAwait(false);
    }

    private async Task SendThenFreeAsync(LoadRun run, long due, SemaphoreSlim free, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(run, due, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            free.Release();
        }
    }

    private async Task SendAsync(LoadRun run, long due, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await send(run.NextNumber(), cancellationToken).ConfigureAwait(false);
            run.Add(answer, Stopwatch.GetElapsedTime(due));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Cut off by the end of the measurement: neither an answer nor a failure.
        }
        catch (Exception e)
        {
            run.Add(new LoadAnswer(e.GetBaseException().GetType().Name, 0), Stopwatch.GetElapsedTime(due));
        }
    }

    private static async Task WaitUntilAsync(long due, CancellationToken cancellationToken)
    {
        // Timers are late by up to a millisecond or so; what is left is given away in turns of the processor.
        while (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due) is { Ticks: > 0 } left)
        {
            if (left > TimeSpan.FromMilliseconds(2)) await Task.Delay(left - TimeSpan.FromMilliseconds(1), cancellationToken).ConfigureAwait(false);
            else await Task.Yield();
        }
    }

    private static async Task TickAsync(LoadRun run, IProgress<LoadSecond>? progress, CancellationToken end)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            for (var second = 0; await timer.WaitForNextTickAsync(end).ConfigureAwait(false); second++) progress?.Report(run.Second(second));
        }
        catch (OperationCanceledException)
        {
            // The time is over.
        }
    }
}
