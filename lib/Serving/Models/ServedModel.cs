using Workspace.Serving.Batching;
using Workspace.Serving.Handlers;

namespace Workspace.Serving.Models;

/// <summary>A model behind its handler and its queue.</summary>
/// <typeparam name="TModel">The loaded model.</typeparam>
/// <typeparam name="TInput">One request as the model takes it.</typeparam>
/// <typeparam name="TOutput">One answer as the model gives it.</typeparam>
public sealed class ServedModel<TModel, TInput, TOutput> : IServedModel
    where TModel : notnull
{
    private readonly IInferenceHandler<TModel, TInput, TOutput> _handler;
    private readonly TModel _model;
    private readonly DynamicBatcher<TInput, TOutput> _batcher;
    private readonly int _workers;

    /// <summary>Loads the model and starts its workers.</summary>
    /// <param name="handler">How it is served.</param>
    /// <param name="modelDirectory">Where it lies.</param>
    /// <param name="options">How its requests are batched.</param>
    /// <param name="memoryBytes">About how much memory it takes; default the size of its files.</param>
    /// <param name="time">The clock; default the system's.</param>
    /// <param name="observe">Is told of every batch.</param>
    public ServedModel(
        IInferenceHandler<TModel, TInput, TOutput> handler, string modelDirectory, BatchingOptions? options = null, long? memoryBytes = null,
        TimeProvider? time = null, Action<BatchRecord>? observe = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(modelDirectory);
        options ??= new BatchingOptions();
        options.Validate();
        _handler = handler;
        _workers = options.Workers;
        _model = handler.ModelFn(modelDirectory);
        MemoryBytes = memoryBytes ?? SizeOfFiles(modelDirectory);
        _batcher = new DynamicBatcher<TInput, TOutput>(inputs => handler.PredictFn(inputs, _model), options, time, observe);
    }

    /// <inheritdoc/>
    public long MemoryBytes { get; }

    /// <inheritdoc/>
    public int QueueLength => _batcher.QueueLength;

    /// <inheritdoc/>
    public bool IsHealthy => _batcher.AbandonedWorkers < _workers;

    /// <inheritdoc/>
    public async Task<InferenceResponse> InvokeAsync(InferenceRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var output = await _batcher.SubmitAsync(_handler.InputFn(request), cancellationToken).ConfigureAwait(false);
        return _handler.OutputFn(output, request.Accept);
    }

    /// <summary>Answers what waits, ends the workers, and disposes of the model.</summary>
    /// <returns>Done when it is unloaded.</returns>
    public async ValueTask DisposeAsync()
    {
        await _batcher.DisposeAsync().ConfigureAwait(false);
        if (_model is IAsyncDisposable asynchronous) await asynchronous.DisposeAsync().ConfigureAwait(false);
        else (_model as IDisposable)?.Dispose();
    }

    private static long SizeOfFiles(string directory) =>
        Directory.Exists(directory) ? new DirectoryInfo(directory).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) : 0;
}
