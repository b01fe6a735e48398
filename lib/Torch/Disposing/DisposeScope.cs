namespace TorchSharp;

/// <summary>Disposes what was made on its thread while it was the innermost scope.</summary>
/// <param name="manager">The stack it stands in.</param>
public sealed class DisposeScope(DisposeScopeManager manager) : IDisposable
{
    private HashSet<IDisposable> _disposables = new(ReferenceEqualityComparer.Instance);

    internal DisposeScope? OuterScope { get; } = manager.Current;

    /// <summary>What it would dispose now.</summary>
    public IReadOnlyList<IDisposable> DisposablesView => [.. _disposables];

    /// <summary>How much it would dispose now.</summary>
    public int DisposablesCount => _disposables.Count;

    /// <summary>Takes something in, to be disposed with the rest.</summary>
    /// <param name="disposable">What to take in.</param>
    public T Include<T>(T disposable) where T : IDisposable
    {
        _disposables.Add(disposable);
        return disposable;
    }

    /// <summary>Whether it would dispose this.</summary>
    /// <param name="disposable">What to look for.</param>
    public bool Contains(IDisposable disposable) => _disposables.Contains(disposable);

    /// <summary>Takes a tensor in that stands in another scope or in none.</summary>
    /// <param name="disposable">What to take in.</param>
    public void Attach(IDisposable disposable) => AddTo(this, disposable);

    /// <inheritdoc cref="Attach(IDisposable)"/>
    public T Attach<T>(T disposable) where T : IDisposable
    {
        Attach((IDisposable)disposable);
        return disposable;
    }

    /// <summary>Moves something to another scope, or out of all where that is null.</summary>
    /// <param name="scope">The other scope.</param>
    /// <param name="disposables">What to move.</param>
    public void MoveToOther(DisposeScope? scope, IEnumerable<IDisposable> disposables)
    {
        foreach (var disposable in disposables)
            if (_disposables.Remove(disposable)) AddTo(scope, disposable);
    }

    /// <inheritdoc cref="MoveToOther(DisposeScope, IEnumerable{IDisposable})"/>
    public void MoveToOther(DisposeScope? scope, params IDisposable[] disposables) => MoveToOther(scope, (IEnumerable<IDisposable>)disposables);

    /// <inheritdoc cref="MoveToOther(DisposeScope, IEnumerable{IDisposable})"/>
    public T MoveToOther<T>(DisposeScope? scope, T disposable) where T : IDisposable
    {
        MoveToOther(scope, [disposable]);
        return disposable;
    }

    /// <summary>Moves something to the scope around this one, or out of all scopes where there is none.</summary>
    /// <param name="disposables">What to move.</param>
    public void MoveToOuter(IEnumerable<IDisposable> disposables) => MoveToOther(OuterScope, disposables);

    /// <inheritdoc cref="MoveToOuter(IEnumerable{IDisposable})"/>
    public void MoveToOuter(params IDisposable[] disposables) => MoveToOuter((IEnumerable<IDisposable>)disposables);

    /// <inheritdoc cref="MoveToOuter(IEnumerable{IDisposable})"/>
    public T MoveToOuter<T>(T disposable) where T : IDisposable
    {
        MoveToOuter([disposable]);
        return disposable;
    }

    /// <inheritdoc cref="MoveToOuter(IEnumerable{IDisposable})"/>
    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable
    {
        MoveToOuter([first, second]);
        return (first, second);
    }

    /// <inheritdoc cref="MoveToOuter(IEnumerable{IDisposable})"/>
    public (T1 first, T2 second, T3 third) MoveToOuter<T1, T2, T3>(T1 first, T2 second, T3 third) where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable
    {
        MoveToOuter([first, second, third]);
        return (first, second, third);
    }

    /// <summary>Takes something out of all scopes: the caller disposes it.</summary>
    /// <param name="disposables">What to move.</param>
    public void Detach(IEnumerable<IDisposable> disposables) => MoveToOther(null, disposables);

    /// <inheritdoc cref="Detach(IEnumerable{IDisposable})"/>
    public void Detach(params IDisposable[] disposables) => Detach((IEnumerable<IDisposable>)disposables);

    /// <inheritdoc cref="Detach(IEnumerable{IDisposable})"/>
    public T Detach<T>(T disposable) where T : IDisposable
    {
        Detach([disposable]);
        return disposable;
    }

    /// <inheritdoc cref="Detach(IEnumerable{IDisposable})"/>
    public (T1 first, T2 second) Detach<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable
    {
        Detach([first, second]);
        return (first, second);
    }

    /// <inheritdoc cref="Detach(IEnumerable{IDisposable})"/>
    public (T1 first, T2 second, T3 third) Detach<T1, T2, T3>(T1 first, T2 second, T3 third) where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable
    {
        Detach([first, second, third]);
        return (first, second, third);
    }

    /// <summary>Disposes everything now except what is named, and stays open.</summary>
    /// <param name="disposables">What to keep.</param>
    public void DisposeEverythingBut(IEnumerable<IDisposable> disposables)
    {
        var old = _disposables;
        _disposables = new HashSet<IDisposable>(disposables, ReferenceEqualityComparer.Instance);
        foreach (var disposable in old)
        {
            if (_disposables.Contains(disposable)) continue;
            // It need not call back to be taken out.
            if (disposable is torch.Tensor tensor) tensor.OwningDisposeScope = null;
            disposable.Dispose();
        }
    }

    /// <inheritdoc cref="DisposeEverythingBut(IEnumerable{IDisposable})"/>
    public void DisposeEverythingBut(params IDisposable[] disposables) => DisposeEverythingBut((IEnumerable<IDisposable>)disposables);

    /// <inheritdoc cref="DisposeEverythingBut(IEnumerable{IDisposable})"/>
    public T DisposeEverythingBut<T>(T disposable) where T : IDisposable
    {
        DisposeEverythingBut([disposable]);
        return disposable;
    }

    /// <inheritdoc cref="DisposeEverythingBut(IEnumerable{IDisposable})"/>
    public (T1 first, T2 second) DisposeEverythingBut<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable
    {
        DisposeEverythingBut([first, second]);
        return (first, second);
    }

    /// <inheritdoc cref="DisposeEverythingBut(IEnumerable{IDisposable})"/>
    public (T1 first, T2 second, T3 third) DisposeEverythingBut<T1, T2, T3>(T1 first, T2 second, T3 third) where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable
    {
        DisposeEverythingBut([first, second, third]);
        return (first, second, third);
    }

    /// <summary>Disposes everything now and stays open.</summary>
    public void DisposeEverything() => DisposeEverythingBut(Enumerable.Empty<IDisposable>());

    /// <summary>Takes something out because it was disposed already.</summary>
    /// <param name="disposable">What was disposed.</param>
    public void MarkAsDisposed(IDisposable disposable)
    {
        _disposables.Remove(disposable);
        if (disposable is torch.Tensor tensor) tensor.OwningDisposeScope = null;
    }

    /// <summary>Disposes everything and closes.</summary>
    public void Dispose()
    {
        DisposeEverything();
        manager.Remove(this);
    }

    private static void AddTo(DisposeScope? scope, IDisposable disposable)
    {
        scope?._disposables.Add(disposable);
        if (disposable is not torch.Tensor tensor) return;
        if (tensor.OwningDisposeScope is { } owner && !ReferenceEquals(owner, scope)) owner._disposables.Remove(tensor);
        tensor.OwningDisposeScope = scope;
    }
}
