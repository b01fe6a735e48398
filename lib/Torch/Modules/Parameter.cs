using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A tensor that a module learns.</summary>
/// <param name="data">Its values; the parameter takes the tensor over, which is invalid afterwards.</param>
/// <param name="requires_grad">Whether it is learnt.</param>
public class Parameter(Tensor data, bool requires_grad = true) : Tensor(data.with_requires_grad(requires_grad).MoveHandle());
