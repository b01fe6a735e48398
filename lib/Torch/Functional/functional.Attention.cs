using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The functions of <see cref="nn"/> without modules around them.</summary>
        public static partial class functional
        {
            /// <summary>softmax(q·kᵀ/√d)·v.</summary>
            /// <param name="query">Shape […, target, features].</param>
            /// <param name="key">Shape […, source, features].</param>
            /// <param name="value">Shape […, source, value features].</param>
            /// <param name="attn_mask">Bool: true where to look; else what is added to the scores.</param>
            /// <param name="p">The probability of dropping a weight.</param>
            /// <param name="is_casual">Whether each step sees only itself and those before.</param>
            public static Tensor scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask = null, double p = 0.0, bool is_casual = false)
            {
                if (is_casual && attn_mask is not null) throw new ArgumentException("Casual attention mask and an explicit mask cannot both be given.", nameof(attn_mask));
                var scores = (query / Math.Sqrt(query.size(-1))).matmul(key.transpose(-2, -1));
                if (is_casual) attn_mask = ones(query.size(-2), key.size(-2), ScalarType.Bool, query.device).tril();
                if (attn_mask is not null) scores = attn_mask.dtype == ScalarType.Bool ? scores.masked_fill(attn_mask.logical_not(), double.NegativeInfinity) : scores + attn_mask;
                return dropout(scores.softmax(-1), p, p > 0).matmul(value);
            }

            /// <summary>A picture or signal of another size.</summary>
            /// <param name="x">Shape [batch, channels, sizes].</param>
            /// <param name="size">The sizes it gets; give this or <paramref name="scale_factor"/>.</param>
            /// <param name="scale_factor">How much larger each size becomes.</param>
            /// <param name="mode">How values between are found.</param>
            /// <param name="align_corners">Whether the outer elements' centres are aligned.</param>
            /// <param name="recompute_scale_factor">Accepted for source compatibility; the factor is used as given.</param>
            public static Tensor interpolate(Tensor x, long[]? size = null, double[]? scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest, bool? align_corners = null, bool recompute_scale_factor = false)
            {
                if ((size is null) == (scale_factor is null)) throw new ArgumentException("Give either size or scale_factor.");
                var spatial = (int)x.Dimensions - 2;
                if (size is { Length: 1 }) size = [.. Enumerable.Repeat(size[0], spatial)];
                if (scale_factor is { Length: 1 }) scale_factor = [.. Enumerable.Repeat(scale_factor[0], spatial)];
                return (mode, spatial) switch
                {
                    (InterpolationMode.Nearest, 1) => Aten.upsample_nearest1d_vec.Call(x, size, scale_factor),
                    (InterpolationMode.Nearest, 2) => Aten.upsample_nearest2d_vec.Call(x, size, scale_factor),
                    (InterpolationMode.Nearest, 3) => Aten.upsample_nearest3d_vec.Call(x, size, scale_factor),
                    (InterpolationMode.Linear, 1) => Aten.upsample_linear1d_vec.Call(x, size, align_corners ?? false, scale_factor),
                    (InterpolationMode.Bilinear, 2) => Aten.upsample_bilinear2d_vec.Call(x, size, align_corners ?? false, scale_factor),
                    (InterpolationMode.Bicubic, 2) => Aten.upsample_bicubic2d_vec.Call(x, size, align_corners ?? false, scale_factor),
                    (InterpolationMode.Trilinear, 3) => Aten.upsample_trilinear3d_vec.Call(x, size, align_corners ?? false, scale_factor),
                    (InterpolationMode.Area, 1) => adaptive_avg_pool1d(x, Scaled(x, size, scale_factor)),
                    (InterpolationMode.Area, 2) => adaptive_avg_pool2d(x, Scaled(x, size, scale_factor)),
                    _ => throw new ArgumentException($"{mode} does not fit an input of shape [{string.Join(", ", x.shape)}].", nameof(mode)),
                };
            }

            private static long[] Scaled(Tensor x, long[]? size, double[]? factor) => size ?? [.. factor!.Select((f, i) => (long)(x.size(i + 2) * f))];
        }
    }
}
