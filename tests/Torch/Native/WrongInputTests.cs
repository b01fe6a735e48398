using TorchSharp.Door;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests.Native;

/// <summary>Tensors that do not go together are refused with a message that names both, and nothing changes.</summary>
[TestFixture]
internal sealed class WrongInputTests
{
    internal sealed record Misuse(string Name, Action Call, params string[] Named)
    {
        public override string ToString() => Name;
    }

    private static Tensor Whole(params long[] shape) => zeros(shape, int64);

    private static IEnumerable<Misuse> Shapes =>
    [
        new("add", () => zeros(2, 3).add(zeros(4, 5)), "Float32[2, 3]", "Float32[4, 5]"),
        new("add_", () => zeros(2, 3).add_(zeros(2, 2, 3)), "Float32[2, 3]", "Float32[2, 2, 3]"),
        new("matmul", () => zeros(2, 3).matmul(zeros(4, 5)), "Float32[2, 3]", "Float32[4, 5]"),
        new("bmm", () => zeros(2, 3, 4).bmm(zeros(3, 4, 5)), "Float32[2, 3, 4]", "Float32[3, 4, 5]"),
        new("cat", () => cat([zeros(2, 3), zeros(2, 4)]), "Float32[2, 3]", "Float32[2, 4]"),
        new("stack", () => stack([zeros(2), zeros(3)]), "Float32[2]", "Float32[3]"),
        new("view", () => zeros(2, 3).view(4, 2), "Float32[2, 3]", "[4, 2]"),
        new("expand", () => zeros(2, 3).expand(4, 3), "Float32[2, 3]", "[4, 3]"),
        new("where", () => where(zeros(2).to_type(@bool), zeros(3), zeros(4)), "Bool[2]", "Float32[3]", "Float32[4]"),
        new("gather", () => zeros(2, 3).gather(1, Whole(5, 3)), "Float32[2, 3]", "Int64[5, 3]"),
        new("index_add", () => zeros(2, 3).index_add(0, Whole(2), zeros(3, 3), 1), "Float32[2, 3]", "Int64[2]", "Float32[3, 3]"),
        new("Linear", () => nn.Linear(784, 128).call(zeros(64, 28, 28)), "Float32[64, 28, 28]", "Float32[128, 784]"),
        new("Conv2d", () => nn.Conv2d(3, 8, 3).call(zeros(1, 4, 9, 9)), "[1, 4, 9, 9]", "3 channels"),
        new("BatchNorm2d", () => nn.BatchNorm2d(3).call(zeros(3, 4)), "BatchNorm2d takes 4", "[3, 4]"),
        new("LayerNorm", () => nn.LayerNorm(4).call(zeros(2, 5)), "Float32[2, 5]", "[4]"),
        new("LSTM", () => nn.LSTM(3, 4).call(zeros(5, 2, 6)), "Float32[5, 2, 6]", "Float32[16, 3]"),
        new("GRUCell", () => nn.GRUCell(3, 4).call(zeros(2, 3), zeros(2, 5)), "Float32[2, 3]", "Float32[2, 5]"),
        new("cross_entropy", () => F.cross_entropy(zeros(3, 4), Whole(2)), "Float32[3, 4]", "Int64[2]"),
        new("binary_cross_entropy", () => F.binary_cross_entropy(zeros(3), zeros(4)), "Float32[3]", "Float32[4]"),
        new("EmbeddingBag without offsets", () => nn.EmbeddingBag(5, 3).call(Whole(4)), "[4]", "offsets"),
        new("EmbeddingBag with both", () => nn.EmbeddingBag(5, 3).call(Whole(4, 2), Whole(2)), "[4, 2]", "no offsets"),
        new("solve", () => linalg.solve(zeros(3, 3), zeros(4, 1)), "Float32[3, 3]", "Float32[4, 1]"),
        new("item", () => zeros(2, 3).item<float>(), "[2, 3]"),
        new("tensor of a shape", () => tensor(new[] { 1f, 2, 3 }, 2, 2), "3 values", "[2, 2]"),
    ];

