using static TorchSharp.torch;
using static TorchSharp.Tests.Oracles.Oracle;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests.Oracles;

/// <summary>Every operation with the values that PyTorch gives for the same input.</summary>
[TestFixture]
public class OracleTests
{
    private static readonly Oracle PyTorch = new("Oracles", "values.json");

    private static Tensor X => Make(3, 4);

    private static Tensor Y => Make(1.0, 3, 4);

    private static Tensor Square => Make(4, 4) + (4 * eye(4, dtype: float64));

    private static Tensor Symmetric => Square.matmul(Square.t());

    private static Tensor Image => Make(2, 3, 7, 6);

    private static Tensor Kernel => Make(0.5, 4, 3, 3, 3);

    private static Tensor Signal => Make(2, 3, 9);

    private static Tensor Index => tensor(new long[,] { { 2, 0, 1, 1 }, { 0, 2, 2, 1 } });

    private static Tensor Classes => tensor(new long[] { 1, 3, 0 });

    private static readonly Dictionary<string, Func<Tensor>> Operations = new()
    {
        ["add"] = () => X + Y,
        ["sub_alpha"] = () => X.sub(Y, 2),
        ["div_floor"] = () => X.div(Y, RoundingMode.floor),
        ["remainder"] = () => X % 0.3,
        ["pow"] = () => X.abs().pow(1.7),
        ["exp"] = () => X.exp(),
        ["log1p"] = () => X.abs().log1p(),
        ["erf"] = () => X.erf(),
        ["atan2"] = () => X.atan2(Y),
        ["clamp"] = () => X.clamp(-0.5, 0.5),
        ["lerp"] = () => X.lerp(Y, 0.3),
        ["softmax"] = () => X.softmax(1),
        ["log_softmax"] = () => X.log_softmax(0),
        ["sum_dim"] = () => X.sum(1, keepdim: true),
        ["mean_dims"] = () => Image.mean([0, 2]),
        ["std"] = () => X.std(1),
        ["var_population"] = () => X.var(0, unbiased: false),
        ["logsumexp"] = () => X.logsumexp(1),
        ["norm"] = () => X.norm(3f),
        ["cumsum"] = () => X.cumsum(1),
        ["prod"] = () => X.prod(1),
        ["median"] = () => X.median(1).values,
        ["quantile"] = () => X.quantile(tensor(new[] { 0.1, 0.5 }), 1),
        ["amax"] = () => X.amax([0]),
        ["argsort"] = () => X.argsort(1),
        ["topk"] = () => X.topk(2, 1).values,
        ["matmul"] = () => X.matmul(Y.t()),
        ["einsum"] = () => einsum("bchw,ochw->bo", Image[.., .., ..3, ..3], Kernel),
        ["baddbmm"] = () => baddbmm(Make(2, 3, 3), Make(2, 3, 4), Make(2, 4, 3)),
        ["inv"] = () => linalg.inv(Square),
        ["det"] = () => linalg.det(Square),
        ["solve"] = () => linalg.solve(Square, Make(4, 2)),
        ["cholesky"] = () => linalg.cholesky(Symmetric),
        ["eigvalsh"] = () => linalg.eigvalsh(Symmetric),
        ["svdvals"] = () => linalg.svdvals(X),
        ["cdist"] = () => cdist(X, Y),
        ["gather"] = () => X.gather(0, Index),
        ["scatter_add"] = () => zeros(3, 4, float64).scatter_add(0, Index, Y[..2]),
        ["index_add"] = () => X.index_add(0, tensor(new long[] { 0, 0, 2 }), Y, 0.5),
        ["roll"] = () => X.roll(1, 1),
        ["flip"] = () => X.flip(0),
        ["unfold"] = () => X.unfold(1, 2, 1),
        ["repeat_interleave"] = () => X.repeat_interleave(2, 0),
        ["tril"] = () => Square.tril(-1),
        ["gelu"] = () => F.gelu(X),
        ["silu"] = () => F.silu(X),
        ["elu"] = () => F.elu(X, 0.7),
        ["selu"] = () => F.selu(X),
        ["softplus"] = () => F.softplus(X, 2),
        ["mish"] = () => F.mish(X),
        ["hardswish"] = () => F.hardswish(X),
        ["glu"] = () => F.glu(X, 1),
        ["leaky_relu"] = () => F.leaky_relu(X, 0.2),
        ["conv1d"] = () => F.conv1d(Signal, Make(2, 3, 3), Make(2), [2], [1]),
        ["conv2d"] = () => F.conv2d(Image, Kernel, Make(4), [2, 2], [1, 1]),
        ["conv_transpose2d"] = () => F.conv_transpose2d(Make(1, 4, 3, 3), Kernel, null, [2, 2], [1, 1], [1, 1]),
        ["max_pool2d"] = () => F.max_pool2d(Image, [2, 2]),
        ["avg_pool2d"] = () => F.avg_pool2d(Image, [3, 3], [2, 2], [1, 1]),
        ["adaptive_avg_pool2d"] = () => F.adaptive_avg_pool2d(Image, [2, 3]),
        ["interpolate"] = () => F.interpolate(Image, scale_factor: [2], mode: InterpolationMode.Bilinear, align_corners: false),
        ["pad_reflect"] = () => F.pad(Image, [1, 2, 2, 1], PaddingModes.Reflect),
        ["batch_norm"] = () => F.batch_norm(Image, null, null, Make(3), Make(2.0, 3), true),
        ["layer_norm"] = () => F.layer_norm(X, [4], Make(4), Make(1.0, 4)),
        ["group_norm"] = () => F.group_norm(Make(2, 4, 3), 2),
        ["cross_entropy"] = () => F.cross_entropy(X, Classes, label_smoothing: 0.1),
        ["nll_loss"] = () => F.nll_loss(X.log_softmax(1), Classes),
        ["bce_logits"] = () => F.binary_cross_entropy_with_logits(X, Y.sigmoid()),
        ["mse"] = () => F.mse_loss(X, Y),
        ["huber"] = () => F.huber_loss(X, Y, 0.5),
        ["smooth_l1"] = () => F.smooth_l1_loss(X, Y, nn.Reduction.Sum, 0.3),
        ["kl_div"] = () => F.kl_div(X.log_softmax(1), Y.softmax(1), log_target: false),
        ["cosine"] = () => F.cosine_similarity(X, Y),
        ["normalize"] = () => F.normalize(X),
        ["MultiheadAttention_weights"] = () => Filled(nn.MultiheadAttention(4, 2)).call(Make(3, 2, 4), Make(5, 2, 4), Make(1.0, 5, 2, 4)).Item2!,
    };

    private static IEnumerable<string> OperationNames => Operations.Keys;

    [TestCaseSource(nameof(OperationNames))]
    public void Operation_SameInput_GivesPyTorchsValues(string name)
    {
        using var scope = NewDisposeScope();

        var actual = Operations[name]();

        PyTorch.Equal(name, actual);
    }
}
