namespace TorchSharp;

/// <summary>The base of losses of two inputs.</summary>
/// <param name="reduction">What becomes of the losses of all elements.</param>
public abstract class Loss<T1, T2, TResult>(torch.nn.Reduction reduction = torch.nn.Reduction.Mean) : torch.nn.Module<T1, T2, TResult>("Loss")
{
    /// <summary>What becomes of the losses of all elements.</summary>
    public torch.nn.Reduction reduction { get; } = reduction;
}
