namespace Workspace.Frames.DuckDb;

/// <summary>
/// The thread on which a connection's native calls run. The caller waits in managed code, where it can be cancelled or
/// interrupted while the engine works; either stops the query.
/// </summary>
internal sealed class QueryThread : IDisposable
{
    // An interrupt that arrives just before a query starts is lost, so it is repeated until the query is over.
    private static readonly TimeSpan InterruptInterval = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(100);

    private readonly Connection _connection;
    private readonly SemaphoreSlim _pending = new(0);
    private Action? _work;
    private volatile bool _ended;

    /// <summary>Starts the thread.</summary>
    /// <param name="connection">Whose calls it runs.</param>
    public QueryThread(Connection connection)
    {
        _connection = connection;
        new Thread(Loop) { IsBackground = true, Name = "DuckDB query" }.Start();
    }

    /// <summary>Runs native calls and waits for them.</summary>
    /// <typeparam name="T">What they give.</typeparam>
    /// <param name="work">The calls.</param>
    /// <exception cref="ThreadInterruptedException">The waiting thread was interrupted; the query has been stopped.</exception>
    public T Run<T>(Func<T> work)
    {
        var task = Start(work);
        try
        {
            ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
        }
        catch (ThreadInterruptedException)
        {
            while (!((IAsyncResult)task).AsyncWaitHandle.WaitOne(InterruptInterval)) _connection.Interrupt();
            throw;
        }
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Runs native calls.</summary>
    /// <typeparam name="T">What they give.</typeparam>
    /// <param name="work">The calls.</param>
    /// <param name="progress">Told the share that is done, from 0 to 1, now and then; null for nobody.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="OperationCanceledException">The query was stopped.</exception>
    public async Task<T> RunAsync<T>(Func<T> work, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var task = Start(work);
        try
        {
            while (await Task.WhenAny(task, Task.Delay(ProgressInterval, cancellationToken)).ConfigureAwait(false) != task)
            {
                if (cancellationToken.IsCancellationRequested) await StopAsync(task).ConfigureAwait(false);
                else if (_connection.Progress is { } share) progress?.Report(share);
            }
            var result = await task.ConfigureAwait(false);
            progress?.Report(1);
            return result;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The query was cancelled.", cancellationToken);
        }
    }

    /// <summary>Ends the thread.</summary>
    public void Dispose()
    {
        _ended = true;
        _pending.Release();
    }

    private async Task StopAsync(Task task)
    {
        do _connection.Interrupt();
        while (await Task.WhenAny(task, Task.Delay(InterruptInterval, CancellationToken.None)).ConfigureAwait(false) != task);
    }

    private Task<T> Start<T>(Func<T> work)
    {
        var completion = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work = () =>
        {
            try { completion.SetResult(work()); }
            // Whatever goes wrong belongs to the caller, who waits.
            catch (Exception e) { completion.SetException(e); }
        };
        _pending.Release();
        return completion.Task;
    }

    private void Loop()
    {
        while (true)
        {
            _pending.Wait();
            if (_ended) break;
            // Taken before it runs: its end lets the caller hand over the next.
            Interlocked.Exchange(ref _work, null)?.Invoke();
        }
        _pending.Dispose();
    }
}
