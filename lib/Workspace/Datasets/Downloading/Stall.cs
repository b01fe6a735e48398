namespace Workspace.Datasets.Downloading;

/// <summary>Cancels a transfer when nothing has come for a while.</summary>
internal sealed class Stall : IDisposable
{
    private readonly TimeSpan _patience;
    private readonly CancellationTokenSource _patienceOver;
    private readonly CancellationTokenSource _linked;

    public Stall(TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        _patience = patience;
        _patienceOver = new CancellationTokenSource(patience, time);
        _linked = CancellationTokenSource.CreateLinkedTokenSource(_patienceOver.Token, cancellationToken);
    }

    public CancellationToken Token => _linked.Token;

    /// <summary>Something came.</summary>
    public void Reset() => _patienceOver.CancelAfter(_patience);

    public void Dispose()
    {
        _linked.Dispose();
        _patienceOver.Dispose();
    }
}
