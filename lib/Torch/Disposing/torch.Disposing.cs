namespace TorchSharp;

public static partial class torch
{
    /// <summary>Opens a scope that disposes every tensor made on this thread until it is disposed itself.</summary>
    /// <returns>The scope, for a <c>using</c>.</returns>
    public static DisposeScope NewDisposeScope() => new();

    /// <summary>The innermost scope of this thread, or null.</summary>
    public static DisposeScope? CurrentDisposeScope => DisposeScope.Current;

    /// <summary>Runs code in a scope of its own and moves the tensor it returns to the scope around.</summary>
    /// <param name="code">The code.</param>
    public static T WrappedTensorDisposeScope<T>(Func<T> code) where T : IDisposable
    {
        using var scope = NewDisposeScope();
        return scope.MoveToOuter(code());
    }
}
