using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>What libtorch's gradient engine calls back for custom functions.</summary>
internal static unsafe class FunctionCallbacks
{
    private const string Marker = "managed function failed #";

    private static readonly ConcurrentDictionary<long, IManagedFunction> Functions = new();
    private static readonly ConcurrentDictionary<long, Exception> Failures = new();
    private static long _next;

    static FunctionCallbacks() => NativeMethods.door_set_functions(&Apply, &Release);

    /// <summary>Ties outputs that were computed without a graph to a function that knows their gradients.</summary>
    internal static void Attach(IManagedFunction function, IReadOnlyList<Tensor> inputs, IReadOnlyList<Tensor> outputs, IReadOnlyList<Tensor> saved)
    {
        var id = Interlocked.Increment(ref _next);
        Functions[id] = function;
        var outputHandles = Handles(outputs);
        var savedHandles = Handles(saved);
        var isOutput = savedHandles.Select(handle => outputHandles.Contains(handle) ? 1 : 0).ToArray();
        fixed (nint* input = Handles(inputs), output = outputHandles, save = savedHandles)
        fixed (int* flags = isOutput)
            NativeErrors.Check(NativeMethods.door_attach_function(id, input, inputs.Count, output, outputs.Count, save, flags, saved.Count), "attach function");
        GC.KeepAlive(inputs);
        GC.KeepAlive(outputs);
        GC.KeepAlive(saved);
    }

    /// <summary>A tensor that was saved for the backward pass.</summary>
    internal static Tensor Saved(nint node, int index)
    {
        var handle = NativeMethods.door_saved(node, index);
        NativeErrors.Check(handle == 0 ? -1 : 0, "saved tensor");
        return new Tensor(handle);
    }

    /// <summary>Throws what a custom function threw, as it was, where the message says that one failed.</summary>
    internal static void ThrowPending(string message)
    {
        var at = message.IndexOf(Marker, StringComparison.Ordinal);
        if (at < 0) return;
        var digits = new string([.. message[(at + Marker.Length)..].TakeWhile(char.IsAsciiDigit)]);
        if (Failures.TryRemove(long.Parse(digits, CultureInfo.InvariantCulture), out var exception)) ExceptionDispatchInfo.Throw(exception);
    }

    private static nint[] Handles(IReadOnlyList<Tensor> tensors) => [.. tensors.Select(tensor => tensor.Handle)];

    [UnmanagedCallersOnly]
    private static int Apply(long id, nint node, nint* gradients, int count, nint* results, int resultCount)
    {
        // libtorch hands the gradients over, so they are taken whatever happens next.
        var given = new Tensor[count];
        for (var i = 0; i < count; i++) given[i] = new Tensor(gradients[i]).DetachFromDisposeScope();
        // No exception may pass through native frames: it is kept, and thrown again where backward was called.
        try
        {
            var found = Functions[id].Backward(node, given);
            if (found.Count != resultCount) throw new InvalidOperationException($"The custom function returned {found.Count} gradients for {resultCount} tensor inputs. Return one for each, null where there is none.");
            for (var i = 0; i < resultCount; i++) results[i] = found[i] is { } tensor ? NativeMethods.door_share(tensor.Handle) : 0;
            GC.KeepAlive(found);
            return 0;
        }
        catch (Exception exception)
        {
            Failures[id] = exception;
            return -1;
        }
        finally
        {
            foreach (var tensor in given) tensor.Dispose();
        }
    }

    [UnmanagedCallersOnly]
    private static void Release(long id) => Functions.TryRemove(id, out _);
}
