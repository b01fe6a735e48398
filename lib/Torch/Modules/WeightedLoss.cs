namespace TorchSharp;

/// <summary>The base of losses of two inputs with a factor for each class or element.</summary>
/// <param name="weight">The factors; default 1.</param>
/// <param name="reduction">What becomes of the losses of all elements.</param>
public abstract class WeightedLoss<T1, T2, TResult>(torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) : Loss<T1, T2, TResult>(reduction)
{
    /// <summary>The factors, or null.</summary>
    public torch.Tensor? weight { get; } = weight;
}
