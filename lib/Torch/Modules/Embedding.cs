using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A table whose rows are looked up by number.</summary>
public sealed class Embedding : nn.Module<Tensor, Tensor>
{
    private readonly EmbeddingSettings _settings;

    internal Embedding(Tensor weights, EmbeddingSettings settings) : base(nameof(Embedding))
    {
        _settings = settings;
        weight = new Parameter(weights, !settings.Frozen);
    }

    /// <summary>The table, a row for each number.</summary>
    public Parameter weight
    {
        get => Required("weight");
        set => Set("weight", value);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        if (_settings.MaxNorm is { } most)
        {
            using var frozen = no_grad();
            Aten.embedding_renorm_.Run(weight, input.contiguous(), most, _settings.NormType);
        }
        return Aten.embedding.Call(Required("weight"), input, _settings.PaddingIndex ?? -1, _settings.ScaleByFrequency, _settings.Sparse);
    }
}
