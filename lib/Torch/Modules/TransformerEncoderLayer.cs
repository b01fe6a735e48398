using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Attention and a feed-forward network, each added to its input and normalised; Vaswani et al. 2017.</summary>
public sealed class TransformerEncoderLayer : nn.Module<Tensor, Tensor, Tensor, Tensor>
{
    private readonly MultiheadAttention _attention;
    private readonly Linear _first;
    private readonly Linear _second;
    private readonly LayerNorm _norm1;
    private readonly LayerNorm _norm2;
    private readonly double _dropout;
    private readonly bool _gelu;

    internal TransformerEncoderLayer(long d_model, long nhead, long dim_feedforward, double dropout, nn.Activations activation) : base(nameof(TransformerEncoderLayer))
    {
        (_dropout, _gelu) = (dropout, activation == nn.Activations.GELU);
        register_module("self_attn", _attention = nn.MultiheadAttention(d_model, nhead, dropout));
        register_module("linear1", _first = nn.Linear(d_model, dim_feedforward));
        register_module("linear2", _second = nn.Linear(dim_feedforward, d_model));
        register_module("norm1", _norm1 = nn.LayerNorm(d_model));
        register_module("norm2", _norm2 = nn.LayerNorm(d_model));
    }

    /// <summary>Encodes without masks.</summary>
    /// <param name="src">Shape [length, batch, d_model].</param>
    public Tensor call(Tensor src) => Encode(src, null, null);

    /// <inheritdoc/>
    /// <remarks>The inputs: the sequence [length, batch, d_model], a mask of pairs, and a mask of padding.</remarks>
    public override Tensor forward(Tensor input1, Tensor input2, Tensor input3) => Encode(input1, input2, input3);

    private Tensor Encode(Tensor source, Tensor? mask, Tensor? padding)
    {
        var attended = _attention.call(source, source, source, padding, false, mask).Item1;
        var x = _norm1.call(source + Drop(attended));
        var inner = _first.call(x);
        return _norm2.call(x + Drop(_second.call(Drop(_gelu ? nn.functional.gelu(inner) : inner.relu()))));
    }

    private Tensor Drop(Tensor input) => nn.functional.dropout(input, _dropout, training);
}
