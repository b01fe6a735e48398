using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>The gradient engine.</summary>
internal static unsafe class Autograd
{
    internal static void Backward(IReadOnlyList<Tensor> outputs, IReadOnlyList<Tensor?>? gradients, bool retainGraph, bool createGraph, IReadOnlyList<Tensor>? inputs)
    {
        fixed (nint* outputHandles = Handles(outputs), gradientHandles = gradients is null ? null : Handles(gradients), inputHandles = inputs is null ? null : Handles(inputs))
        {
            var status = NativeMethods.door_backward(outputHandles, outputs.Count, gradientHandles, retainGraph ? 1 : 0, createGraph ? 1 : 0, inputHandles, inputs?.Count ?? 0);
            NativeErrors.Check(status, "backward");
        }
        KeepAlive(outputs, gradients, inputs);
    }

    internal static Tensor?[] Gradients(IReadOnlyList<Tensor> outputs, IReadOnlyList<Tensor> inputs, IReadOnlyList<Tensor?>? gradients, bool retainGraph, bool createGraph, bool allowUnused)
    {
        var results = new nint[inputs.Count];
        fixed (nint* outputHandles = Handles(outputs), gradientHandles = gradients is null ? null : Handles(gradients), inputHandles = Handles(inputs), found = results)
        {
            var status = NativeMethods.door_gradients(outputHandles, outputs.Count, gradientHandles, retainGraph ? 1 : 0, createGraph ? 1 : 0, allowUnused ? 1 : 0, inputHandles, inputs.Count, found);
            NativeErrors.Check(status, "grad");
        }
        KeepAlive(outputs, gradients, inputs);
        return [.. results.Select(handle => handle == 0 ? null : new Tensor(handle))];
    }

    internal static bool IsGradEnabled
    {
        get => NativeMethods.door_grad_mode() != 0;
        set => NativeMethods.door_set_grad_mode(value ? 1 : 0);
    }

    // Only the handles went in: until they are used, nothing else may hold the tensors.
    private static void KeepAlive(IReadOnlyList<Tensor> outputs, IReadOnlyList<Tensor?>? gradients, IReadOnlyList<Tensor>? inputs)
    {
        GC.KeepAlive(outputs);
        GC.KeepAlive(gradients);
        GC.KeepAlive(inputs);
    }

    private static nint[] Handles(IReadOnlyList<Tensor?> tensors) => [.. tensors.Select(tensor => tensor?.Handle ?? 0)];
}
