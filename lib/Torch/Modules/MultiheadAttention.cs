using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Attention of several heads over keys and values; Vaswani et al. 2017, arXiv:1706.03762.</summary>
/// <remarks>Inputs have the shape [length, batch, features], as TorchSharp's have.</remarks>
public sealed class MultiheadAttention : nn.Module<Tensor, Tensor, Tensor, Tensor?, bool, Tensor?, Tuple<Tensor, Tensor?>>
{
    private readonly long _heads;
    private readonly double _dropout;

    internal MultiheadAttention(long embedded_dim, long num_heads, double dropout, bool bias, long keyFeatures, long valueFeatures, Device? device, ScalarType? dtype) : base(nameof(MultiheadAttention))
    {
        if (embedded_dim % num_heads != 0) throw new ArgumentException($"{embedded_dim} features do not fall into {num_heads} equal heads.", nameof(num_heads));
        (_heads, _dropout) = (num_heads, dropout);
        if (keyFeatures == embedded_dim && valueFeatures == embedded_dim)
        {
            Weight("in_proj_weight", 3 * embedded_dim, embedded_dim, device, dtype);
        }
        else
        {
            Weight("q_proj_weight", embedded_dim, embedded_dim, device, dtype);
            Weight("k_proj_weight", embedded_dim, keyFeatures, device, dtype);
            Weight("v_proj_weight", embedded_dim, valueFeatures, device, dtype);
        }
        if (bias) register_parameter("in_proj_bias", new Parameter(zeros(3 * embedded_dim, dtype, device)));
        OutProjection = nn.Linear(embedded_dim, embedded_dim, bias, device, dtype);
        if (OutProjection.bias is { } outBias) nn.init.zeros_(outBias);
        register_module("out_proj", OutProjection);
    }

    private Linear OutProjection { get; }

    /// <summary>Attends without masks, and returns the weights too.</summary>
    /// <param name="query">What asks, shape [target length, batch, features].</param>
    /// <param name="key">What is compared with, shape [source length, batch, features].</param>
    /// <param name="value">What is taken, shape [source length, batch, features].</param>
    public Tuple<Tensor, Tensor?> call(Tensor query, Tensor key, Tensor value) => call(query, key, value, null, true, null);

    /// <summary>Attends.</summary>
    /// <param name="query">What asks, shape [target length, batch, features].</param>
    /// <param name="key">What is compared with, shape [source length, batch, features].</param>
    /// <param name="value">What is taken, shape [source length, batch, features].</param>
    /// <param name="key_padding_mask">Bool of shape [batch, source length]: true where a key does not count.</param>
    /// <param name="need_weights">Whether to return the weights, averaged over the heads, shape [batch, target length, source length].</param>
    /// <param name="attn_mask">Shape [target length, source length] or with [batch · heads] before: true where not to look, or what is added to the scores.</param>
    public override Tuple<Tensor, Tensor?> forward(Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask = null, bool need_weights = true, Tensor? attn_mask = null)
    {
        var (length, batch, features) = (query.size(0), query.size(1), query.size(2));
        var q = Heads(Project(query, 0, features), length, batch);               // [batch · heads, target, head features]
        var k = Heads(Project(key, 1, features), key.size(0), batch);            // [batch · heads, source, head features]
        var v = Heads(Project(value, 2, features), value.size(0), batch);
        var scores = (q / Math.Sqrt(features / _heads)).bmm(k.transpose(1, 2));  // [batch · heads, target, source]
        if (attn_mask is not null) scores = attn_mask.dtype == ScalarType.Bool ? scores.masked_fill(attn_mask, double.NegativeInfinity) : scores + attn_mask;
        if (key_padding_mask is not null)
        {
            var hidden = key_padding_mask.view(batch, 1, 1, key.size(0)).expand(-1, _heads, -1, -1).reshape(batch * _heads, 1, key.size(0));
            scores = scores.masked_fill(hidden, double.NegativeInfinity);
        }
        var weights = nn.functional.dropout(scores.softmax(-1), _dropout, training);
        var joined = weights.bmm(v).transpose(0, 1).contiguous().view(length, batch, features);
        var average = need_weights ? weights.view(batch, _heads, length, key.size(0)).mean([1]) : null;
        return new(OutProjection.call(joined), average);
    }

    private void Weight(string name, long outputs, long inputs, Device? device, ScalarType? dtype)
    {
        var weight = new Parameter(empty(outputs, inputs, dtype, device));
        nn.init.xavier_uniform_(weight);
        register_parameter(name, weight);
    }

    private Tensor Project(Tensor input, int part, long features)
    {
        var bias = Optional("in_proj_bias")?.narrow(0, part * features, features);
        var weight = Optional("in_proj_weight") is { } joined ? joined.narrow(0, part * features, features) : Required(part switch { 0 => "q_proj_weight", 1 => "k_proj_weight", _ => "v_proj_weight" });
        return nn.functional.linear(input, weight, bias);
    }

    private Tensor Heads(Tensor projected, long length, long batch) => projected.contiguous().view(length, batch * _heads, -1).transpose(0, 1);
}
