using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>A function whose gradient is computed in managed code.</summary>
internal interface IManagedFunction
{
    /// <summary>The gradients of its tensor inputs, null where there is none.</summary>
    /// <param name="node">Its node in the graph, which holds the saved tensors.</param>
    /// <param name="gradients">The gradients of its outputs.</param>
    IReadOnlyList<Tensor?> Backward(nint node, Tensor[] gradients);
}
