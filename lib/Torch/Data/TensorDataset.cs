using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Examples that are the slices of tensors along their first dimension.</summary>
public class TensorDataset : utils.data.IterableDataset
{
    private readonly Tensor[] _tensors;

    internal TensorDataset(Tensor[] tensors)
    {
        if (tensors.Length == 0) throw new ArgumentException("Give at least one tensor.", nameof(tensors));
        var sizes = tensors.Select(tensor => tensor.size(0)).ToList();
        if (sizes.Distinct().Count() > 1) throw new ArgumentException($"The tensors' first dimensions differ: {string.Join(", ", sizes)}. They must be the number of examples.", nameof(tensors));
        // Owners of their own: the caller may dispose the tensors, or a scope may.
        _tensors = [.. tensors.Select(tensor => tensor.alias().DetachFromDisposeScope())];
        Count = sizes[0];
    }

    /// <inheritdoc/>
    public override long Count { get; }

    /// <inheritdoc/>
    public override IList<Tensor> GetTensor(long index) => [.. _tensors.Select(tensor => tensor.select(0, index))];

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        foreach (var tensor in _tensors) tensor.Dispose();
    }
}
