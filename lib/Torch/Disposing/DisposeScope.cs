using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Disposes the tensors that were made on its thread while it was the innermost scope.</summary>
/// <remarks>It belongs to its thread: no other may use it, or dispose the tensors in it, at the same time.</remarks>
public sealed partial class DisposeScope : IDisposable
{
    [ThreadStatic]
    private static DisposeScope? _innermost;

    // Every tensor knows its place in here, so that none is searched for.
    private readonly List<Tensor> _tensors = [];
    private DisposeScope? _outer;
    private bool _closed;

    internal DisposeScope()
    {
        _outer = Current;
        _innermost = this;
    }

    /// <summary>The innermost open scope of this thread, or null. Scopes may be closed in any order, so closed ones are passed over.</summary>
    internal static DisposeScope? Current => Open(ref _innermost);

    internal DisposeScope? OuterScope => Open(ref _outer);

    /// <summary>What it would dispose now.</summary>
    /// <exception cref="ObjectDisposedException">The scope is closed.</exception>
    public IReadOnlyList<IDisposable> DisposablesView => [.. Opened()._tensors];

    /// <summary>How much it would dispose now.</summary>
    /// <exception cref="ObjectDisposedException">The scope is closed.</exception>
    public int DisposablesCount => Opened()._tensors.Count;

    /// <summary>Whether it would dispose this.</summary>
    /// <param name="disposable">What to look for.</param>
    public bool Contains(IDisposable disposable) => disposable is Tensor tensor && ReferenceEquals(tensor.OwningDisposeScope, this);

    /// <summary>Takes tensors in that stand in other scopes or in none.</summary>
    /// <param name="disposables">What to take in.</param>
    /// <returns>All of them.</returns>
    /// <exception cref="ObjectDisposedException">The scope is closed.</exception>
    /// <exception cref="InvalidOperationException">One is no tensor.</exception>
    public IReadOnlyList<IDisposable> Attach(IEnumerable<IDisposable> disposables)
    {
        Opened();
        List<IDisposable> all = [.. disposables];
        foreach (var disposable in all) Move(TensorOf(disposable), this);
        return all;
    }

    /// <summary>Moves what stands in this scope to another, or out of all where that is null.</summary>
    /// <param name="scope">The other scope.</param>
    /// <param name="disposables">What to move.</param>
    /// <exception cref="ObjectDisposedException">The scope is closed.</exception>
    public void MoveToOther(DisposeScope? scope, IEnumerable<IDisposable> disposables)
    {
        Opened();
        foreach (var disposable in disposables)
            if (Contains(disposable)) Move((Tensor)disposable, scope);
    }

    /// <summary>Disposes everything now except what is named, which it takes in, and stays open.</summary>
    /// <param name="disposables">What to keep.</param>
    /// <exception cref="ObjectDisposedException">The scope is closed.</exception>
    public void DisposeEverythingBut(IEnumerable<IDisposable> disposables)
    {
        Opened();
        List<Tensor> kept = [.. disposables.Select(TensorOf)];
        foreach (var tensor in kept) Move(tensor, null);
        DisposeAll();
        foreach (var tensor in kept) Move(tensor, this);
    }

    /// <summary>Takes something out because it was disposed already.</summary>
    /// <param name="disposable">What was disposed.</param>
    /// <exception cref="ObjectDisposedException">The scope is closed.</exception>
    public void MarkAsDisposed(IDisposable disposable) => Detach(disposable);

    /// <summary>Disposes everything and closes.</summary>
    public void Dispose()
    {
        if (_closed) return;
        _closed = true;
        DisposeAll();
        // Reading it forgets this scope.
        _ = Current;
    }

    internal void Add(Tensor tensor)
    {
        (tensor.OwningDisposeScope, tensor.PlaceInScope) = (this, _tensors.Count);
        _tensors.Add(tensor);
    }

    /// <summary>Puts a tensor from where it stands into a scope, or out of all where that is null.</summary>
    internal static void Move(Tensor tensor, DisposeScope? to)
    {
        if (ReferenceEquals(tensor.OwningDisposeScope, to)) return;
        tensor.OwningDisposeScope?.Remove(tensor);
        to?.Add(tensor);
    }

    private void Remove(Tensor tensor)
    {
        var last = _tensors[^1];
        (_tensors[tensor.PlaceInScope], last.PlaceInScope) = (last, tensor.PlaceInScope);
        _tensors.RemoveAt(_tensors.Count - 1);
        tensor.OwningDisposeScope = null;
    }

    private void DisposeAll()
    {
        foreach (var tensor in _tensors)
        {
            // It need not ask to be taken out.
            tensor.OwningDisposeScope = null;
            tensor.Dispose();
        }
        _tensors.Clear();
    }

    private DisposeScope Opened()
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        return this;
    }

    private static DisposeScope? Open(ref DisposeScope? scope)
    {
        while (scope is { _closed: true }) scope = scope._outer;
        return scope;
    }

    private static Tensor TensorOf(IDisposable disposable) =>
        disposable as Tensor ?? throw new InvalidOperationException($"A dispose scope manages tensors only, and was given a {disposable.GetType().Name}. Dispose it with 'using'.");
}
