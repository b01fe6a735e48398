using System.Collections.Concurrent;

namespace Workspace.Serving.Batching;

/// <summary>
/// Collects requests and hands them to a model in batches: as soon as <see cref="BatchingOptions.BatchSize"/> of them wait, or the
/// first has waited <see cref="BatchingOptions.MaxBatchDelay"/>, whichever comes first and a worker is free.
/// </summary>
/// <remarks>
/// Requests are answered in order of arrival. Where the handler throws, the batch is halved until the requests it throws for stand
/// alone, so that one bad request costs the others no more than time; a handler that has effects must be ready to see a request twice.
/// </remarks>
/// <typeparam name="TInput">A request's input.</typeparam>
/// <typeparam name="TOutput">Its answer.</typeparam>
public sealed class DynamicBatcher<TInput, TOutput> : IAsyncDisposable
{
    private readonly Func<IReadOnlyList<TInput>, IReadOnlyList<TOutput>> _handler;
    private readonly BatchingOptions _options;
    private readonly TimeProvider _time;
    private readonly Action<BatchRecord>? _observe;
    private readonly Lock _gate = new();
    private readonly LinkedList<PendingRequest<TInput, TOutput>> _queue = new();
    private readonly BlockingCollection<Batch<TInput, TOutput>> _work = [];
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ArrivalRate _arrivals = new();
    private readonly ITimer _window;
    private long _lastArrival;
    private int _idle;
    private int _running;
    private int _abandoned;
    private bool _draining;
    private TimeSpan _handlerTime;

    /// <summary>Starts the workers.</summary>
    /// <param name="handler">Answers a batch: one output per input, in the same order. Called by several threads where there are several workers.</param>
    /// <param name="options">Sizes and times; default no batching.</param>
    /// <param name="time">The clock; default the system's.</param>
    /// <param name="observe">Is told of every batch that has ended, on a worker's thread.</param>
    /// <exception cref="ServingSettingException">An option is out of range.</exception>
    public DynamicBatcher(Func<IReadOnlyList<TInput>, IReadOnlyList<TOutput>> handler, BatchingOptions? options = null, TimeProvider? time = null, Action<BatchRecord>? observe = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _handler = handler;
        _options = options ?? new BatchingOptions();
        _options.Validate();
        _time = time ?? TimeProvider.System;
        _observe = observe;
        _window = _time.CreateTimer(_ => Pump(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _lastArrival = _time.GetTimestamp();
        _idle = _options.Workers;
        for (var i = 0; i < _options.Workers; i++) StartWorker();
    }

    /// <summary>How many requests wait.</summary>
    public int QueueLength
    {
        get
        {
            lock (_gate) return _queue.Count;
        }
    }

    /// <summary>How many threads were left behind in a handler that did not answer in time and still has not.</summary>
    public int AbandonedWorkers => Volatile.Read(ref _abandoned);

    /// <summary>Asks for one answer.</summary>
    /// <param name="input">The request.</param>
    /// <param name="cancellationToken">Withdraws it: while it waits it leaves the queue, later its answer is dropped.</param>
    /// <returns>Its answer.</returns>
    /// <exception cref="QueueFullException">Too many wait.</exception>
    /// <exception cref="PredictionFailedException">The handler threw for this request.</exception>
    /// <exception cref="BatchCountException">The handler gave a wrong number of answers.</exception>
    /// <exception cref="HandlerTimeoutException">The handler took too long.</exception>
    /// <exception cref="ObjectDisposedException">The batcher takes no more requests.</exception>
    public async Task<TOutput> SubmitAsync(TInput input, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var request = Enqueue(input);
        using var registration = cancellationToken.Register(() => Withdraw(request, cancellationToken));
        return await request.Answer.Task.ConfigureAwait(false);
    }

    /// <summary>Takes no more requests, answers those that wait without further delay, and ends the workers.</summary>
    /// <returns>Done when every request has its answer.</returns>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _draining = true;
            PumpLocked();
        }
        await _drained.Task.ConfigureAwait(false);
        _work.CompleteAdding();
        await _window.DisposeAsync().ConfigureAwait(false);
    }

