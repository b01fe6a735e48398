using static TorchSharp.torch;
using static TorchSharp.Tests.Oracles.Oracle;

namespace TorchSharp.Tests.Modules;

/// <summary>All modules that compute; make.py has the same list.</summary>
internal static class ModuleCases
{
    private static Tensor X => Make(0.1, 3, 4);

    private static Tensor Y => Make(1.0, 3, 4);

    private static Tensor Signal => Make(2, 3, 9);

    private static Tensor Image => Make(2, 3, 7, 6);

    private static Tensor Volume => Make(2, 3, 4, 5, 4);

    private static Tensor Sequence => Make(5, 2, 3);

    private static Tensor State => Make(1.0, 2, 4);

    private static Tensor Rows => tensor(new long[,] { { 0, 2, 1 }, { 4, 3, 3 } });

    private static Tensor Bags => tensor(new long[] { 0, 2, 1, 4, 3, 3 });

    private static Tensor Offsets => tensor(new long[] { 0, 2, 2 });

    private static Tensor Classes => tensor(new long[] { 1, 3, 0 });

    private static Tensor Signs => tensor(new[] { 1.0, -1.0, 1.0 });

    internal static IReadOnlyList<ModuleCase> All { get; } =
    [
        One("ReLU", () => nn.ReLU(), () => X),
        One("ReLU6", () => nn.ReLU6(), () => X * 8),
        One("LeakyReLU", () => nn.LeakyReLU(0.2), () => X),
        One("ELU", () => nn.ELU(0.7), () => X),
        One("CELU", () => nn.CELU(0.7), () => X),
        One("SELU", () => nn.SELU(), () => X),
        One("GELU", () => nn.GELU(), () => X),
        One("SiLU", () => nn.SiLU(), () => X),
        One("Mish", () => nn.Mish(), () => X),
        One("Sigmoid", () => nn.Sigmoid(), () => X),
        One("Tanh", () => nn.Tanh(), () => X),
        One("Softmax", () => nn.Softmax(1), () => X),
        One("LogSoftmax", () => nn.LogSoftmax(0), () => X),
        One("Softmin", () => nn.Softmin(1), () => X),
        One("Softplus", () => nn.Softplus(2), () => X),
        One("Softsign", () => nn.Softsign(), () => X),
        One("LogSigmoid", () => nn.LogSigmoid(), () => X),
        One("Hardtanh", () => nn.Hardtanh(-0.5, 0.6), () => X),
        One("Hardswish", () => nn.Hardswish(), () => X * 4),
        One("Hardsigmoid", () => nn.Hardsigmoid(), () => X * 4),
        One("GLU", () => nn.GLU(1), () => X),
        One("Tanhshrink", () => nn.Tanhshrink(), () => X),
        One("PReLU", () => nn.PReLU(4), () => X),
        One("Linear", () => nn.Linear(4, 3), () => X),
        One("Linear_NoBias", () => nn.Linear(4, 3, hasBias: false), () => X),
        Two("Bilinear", () => nn.Bilinear(4, 4, 2), () => [X, Y]),
        One("Identity", () => nn.Identity(), () => X),
        One("Conv1d", () => nn.Conv1d(3, 4, 3, stride: 2, padding: 1), () => Signal),
        One("Conv1d_Same", () => nn.Conv1d(3, 4, 4, Padding.Same), () => Signal),
        One("Conv2d", () => nn.Conv2d(3, 6, 3, padding: 1, dilation: 2, groups: 3), () => Image),
        One("Conv2d_Reflect", () => nn.Conv2d(3, 2, 3, padding: 1, padding_mode: PaddingModes.Reflect), () => Image),
        One("Conv2d_Oblong", () => nn.Conv2d(3, 2, (3, 2), stride: (2, 1), padding: (1, 0)), () => Image),
        One("Conv3d", () => nn.Conv3d(3, 2, 2), () => Volume),
        One("ConvTranspose1d", () => nn.ConvTranspose1d(3, 2, 3, stride: 2, padding: 1, output_padding: 1), () => Signal),
        One("ConvTranspose2d", () => nn.ConvTranspose2d(3, 2, 3, stride: 2), () => Image),
        One("MaxPool1d", () => nn.MaxPool1d(2), () => Signal),
        One("AvgPool1d", () => nn.AvgPool1d(3, 2, 1), () => Signal),
        One("AdaptiveAvgPool1d", () => nn.AdaptiveAvgPool1d(4), () => Signal),
        One("AdaptiveMaxPool1d", () => nn.AdaptiveMaxPool1d(4), () => Signal),
        One("MaxPool2d", () => nn.MaxPool2d(3, 2, 1), () => Image),
        One("AvgPool2d", () => nn.AvgPool2d(2), () => Image),
        One("AdaptiveAvgPool2d", () => nn.AdaptiveAvgPool2d((2, 3)), () => Image),
        One("AdaptiveMaxPool2d", () => nn.AdaptiveMaxPool2d(2), () => Image),
        One("BatchNorm1d", () => nn.BatchNorm1d(4), () => X),
        One("BatchNorm2d", () => nn.BatchNorm2d(3), () => Image),
        One("BatchNorm3d", () => nn.BatchNorm3d(3), () => Volume),
        One("LayerNorm", () => nn.LayerNorm(4), () => X),
        One("GroupNorm", () => nn.GroupNorm(2, 4), () => Make(2, 4, 3)),
        One("Embedding", () => nn.Embedding(5, 3), () => Rows),
        Bag("EmbeddingBag", () => nn.EmbeddingBag(5, 3), () => [Rows]),
        Bag("EmbeddingBag_Offsets", () => nn.EmbeddingBag(5, 3, mode: EmbeddingBagMode.Sum), () => [Bags, Offsets]),
        Bag("EmbeddingBag_Weights", () => nn.EmbeddingBag(5, 3, mode: EmbeddingBagMode.Sum, padding_index: 3), () => [Bags, Offsets, Make(6)]),
        Bag("EmbeddingBag_Max", () => nn.EmbeddingBag(5, 3, mode: EmbeddingBagMode.Max), () => [Rows]),
        Of<TorchSharp.Modules.RNN>("RNN", () => nn.RNN(3, 4, 2, nn.NonLinearities.ReLU), () => [Sequence], (m, x) => m.call(x[0]).Item1),
        Of<TorchSharp.Modules.LSTM>("LSTM", () => nn.LSTM(3, 4, bidirectional: true), () => [Sequence], (m, x) => m.call(x[0]).Item1),
        Of<TorchSharp.Modules.GRU>("GRU", () => nn.GRU(3, 4, batchFirst: true), () => [Sequence], (m, x) => m.call(x[0]).Item1),
        Of<TorchSharp.Modules.RNNCell>("RNNCell", () => nn.RNNCell(3, 4), () => [Make(2, 3), State], (m, x) => m.call(x[0], x[1])),
        Of<TorchSharp.Modules.LSTMCell>("LSTMCell", () => nn.LSTMCell(3, 4), () => [Make(2, 3), State, Make(2.0, 2, 4)], (m, x) => m.call(x[0], (x[1], x[2])) is var (state, cell) ? cat([state, cell]) : null!),
        Of<TorchSharp.Modules.GRUCell>("GRUCell", () => nn.GRUCell(3, 4, bias: false), () => [Make(2, 3), State], (m, x) => m.call(x[0], x[1])),
        Of<TorchSharp.Modules.RNNCell>("RNNCell_Single", () => nn.RNNCell(3, 4), () => [Make(3)], (m, x) => m.call(x[0])),
        Of<TorchSharp.Modules.MultiheadAttention>("MultiheadAttention", () => nn.MultiheadAttention(4, 2), () => [Make(3, 2, 4), Make(5, 2, 4), Make(1.0, 5, 2, 4)], (m, x) => m.call(x[0], x[1], x[2]).Item1),
        Of<TorchSharp.Modules.MultiheadAttention>("MultiheadAttention_Widths", () => nn.MultiheadAttention(4, 2, kdim: 3, vdim: 6), () => [Make(3, 2, 4), Make(5, 2, 3), Make(1.0, 5, 2, 6)], (m, x) => m.call(x[0], x[1], x[2]).Item1),
        Of<TorchSharp.Modules.TransformerEncoderLayer>("TransformerEncoderLayer", () => nn.TransformerEncoderLayer(4, 2, 6, activation: nn.Activations.GELU), () => [Make(5, 2, 4)], (m, x) => m.call(x[0])) with { Training = false },
        One("Sequential", () => nn.Sequential(nn.Linear(4, 5), nn.Tanh(), nn.Linear(5, 2)), () => X),
        One("Dropout", () => nn.Dropout(0.3), () => X) with { Training = false },
        One("Dropout1d", () => nn.Dropout1d(0.3), () => Signal) with { Training = false },
        One("Dropout2d", () => nn.Dropout2d(0.3), () => Image) with { Training = false },
        One("AlphaDropout", () => nn.AlphaDropout(0.3), () => X) with { Training = false },
        One("Flatten", () => nn.Flatten(), () => Signal),
        One("Unflatten", () => nn.Unflatten(1, [2, 2]), () => X),
        One("PixelShuffle", () => nn.PixelShuffle(2), () => Make(1, 4, 2, 3)),
        One("Upsample", () => nn.Upsample(scale_factor: [2, 2], mode: UpsampleMode.Bilinear, align_corners: true), () => Image),
        Two("CosineSimilarity", () => nn.CosineSimilarity(), () => [X, Y]),
        Two("PairwiseDistance", () => nn.PairwiseDistance(), () => [X, Y]),
        Two("MSELoss", () => nn.MSELoss(), () => [X, Y]),
        Two("L1Loss", () => nn.L1Loss(nn.Reduction.Sum), () => [X, Y]),
        Two("SmoothL1Loss", () => nn.SmoothL1Loss(beta: 0.3), () => [X, Y]),
        Two("HuberLoss", () => nn.HuberLoss(0.4), () => [X, Y]),
        Two("KLDivLoss", () => nn.KLDivLoss(reduction: nn.Reduction.Sum), () => [X.log_softmax(1), Y.log_softmax(1)]),
        Two("SoftMarginLoss", () => nn.SoftMarginLoss(), () => [X, Y.sign()]),
        Two("HingeEmbeddingLoss", () => nn.HingeEmbeddingLoss(0.5), () => [X, Y.sign()]),
        Two("CrossEntropyLoss", () => nn.CrossEntropyLoss(Make(4).abs(), ignore_index: 3, label_smoothing: 0.1), () => [X, Classes]),
        Two("NLLLoss", () => nn.NLLLoss(), () => [X.log_softmax(1), Classes]),
        Two("BCELoss", () => nn.BCELoss(), () => [X.sigmoid(), Y.sigmoid()]),
        Two("BCEWithLogitsLoss", () => nn.BCEWithLogitsLoss(pos_weights: Make(4).abs()), () => [X, Y.sigmoid()]),
        Three("CosineEmbeddingLoss", () => nn.CosineEmbeddingLoss(0.2), () => [X, Y, Signs]),
        Three("MarginRankingLoss", () => nn.MarginRankingLoss(0.1), () => [X.select(1, 0), Y.select(1, 0), Signs]),
        Three("TripletMarginLoss", () => nn.TripletMarginLoss(), () => [X, Y, Make(2.0, 3, 4)]),
    ];

