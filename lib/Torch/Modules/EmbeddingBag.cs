using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A table whose rows are looked up by number and summed, averaged or maximised bag by bag.</summary>
public sealed class EmbeddingBag : nn.Module<Tensor, Tensor?, Tensor?, Tensor>
{
    private readonly EmbeddingSettings _settings;
    private readonly EmbeddingBagMode _mode;
    private readonly bool _includeLastOffset;

    internal EmbeddingBag(Tensor weights, EmbeddingSettings settings, EmbeddingBagMode mode, bool includeLastOffset) : base(nameof(EmbeddingBag))
    {
        (_settings, _mode, _includeLastOffset) = (settings, mode, includeLastOffset);
        weight = new Parameter(weights, !settings.Frozen);
    }

    /// <summary>The table, a row for each number.</summary>
    public Parameter? weight
    {
        get => Optional("weight");
        set => Set("weight", value);
    }

    /// <summary>Looks up bags of equal size.</summary>
    /// <param name="input">Whole numbers of shape [bags, size].</param>
    /// <exception cref="ArgumentException">The input has another rank or type.</exception>
    public Tensor call(Tensor input) => call(input, null, null);

    /// <summary>Looks up bags of any size.</summary>
    /// <param name="input">Whole numbers of shape [numbers].</param>
    /// <param name="offsets">Where each bag begins, of the input's type.</param>
    /// <exception cref="ArgumentException">Input and offsets do not go together.</exception>
    public Tensor call(Tensor input, Tensor offsets) => call(input, offsets, null);

    /// <summary>Looks up bags, with a weight for each row.</summary>
    /// <param name="input">Whole numbers of shape [numbers], or [bags, size] without offsets.</param>
    /// <param name="offsets">Where each bag begins, of the input's type.</param>
    /// <param name="perSampleWeights">A factor for each number, of the input's shape; only where rows are summed.</param>
    /// <returns>Shape [bags, columns].</returns>
    /// <exception cref="ArgumentException">Input and offsets do not go together.</exception>
    public override Tensor forward(Tensor input, Tensor? offsets, Tensor? perSampleWeights)
    {
        Require(input, offsets, perSampleWeights);
        if (_settings.MaxNorm is { } most)
        {
            using var frozen = no_grad();
            Aten.embedding_renorm_.Run(weight, input.contiguous(), most, _settings.NormType);
        }
        var flat = input.Dimensions == 1;
        using var begins = flat ? null : arange(0, input.numel(), input.size(1), input.dtype, input.device);
        return Aten.embedding_bag_padding_idx.Call(
            weight, flat ? input : input.reshape(-1), flat ? offsets : begins, _settings.ScaleByFrequency, (long)_mode, _settings.Sparse,
            flat ? perSampleWeights : perSampleWeights?.reshape(-1), flat && _includeLastOffset, _settings.PaddingIndex);
    }

    private static void Require(Tensor input, Tensor? offsets, Tensor? perSampleWeights)
    {
        var shape = $"[{string.Join(", ", input.shape)}]";
        if (input.dtype is not (ScalarType.Int32 or ScalarType.Int64)) throw new ArgumentException($"The input of an EmbeddingBag is {input.dtype}{shape}: row numbers are Int64 or Int32. Convert it with to_type(ScalarType.Int64).", nameof(input));
        if (input.Dimensions is not (1 or 2)) throw new ArgumentException($"The input of an EmbeddingBag has the shape {shape}: it takes [bags, size], or [numbers] with offsets.", nameof(input));
        if (input.Dimensions == 1 && offsets is null) throw new ArgumentException($"An input of shape {shape} needs offsets, which say where each bag begins.", nameof(offsets));
        if (input.Dimensions == 2 && offsets is not null) throw new ArgumentException($"An input of shape {shape} has a bag in each row, so it takes no offsets.", nameof(offsets));
        if (offsets is not null && offsets.dtype != input.dtype) throw new ArgumentException($"The input is {input.dtype} and the offsets are {offsets.dtype}; both must have the same type.", nameof(offsets));
        if (perSampleWeights is not null && !perSampleWeights.shape.AsSpan().SequenceEqual(input.shape))
            throw new ArgumentException($"The weights have the shape [{string.Join(", ", perSampleWeights.shape)}] and the input {shape}; each number needs its weight.", nameof(perSampleWeights));
    }
}
