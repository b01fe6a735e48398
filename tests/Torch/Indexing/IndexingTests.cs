using FsCheck;
using FsCheck.Fluent;
using TorchSharp.Door;
using static TorchSharp.torch;
using static TorchSharp.torch.TensorIndex;

namespace TorchSharp.Tests.Indexing;

/// <summary>Parts of tensors are those that PyTorch reads and writes.</summary>
[TestFixture]
public class IndexingTests
{
    private static readonly Oracles.Oracle PyTorch = new("Indexing", "indexing.json");

    private static Tensor A => arange(120, float64).view(4, 5, 6);

    private static Tensor Rows => tensor(new long[] { 2, 0, 2 });

    private static Tensor Columns => tensor(new long[] { 1, 4, 3 });

    private static Tensor Pairs => tensor(new long[,] { { 0, 3 }, { 1, 2 } });

    private static Tensor Mask => A % 7 == 0;

    private static Tensor RowMask => tensor(new[] { true, false, false, true });

    // make.py has the same list.
    private static readonly Dictionary<string, Func<Tensor>> Reads = new()
    {
        ["single"] = () => A[1],
        ["negative"] = () => A[-1],
        ["two"] = () => A[1, -2],
        ["three"] = () => A[3, 4, 5],
        ["slice"] = () => A[1..3],
        ["slice_open"] = () => A[2..],
        ["slice_to"] = () => A[.., ..^2],
        ["slice_step"] = () => A[Slice(step: 2), Slice(1, null, 3)],
        ["ellipsis"] = () => A[Ellipsis, 2],
        ["ellipsis_middle"] = () => A[1, Ellipsis, 2],
        ["ellipsis_empty"] = () => A[1, 2, Ellipsis, 3],
        ["new"] = () => A[Colon, TensorIndex.None, 1],
        ["new_front"] = () => A[TensorIndex.None],
        ["new_last"] = () => A[Ellipsis, TensorIndex.Null],
        ["beyond"] = () => A[2..100],
        ["empty"] = () => A[Slice(3, 1)],
        ["tensor"] = () => A[Rows],
        ["tensor_second"] = () => A[Colon, TensorIndex.Tensor(Columns)],
        ["tensors"] = () => A[Rows, Columns],
        ["tensors_apart"] = () => A[TensorIndex.Tensor(Rows), Colon, TensorIndex.Tensor(Columns)],
        ["tensor_pairs"] = () => A[Pairs],
        ["tensor_and_slice"] = () => A[TensorIndex.Tensor(Rows), 1..3],
        ["tensor_and_number"] = () => A[TensorIndex.Tensor(Rows), 2],
        ["broadcast"] = () => A[Pairs, Rows[..1]],
        ["mask"] = () => A[Mask],
        ["row_mask"] = () => A[RowMask],
        ["row_mask_and_slice"] = () => A[TensorIndex.Tensor(RowMask), 2..],
        ["second_mask"] = () => A[Colon, TensorIndex.Tensor(tensor(new[] { true, false, true, false, false }))],
        ["matrix_mask"] = () => A[Mask[Colon, Colon, 0]],
        ["true"] = () => A[TensorIndex.Bool(true)],
        ["false"] = () => A[TensorIndex.Bool(false)],
        ["negative_tensor"] = () => A[tensor(new long[] { -1, -4 })],
        ["put_number"] = () => Written(a => a[1] = tensor(-1.0)),
        ["put_slice"] = () => Written(a => a[1..3, Slice(step: 2)] = tensor(-2.0)),
        ["put_broadcast"] = () => Written(a => a[Ellipsis, 0] = arange(5, float64)),
        ["put_tensors"] = () => Written(a => a[Rows[..2], Columns[..2]] = ones(2, 6, float64)),
        ["put_mask"] = () => Written(a => a[Mask] = tensor(0.5)),
        ["put_column"] = () => Written(a => a[Colon, 2, TensorIndex.Tensor(Rows)] = tensor(9.0)),
        ["accumulate"] = () => A.clone().index_put_(ones(3, 5, 6, float64), [Rows], accumulate: true),
    };

