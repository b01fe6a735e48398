namespace Workspace.Aws.Documents.Mongoc;

/// <summary>The threads on which the driver waits for the network. The thread pool's are for work: a few dozen that wait would stop the program.</summary>
internal sealed class DriverThreads : TaskScheduler
{
    private const int Most = 64;
    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(10);

    private readonly object _gate = new();
    private readonly Queue<Task> _waiting = new();
    private int _threads;
    private int _idle;

    private DriverThreads()
    {
    }

    public static DriverThreads Instance { get; } = new();

    /// <summary>Does blocking work.</summary>
    public static Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken) => Task.Factory.StartNew(work, cancellationToken, TaskCreationOptions.DenyChildAttach, Instance);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_gate) return [.. _waiting];
    }

    protected override void QueueTask(Task task)
    {
        lock (_gate)
        {
            _waiting.Enqueue(task);
            if (_waiting.Count > _idle && _threads < Most)
            {
                _threads++;
                new Thread(Work) { IsBackground = true, Name = "document driver" }.Start();
            }
            else
            {
                Monitor.Pulse(_gate);
            }
        }
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    private void Work()
    {
        while (Take() is { } task) TryExecuteTask(task);
    }

    private Task? Take()
    {
        lock (_gate)
        {
            while (_waiting.Count == 0)
            {
                _idle++;
                var called = Monitor.Wait(_gate, LongestIdle);
                _idle--;
                if (called || _waiting.Count > 0) continue;
                _threads--;
                return null;
            }
            return _waiting.Dequeue();
        }
    }
}