    private PendingRequest<TInput, TOutput> Enqueue(TInput input)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_draining, this);
            if (_queue.Count >= _options.QueueCapacity) throw new QueueFullException(_options.QueueCapacity, RetryAfter());
            var now = _time.GetTimestamp();
            _arrivals.Add(_time.GetElapsedTime(_lastArrival, now));
            _lastArrival = now;
            var request = new PendingRequest<TInput, TOutput>(input, now);
            request.Place = _queue.AddLast(request);
            PumpLocked();
            return request;
        }
    }

    private void Withdraw(PendingRequest<TInput, TOutput> request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (request.Place is { } place)
            {
                _queue.Remove(place);
                request.Place = null;
                PumpLocked();
            }
        }
        request.Answer.TrySetCanceled(cancellationToken);
    }

    private void Pump()
    {
        lock (_gate) PumpLocked();
    }

    // The only place where batches are made: called after every arrival, withdrawal, end of a batch and end of a window.
    private void PumpLocked()
    {
        while (_idle > 0 && _queue.First is { Value: var first })
        {
            var waited = _time.GetElapsedTime(first.Arrived);
            var delay = _options.AdaptiveDelay ? _arrivals.WorthWaiting(_options.BatchSize - _queue.Count, _options.MaxBatchDelay) : _options.MaxBatchDelay;
            if (!_draining && _queue.Count < _options.BatchSize && waited < delay)
            {
                _window.Change(delay - waited, Timeout.InfiniteTimeSpan);
                return;
            }
            Dispatch(Take(waited));
        }
        if (_draining && _queue.Count == 0 && _running == 0) _drained.TrySetResult();
    }

    private Batch<TInput, TOutput> Take(TimeSpan waited)
    {
        var requests = new PendingRequest<TInput, TOutput>[Math.Min(_options.BatchSize, _queue.Count)];
        for (var i = 0; i < requests.Length; i++)
        {
            requests[i] = _queue.First!.Value;
            requests[i].Place = null;
            _queue.RemoveFirst();
        }
        return new Batch<TInput, TOutput>(requests, waited);
    }

    private void Dispatch(Batch<TInput, TOutput> batch)
    {
        _idle--;
        _running++;
        batch.Deadline = _time.CreateTimer(_ => Abandon(batch), null, _options.HandlerTimeout, Timeout.InfiniteTimeSpan);
        _work.Add(batch);
    }

    private void StartWorker() => new Thread(Work) { IsBackground = true, Name = "model worker" }.UnsafeStart();

    private void Work()
    {
        foreach (var batch in _work.GetConsumingEnumerable())
        {
            var started = _time.GetTimestamp();
            var outcomes = Predict(batch.Requests);
            if (!batch.TryEnd())
            {
                // Another thread has taken this one's place.
                Interlocked.Decrement(ref _abandoned);
                return;
            }
            batch.Deadline?.Dispose();
            End(batch, outcomes, _time.GetElapsedTime(started));
        }
    }

    private void Abandon(Batch<TInput, TOutput> batch)
    {
        if (!batch.TryEnd()) return;
        Interlocked.Increment(ref _abandoned);
        StartWorker();
        var error = new HandlerTimeoutException(_options.HandlerTimeout, batch.Requests.Count);
        End(batch, [.. batch.Requests.Select(_ => Outcome<TOutput>.Failure(error))], _options.HandlerTimeout);
    }

    private void End(Batch<TInput, TOutput> batch, IReadOnlyList<Outcome<TOutput>> outcomes, TimeSpan handlerTime)
    {
        _observe?.Invoke(new BatchRecord(batch.Requests.Count, outcomes.Count(o => o.Error is not null), batch.QueueTime, handlerTime));
        for (var i = 0; i < batch.Requests.Count; i++) outcomes[i].Tell(batch.Requests[i].Answer);
        lock (_gate)
        {
            _handlerTime = _handlerTime == TimeSpan.Zero ? handlerTime : (_handlerTime * 4 + handlerTime) / 5;
            _idle++;
            _running--;
            PumpLocked();
        }
    }

    private IReadOnlyList<Outcome<TOutput>> Predict(IReadOnlyList<PendingRequest<TInput, TOutput>> requests)
    {
        try
        {
            var outputs = _handler([.. requests.Select(r => r.Input)]);
            if (outputs.Count == requests.Count) return [.. outputs.Select(Outcome<TOutput>.Success)];
            var error = new BatchCountException(requests.Count, outputs.Count);
            return [.. requests.Select(_ => Outcome<TOutput>.Failure(error))];
        }
        catch (Exception) when (requests.Count > 1)
        {
            var half = requests.Count / 2;
            return [.. Predict([.. requests.Take(half)]), .. Predict([.. requests.Skip(half)])];
        }
        catch (Exception e)
        {
            return [Outcome<TOutput>.Failure(new PredictionFailedException(e))];
        }
    }

    private TimeSpan RetryAfter()
    {
        var rounds = (double)_queue.Count / (_options.BatchSize * _options.Workers);
        return TimeSpan.FromSeconds(Math.Clamp(Math.Ceiling(_handlerTime.TotalSeconds * rounds), 1, 60));
    }
}