    private static IEnumerable<Misuse> Types =>
    [
        new("matmul", () => zeros(2, 3).matmul(Whole(3, 2)), "Float32[2, 3]", "Int64[3, 2]"),
        new("Linear", () => nn.Linear(3, 2).call(zeros(1, 3, float64)), "Float64[1, 3]", "Float32[2, 3]"),
        new("Embedding", () => nn.Embedding(5, 3).call(zeros(2)), "Float32[5, 3]", "Float32[2]"),
        new("EmbeddingBag", () => nn.EmbeddingBag(5, 3).call(zeros(2, 2)), "Float32[2, 2]", "Int64"),
        new("EmbeddingBag of two types", () => nn.EmbeddingBag(5, 3).call(Whole(2), Whole(1).to_type(int32)), "Int64", "Int32"),
        new("index", () => zeros(3).index(zeros(2)), "Float32[3]", "Float32[2]"),
        new("mean", () => Whole(3).mean(), "Int64[3]"),
        new("mul_", () => Whole(3).mul_(zeros(3)), "Int64[3]", "Float32[3]"),
        new("cross_entropy", () => F.cross_entropy(zeros(2, 3), zeros(2, int32)), "Float32[2, 3]", "Int32[2]"),
        new("data", () => zeros(3).data<double>(), "Double", "Float32"),
        new("item", () => zeros(1).item<long>(), "Int64", "Float32"),
        new("requires_grad", () => Whole(3).requires_grad_(), "floating point"),
    ];

    private static IEnumerable<Misuse> Devices =>
    [
        new("operands", () => zeros(3).add(zeros(3, device: META)), "Float32[3]", "Float32[3] on meta"),
        new("copy", () => zeros(3, device: META).cpu(), "meta"),
        new("data", () => zeros(3, device: META).data<float>(), "meta"),
        new("no such kind", () => zeros(3, device: device("gpu")), "gpu", "cuda"),
    ];

    [TestCaseSource(nameof(Shapes))]
    [TestCaseSource(nameof(Types))]
    [TestCaseSource(nameof(Devices))]
    public void Call_WhatDoesNotGoTogether_NamesAll(Misuse misuse)
    {
        using var scope = NewDisposeScope();
        var (_, call, named) = misuse;

        var error = Assert.Catch(() => call())!;

        Assert.That(error, Is.TypeOf<OperatorException>().Or.InstanceOf<ArgumentException>().Or.InstanceOf<InvalidOperationException>());
        foreach (var part in named) Assert.That(error.Message, Does.Contain(part).IgnoreCase);
        Assert.That(error.Message, Does.Not.Contain("Exception raised from"));
    }

    [Test]
    public void Cuda_NoneHere_SaysWhatToDo()
    {
        if (cuda.is_available()) Assert.Ignore("This machine has a CUDA device.");

        Assert.That(() => zeros(3, device: CUDA), Throws.InvalidOperationException.With.Message.Contains("cuda:0").And.Message.Contains("WORKSPACE_LIBTORCH"));
        Assert.That(() => nn.Linear(3, 2).cuda(), Throws.InvalidOperationException);
    }

    [Test]
    public void Create_ImpossibleSettings_AreRefused()
    {
        Assert.That(() => nn.Conv2d(3, 8, 3, groups: 2), Throws.ArgumentException.With.Message.Contains("3 and 8 channels"));
        Assert.That(() => nn.GroupNorm(3, 8), Throws.ArgumentException.With.Message.Contains("8 channels"));
        Assert.That(() => nn.MultiheadAttention(10, 3), Throws.ArgumentException.With.Message.Contains("10 features"));
        Assert.That(() => nn.Conv2d(3, 8, 3, Padding.Same, stride: 2), Throws.ArgumentException.With.Message.Contains("stride"));
    }
}
