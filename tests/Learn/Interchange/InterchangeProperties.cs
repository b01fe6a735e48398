using FsCheck;
using FsCheck.Fluent;
using Workspace.Learn.Interchange;
using static TorchSharp.torch;

namespace Workspace.Learn.Tests.Interchange;

public sealed class InterchangeProperties
{
    private static readonly Arbitrary<(ScalarType Type, long[] Shape, byte[] Bytes)> Tensors = (
        from type in Gen.Elements(Enum.GetValues<ScalarType>())
        from rank in Gen.Choose(0, 4)
        from sizes in Gen.Choose(0, 4).ArrayOf(rank)
        let shape = Array.ConvertAll(sizes, size => (long)size)
        let count = shape.Aggregate(1L, (product, size) => product * size) * ElementSize(type)
        from bytes in Gen.Choose(0, type == ScalarType.Bool ? 1 : 255).Select(value => (byte)value).ArrayOf((int)count)
        select (type, shape, bytes)).ToArbitrary();

    private static readonly Arbitrary<string[]> Names = Gen.Choose(0x20, 0x2FFF).Select(code => (char)code).Where(c => !char.IsControl(c) && c is not ('\\' or '/' or ':'))
        .ArrayOf().Where(text => text.Length > 0).Select(text => new string(text)).ArrayOf().Select(names => names.Distinct().Where(name => name != "__metadata__" && name != "..").ToArray()).ToArbitrary();

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void CreateFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Npy_AnyTensor_RoundTrips() => Check(tensor => tensor.dtype == ScalarType.BFloat16, tensor =>
    {
        NumpyFile.Write(_folder.File("a.npy"), tensor);
        return NumpyFile.ReadTensor(_folder.File("a.npy"));
    });

    [TestCase(false)]
    [TestCase(true)]
    public void Npz_AnyTensor_RoundTrips(bool compress) => Check(tensor => tensor.dtype == ScalarType.BFloat16, tensor =>
    {
        NumpyArchive.WriteTensors(_folder.File("a.npz"), [new KeyValuePair<string, Tensor>("x", tensor)], compress);
        return NumpyArchive.ReadTensors(_folder.File("a.npz"))["x"];
    });

    [Test]
    public void Safetensors_AnyTensor_RoundTrips() => Check(tensor => tensor.dtype == ScalarType.ComplexFloat64, tensor =>
    {
        SafetensorsFile.Write(_folder.File("a.safetensors"), [new("x", tensor)]);
        return SafetensorsFile.ReadTensors(_folder.File("a.safetensors"))["x"];
    });

    [Test]
    public void PyTorch_AnyTensor_RoundTrips() => Check(_ => false, tensor =>
    {
        PyTorchFile.Write(_folder.File("a.pt"), tensor);
        return (Tensor)PyTorchFile.Read(_folder.File("a.pt"))!;
    });

    [TestCase(".npz")]
    [TestCase(".safetensors")]
    [TestCase(".pt")]
    public void Names_AnyText_RoundTrip(string extension) => Prop.ForAll(Names, names =>
    {
        using var scope = NewDisposeScope();
        var tensors = names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => tensor(pair.i));
        var path = _folder.File("a" + extension);
        if (extension == ".npz") NumpyArchive.WriteTensors(path, tensors);
        else if (extension == ".pt") PyTorchFile.Write(path, tensors);
        else SafetensorsFile.Write(path, tensors);
        var read = StateDictFile.Read(path);
        return read.Count == names.Length && names.Select((name, i) => read[name].item<int>() == i).All(same => same);
    }).QuickCheckThrowOnFailure();

    [TestCase(".npz")]
    [TestCase(".safetensors")]
    [TestCase(".pt")]
    public void LargeTensors_MovedInPieces_RoundTrip(string extension)
    {
        using var scope = NewDisposeScope();
        var tensors = new Dictionary<string, Tensor> { ["large"] = arange(5_000_003, dtype: ScalarType.Float32), ["flags"] = arange(20_000_001) % 3 == 0 };
        var path = _folder.File("a" + extension);
        if (extension == ".npz") NumpyArchive.WriteTensors(path, tensors);
        else if (extension == ".pt") PyTorchFile.Write(path, tensors);
        else SafetensorsFile.Write(path, tensors);

        var read = StateDictFile.Read(path);

        Assert.That(tensors.All(pair => read[pair.Key].equal(pair.Value)));
    }

    private static void Check(Func<Tensor, bool> isLeftOut, Func<Tensor, Tensor> roundTrip) => Prop.ForAll(Tensors, sample =>
    {
        using var scope = NewDisposeScope();
        var original = empty(sample.Shape, sample.Type);
        sample.Bytes.CopyTo(original.bytes);
        if (isLeftOut(original)) return true;
        var read = roundTrip(original);
        return read.dtype == original.dtype && read.shape.SequenceEqual(original.shape) && read.bytes.SequenceEqual(original.bytes);
    }).QuickCheckThrowOnFailure();

    private static long ElementSize(ScalarType type)
    {
        using var one = empty(1, type);
        return one.element_size();
    }
}
