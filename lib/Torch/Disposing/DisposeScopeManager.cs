namespace TorchSharp;

/// <summary>The stack of dispose scopes of a thread.</summary>
public sealed class DisposeScopeManager
{
    [ThreadStatic]
    private static DisposeScopeManager? _ofThread;

    private readonly Stack<DisposeScope> _scopes = new();

    private DisposeScopeManager()
    {
    }

    /// <summary>The stack of this thread.</summary>
    internal static DisposeScopeManager OfThread => _ofThread ??= new DisposeScopeManager();

    internal DisposeScope? Current => _scopes.TryPeek(out var scope) ? scope : null;

    internal static DisposeScope NewDisposeScope()
    {
        var manager = OfThread;
        var scope = new DisposeScope(manager);
        manager._scopes.Push(scope);
        return scope;
    }

    /// <summary>Puts a new tensor into the innermost scope of this thread.</summary>
    /// <returns>The scope, or null where there is none.</returns>
    internal static DisposeScope? Register(IDisposable disposable)
    {
        if (_ofThread is null || !_ofThread._scopes.TryPeek(out var scope)) return null;
        scope.Include(disposable);
        return scope;
    }

    internal void Remove(DisposeScope scope)
    {
        if (!_scopes.TryPeek(out var innermost) || !ReferenceEquals(innermost, scope))
            throw new InvalidOperationException("A dispose scope was disposed before the scopes opened inside it, or on another thread. Open it with 'using', and no await inside.");
        _scopes.Pop();
    }
}
