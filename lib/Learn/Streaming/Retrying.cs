namespace Workspace.Learn.Streaming;

/// <summary>Tries again after transient errors, with waits that double, until tries in a row bring nothing.</summary>
internal sealed class Retrying(StreamingOptions options, Func<Exception, bool> isTransient)
{
    /// <summary>How much is still to come: a try that brought some of it starts the count anew.</summary>
    public Func<int> Remaining { get; init; } = () => 0;

    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var before = Remaining();
            try
            {
                return await work().ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OperationCanceledException && isTransient(e))
            {
                if (Remaining() < before) attempt = 0;
                if (attempt >= options.MaxAttempts) throw new StreamLostException(attempt, Remaining(), e);
            }
            await Task.Delay(options.RetryDelay * Math.Pow(2, Math.Max(0, attempt - 1)), options.Time, cancellationToken).ConfigureAwait(false);
        }
    }
}