    private static IEnumerable<string> Names => Reads.Keys;

    [TestCaseSource(nameof(Names))]
    public void Index_AnyKind_GivesPyTorchsPart(string name)
    {
        using var scope = NewDisposeScope();

        PyTorch.Equal(name, Reads[name]());
    }

    [Test]
    public void Index_NumbersAndSlices_ShareMemory()
    {
        using var scope = NewDisposeScope();
        var a = A.clone();

        a[1][.., 2..4].fill_(7);

        Assert.That(a[1, 0, 3].item<double>(), Is.EqualTo(7));
        Assert.That(a[0, 0, 3].item<double>(), Is.EqualTo(3));
    }

    [Test]
    public void Index_AnySlice_IsThatOfAnArray() => Prop.ForAll(
        ArbMap.Default.ArbFor<(int From, int To, byte Step)>(),
        slice =>
        {
            using var scope = NewDisposeScope();
            var (from, to, step) = (slice.From % 12, slice.To % 12, (slice.Step % 4) + 1);
            static int Place(int index) => Math.Clamp(index < 0 ? index + 10 : index, 0, 10);
            var expected = Enumerable.Range(0, 10).Where(i => i >= Place(from) && i < Place(to) && (i - Place(from)) % step == 0).Select(i => (long)i);

            return arange(10)[Slice(from, to, step)].data<long>().ToArray().SequenceEqual(expected);
        }).Check(Config.QuickThrowOnFailure);

    [Test]
    public void Index_OutOfRange_SaysWhatTheSizeIs()
    {
        using var scope = NewDisposeScope();

        Assert.That(() => A[4], Throws.TypeOf<OperatorException>().With.Message.Contains("4").And.Message.Contains("Float64[4, 5, 6]"));
        Assert.That(() => A[tensor(new long[] { 9 })], Throws.TypeOf<OperatorException>().With.Message.Contains("9").And.Message.Contains("[4, 5, 6]"));
        Assert.That(() => A[0, 0, 0, 0], Throws.TypeOf<OperatorException>());
    }

    [Test]
    public void Put_ValueOfAnotherShape_NamesBoth()
    {
        using var scope = NewDisposeScope();
        var a = A.clone();

        Assert.That(() => a[1] = zeros(3, 6, float64), Throws.TypeOf<OperatorException>().With.Message.Contains("[5, 6]").And.Message.Contains("[3, 6]"));
    }

    [Test]
    public void Accessor_OutOfRange_SaysWhichAndTheSize()
    {
        using var scope = NewDisposeScope();
        var values = A.data<double>();

        Assert.That(() => values[4, 0, 0], Throws.TypeOf<IndexOutOfRangeException>().With.Message.Contains("4"));
        Assert.That(() => values[120], Throws.TypeOf<IndexOutOfRangeException>().With.Message.Contains("120"));
        Assert.That(() => values[0, 0], Throws.ArgumentException.With.Message.Contains("3 dimensions"));
    }

    [Test]
    public void Accessor_TransposedView_ReadsInTheOrderOfIndices()
    {
        using var scope = NewDisposeScope();
        var turned = tensor(new[,] { { 1, 2, 3 }, { 4, 5, 6 } }).t();

        var values = turned.data<int>();

        Assert.That(values.ToArray(), Is.EqualTo(new[] { 1, 4, 2, 5, 3, 6 }));
        Assert.That(values.ToNDArray(), Is.EqualTo(new[,] { { 1, 4 }, { 2, 5 }, { 3, 6 } }));
        Assert.That(values, Is.EqualTo(new[] { 1, 4, 2, 5, 3, 6 }));
        values[2, 1] = 60;
        Assert.That(turned[2, 1].item<int>(), Is.EqualTo(60));
    }

    private static Tensor Written(Action<Tensor> write)
    {
        var copy = A.clone();
        write(copy);
        return copy;
    }
}
