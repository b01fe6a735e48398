namespace Workspace.Notebooks.Jupyter.Wire;

/// <summary>Remembers the signatures of the last messages, so that none is acted on twice.</summary>
/// <param name="capacity">How many are remembered; the oldest are forgotten first.</param>
internal sealed class ReplayGuard(int capacity = 65_536)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>Whether this signature is new; it is not from then on.</summary>
    public bool TryAdd(ReadOnlySpan<byte> signature)
    {
        var text = System.Text.Encoding.Latin1.GetString(signature);
        lock (_gate)
        {
            if (!_seen.Add(text)) return false;
            _order.Enqueue(text);
            if (_order.Count > capacity) _seen.Remove(_order.Dequeue());
            return true;
        }
    }
}
