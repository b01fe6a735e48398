using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Jupyter.Dispatching;

/// <summary>Remembers the last requests by number, so that output of their background tasks finds the right parent long after they have ended.</summary>
internal sealed class RequestParents(int capacity = 4096)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<int, JupyterMessage> _requests = [];
    private readonly Queue<int> _order = new();
    private JupyterMessage? _latest;

    public void Add(int id, JupyterMessage request)
    {
        lock (_gate)
        {
            // Without its content, which may be large.
            _latest = _requests[id] = new JupyterMessage { Header = request.Header, HeaderBytes = request.HeaderBytes, Identities = request.Identities };
            _order.Enqueue(id);
            if (_order.Count > capacity) _requests.Remove(_order.Dequeue());
        }
    }

    /// <summary>The request, or the latest where it is forgotten; null before the first.</summary>
    public JupyterMessage? Find(int id)
    {
        lock (_gate) return _requests.GetValueOrDefault(id) ?? _latest;
    }
}
