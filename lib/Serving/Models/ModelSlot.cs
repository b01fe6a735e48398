namespace Workspace.Serving.Models;

/// <summary>One loaded model with the requests that are in it. It is unloaded when it has been retired and the last of them has left.</summary>
internal sealed class ModelSlot(string name, string location, IServedModel model)
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _users;
    private bool _retired;

    public string Name { get; } = name;

    public string Location { get; } = location;

    public IServedModel Model { get; } = model;

    /// <summary>Counts up with every use of any model: the smallest is the least recently used.</summary>
    public long LastUse { get; set; }

    public bool IsIdle
    {
        get
        {
            lock (_gate) return _users == 0;
        }
    }

    /// <summary>Enters it for one request; false when it has been retired.</summary>
    public bool TryEnter()
    {
        lock (_gate)
        {
            if (_retired) return false;
            _users++;
            return true;
        }
    }

    public void Leave()
    {
        lock (_gate)
        {
            _users--;
            if (_retired && _users == 0) _left.TrySetResult();
        }
    }

    /// <summary>Lets nobody in any more, waits for those inside, and unloads it.</summary>
    public async Task RetireAsync()
    {
        lock (_gate)
        {
            _retired = true;
            if (_users == 0) _left.TrySetResult();
        }
        await _left.Task.ConfigureAwait(false);
        await Model.DisposeAsync().ConfigureAwait(false);
    }
}