    private static ModuleCase One(string name, Func<nn.Module<Tensor, Tensor>> create, Func<Tensor> input) => Of(name, create, () => [input()], (m, x) => m.call(x[0]));

    private static ModuleCase Two(string name, Func<nn.Module<Tensor, Tensor, Tensor>> create, Func<Tensor[]> inputs) => Of(name, create, inputs, (m, x) => m.call(x[0], x[1]));

    private static ModuleCase Three(string name, Func<nn.Module<Tensor, Tensor, Tensor, Tensor>> create, Func<Tensor[]> inputs) => Of(name, create, inputs, (m, x) => m.call(x[0], x[1], x[2]));

    private static ModuleCase Bag(string name, Func<TorchSharp.Modules.EmbeddingBag> create, Func<Tensor[]> inputs) => Of(name, create, inputs, (m, x) => x.Length switch
    {
        1 => m.call(x[0]),
        2 => m.call(x[0], x[1]),
        _ => m.call(x[0], x[1], x[2]),
    });

    private static ModuleCase Of<T>(string name, Func<T> create, Func<Tensor[]> inputs, Func<T, Tensor[], Tensor> forward) where T : nn.Module => new()
    {
        Name = name,
        Create = create,
        Inputs = inputs,
        Forward = (module, tensors) => forward((T)module, tensors),
    };
}
