using System.Globalization;

namespace Workspace.Serving.Batching;

/// <summary>When a model's waiting requests become a batch, and how many may wait.</summary>
public sealed record BatchingOptions
{
    /// <summary>Most requests in one batch. Between 1 and 65,536; default 1, which is no batching.</summary>
    public int BatchSize { get; init; } = 1;

    /// <summary>How long the first request of a batch waits for others. From 0 to 10 minutes; default 100 ms, as TorchServe's.</summary>
    public TimeSpan MaxBatchDelay { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether the delay is shortened to what the recent rate of requests makes worth waiting. Default off.</summary>
    public bool AdaptiveDelay { get; init; }

    /// <summary>Most requests that wait; one more is refused. At least <see cref="BatchSize"/>; default 1,000.</summary>
    public int QueueCapacity { get; init; } = 1000;

    /// <summary>Batches that run at the same time, each on a thread of its own. Between 1 and 1,024; default 1.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>How long a handler may take for one batch before its requests fail and its thread is replaced. Default 60 s, SageMaker's limit.</summary>
    public TimeSpan HandlerTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Reads the settings under the names that the SageMaker containers of TorchServe use: <c>SAGEMAKER_TS_BATCH_SIZE</c>,
    /// <c>SAGEMAKER_TS_MAX_BATCH_DELAY</c> (milliseconds), <c>SAGEMAKER_TS_MAX_WORKERS</c> and <c>SAGEMAKER_TS_RESPONSE_TIMEOUT</c> (seconds).
    /// </summary>
    /// <param name="read">Gives a variable's value or null; default the process's environment.</param>
    /// <returns>The settings; what is not set keeps its default.</returns>
    /// <exception cref="ServingSettingException">A value is no number or out of range.</exception>
    public static BatchingOptions FromEnvironment(Func<string, string?>? read = null)
    {
        read ??= Environment.GetEnvironmentVariable;
        var defaults = new BatchingOptions();
        var options = defaults with
        {
            BatchSize = Number(read, "SAGEMAKER_TS_BATCH_SIZE", defaults.BatchSize),
            MaxBatchDelay = TimeSpan.FromMilliseconds(Number(read, "SAGEMAKER_TS_MAX_BATCH_DELAY", (int)defaults.MaxBatchDelay.TotalMilliseconds)),
            Workers = Number(read, "SAGEMAKER_TS_MAX_WORKERS", defaults.Workers),
            HandlerTimeout = TimeSpan.FromSeconds(Number(read, "SAGEMAKER_TS_RESPONSE_TIMEOUT", (int)defaults.HandlerTimeout.TotalSeconds)),
        };
        return options.QueueCapacity < options.BatchSize ? options with { QueueCapacity = options.BatchSize } : options;
    }

    /// <summary>Checks every setting.</summary>
    /// <exception cref="ServingSettingException">One is out of range.</exception>
    public void Validate()
    {
        ServingSettingException.ThrowUnless(BatchSize is >= 1 and <= 65_536, nameof(BatchSize), BatchSize, "between 1 and 65,536");
        ServingSettingException.ThrowUnless(MaxBatchDelay >= TimeSpan.Zero && MaxBatchDelay <= TimeSpan.FromMinutes(10), nameof(MaxBatchDelay), MaxBatchDelay, "from 0 to 10 minutes");
        ServingSettingException.ThrowUnless(QueueCapacity >= BatchSize, nameof(QueueCapacity), QueueCapacity, $"at least the batch size, {BatchSize}, or no batch is ever full");
        ServingSettingException.ThrowUnless(Workers is >= 1 and <= 1024, nameof(Workers), Workers, "between 1 and 1,024");
        ServingSettingException.ThrowUnless(HandlerTimeout > TimeSpan.Zero, nameof(HandlerTimeout), HandlerTimeout, "more than 0");
    }

    private static int Number(Func<string, string?> read, string name, int otherwise)
    {
        if (read(name) is not { Length: > 0 } text) return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw new ServingSettingException(name, text, "a whole number");
    }
}
