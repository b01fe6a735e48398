using System.Numerics;
using System.Text.Json;
using TorchSharp.Modules;
using Workspace.Core.Errors;
using Workspace.Learn.Interchange;
using static TorchSharp.torch;

namespace Workspace.Learn.Tests.Interchange;

public sealed class PyTorchFileTests
{
    private const string WriteTensors = """
        import sys, json, torch
        path, protocol = sys.argv[1], int(sys.argv[2])
        names = ["uint8", "int8", "int16", "int32", "int64", "float16", "float32", "float64", "complex64", "complex128", "bool", "bfloat16"]
        tensors = {n: torch.arange(6).sub(0 if n == "uint8" else 2).to(getattr(torch, n)).reshape(2, 3) for n in names}
        base = torch.arange(12.0)
        tensors |= {"scalar": torch.tensor(2.5), "empty": torch.zeros(0, 3), "transposed": base.reshape(3, 4).t(), "every_second": base[1::2], "expanded": base[:3].expand(2, 3), "base": base}
        torch.save(tensors, path, pickle_protocol=protocol)
        print(json.dumps({n: {"dtype": str(t.dtype), "shape": list(t.shape), "stride": list(t.stride()), "values": torch.view_as_real(t).flatten().tolist() if t.is_complex() else t.double().flatten().tolist()} for n, t in tensors.items()}))
        """;

    private const string WriteCheckpoint = """
        import sys, torch, collections
        torch.manual_seed(3)
        model = torch.nn.Sequential(torch.nn.Conv2d(1, 2, 3), torch.nn.BatchNorm2d(2), torch.nn.Flatten(), torch.nn.Linear(8, 2))
        optimizer = torch.optim.Adam(model.parameters(), lr=0.01, betas=(0.9, 0.99))
        model(torch.randn(4, 1, 4, 4)).sum().backward()
        optimizer.step()
        torch.save({
            "model_state_dict": model.state_dict(), "optimizer_state_dict": optimizer.state_dict(), "epoch": 7, "loss": 0.25, "name": "größe", "flags": [True, False, None],
            "big": 2 ** 70, "negative": -(2 ** 40), "raw": b"\x00\xff", "array": bytearray(b"ab"), "z": 1 + 2j, "ids": {1, 2}, "size": torch.Size([2, 3]), "dtype": torch.bfloat16,
            "device": torch.device("cuda", 1), "parameter": torch.nn.Parameter(torch.ones(2)), "frozen": torch.nn.Parameter(torch.ones(2), requires_grad=False), "leaf": torch.ones(1, requires_grad=True),
            "ordered": collections.OrderedDict([("b", 1), ("a", 2)]), "nested": ({"k": [(), ((1,),)]},), "rng": torch.get_rng_state()}, sys.argv[1], pickle_protocol=int(sys.argv[2]))
        print("{}")
        """;

    private const string ReadInPyTorch = """
        import sys, json, torch
        def show(v):
            if isinstance(v, torch.Tensor):
                return {"dtype": str(v.dtype), "shape": list(v.shape), "grad": v.requires_grad, "values": torch.view_as_real(v).flatten().tolist() if v.is_complex() else v.double().flatten().tolist()}
            if isinstance(v, torch.Size): return {"size": list(v)}
            if isinstance(v, dict): return {str(k): show(x) for k, x in v.items()}
            if isinstance(v, (list, tuple, set)): return [type(v).__name__] + [show(x) for x in v]
            return v if isinstance(v, (str, int, float, bool, type(None))) else repr(v)
        value = torch.load(sys.argv[1], weights_only=len(sys.argv) > 2)
        print(json.dumps({"type": type(value).__name__, "value": show(value)}))
        """;

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void CreateFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    [TestCase(5)]
    public void ReadStateDict_EveryDTypeAndViewOfPyTorch_GivesItsValues(int protocol)
    {
        using var scope = NewDisposeScope();
        var expected = PythonTorch.Torch(WriteTensors, _folder.File("a.pt"), $"{protocol}");

        var tensors = PyTorchFile.ReadStateDict(_folder.File("a.pt"));

        Assert.That(tensors.Keys, Is.EqualTo(expected.EnumerateObject().Select(property => property.Name)));
        foreach (var (name, tensor) in tensors)
        {
            AssertEqual(expected.GetProperty(name), tensor, name);
            Assert.That(tensor.stride(), Is.EqualTo(Numbers(expected.GetProperty(name).GetProperty("stride"))), name);
        }
        tensors["base"].fill_(-1);
        Assert.That(tensors["every_second"].sum().ToScalar().ToSingle(), Is.EqualTo(-6), "views share memory as they did when saved");
    }

    [TestCase(2)]
    [TestCase(4)]
    [TestCase(5)]
    public void Read_WholeCheckpointOfPyTorch_GivesEveryKindOfValue(int protocol)
    {
        using var scope = NewDisposeScope();
        PythonTorch.Torch(WriteCheckpoint, _folder.File("a.pt"), $"{protocol}");

        var checkpoint = (CheckpointDictionary)PyTorchFile.Read(_folder.File("a.pt"))!;

        Assert.That((checkpoint["epoch"], checkpoint["loss"], checkpoint["name"]), Is.EqualTo((7L, 0.25, "größe")));
        Assert.That(checkpoint["flags"], Is.EqualTo(new List<object?> { true, false, null }));
        Assert.That((checkpoint["big"], checkpoint["negative"], checkpoint["z"]), Is.EqualTo((BigInteger.Pow(2, 70), -(1L << 40), new Complex(1, 2))));
        Assert.That((checkpoint["raw"], checkpoint["array"]), Is.EqualTo((new byte[] { 0, 255 }, "ab"u8.ToArray())));
        Assert.That(checkpoint["ids"], Is.EquivalentTo(new HashSet<object> { 1L, 2L }));
        Assert.That(checkpoint["size"], Is.EqualTo([2L, 3L]));
        Assert.That(checkpoint["dtype"], Is.EqualTo(ScalarType.BFloat16));
        Assert.That(checkpoint["device"]!.ToString(), Is.EqualTo("cuda:1"));
        Assert.That(((CheckpointDictionary)checkpoint["ordered"]!).Keys, Is.EqualTo(["b", "a"]));
        Assert.That(checkpoint["parameter"], Is.TypeOf<Parameter>());
        Assert.That((((Tensor)checkpoint["parameter"]!).requires_grad, ((Tensor)checkpoint["frozen"]!).requires_grad, ((Tensor)checkpoint["leaf"]!).requires_grad), Is.EqualTo((true, false, true)));
        var nested = (CheckpointDictionary)((object?[])checkpoint["nested"]!)[0]!;
        Assert.That(((List<object?>)nested["k"]!)[1], Is.EqualTo(new object[] { new object[] { 1L } }));
        var optimizer = (CheckpointDictionary)checkpoint["optimizer_state_dict"]!;
        Assert.That(((CheckpointDictionary)((CheckpointDictionary)optimizer["state"]!)[0L]!).Keys, Is.EqualTo(["step", "exp_avg", "exp_avg_sq"]));
        Assert.That(((CheckpointDictionary)checkpoint["model_state_dict"]!).Attributes!.Keys, Is.EqualTo(["_metadata"]));
    }

    [Test]
    public void ReadStateDict_InsideACheckpoint_LoadsIntoAModule()
    {
        using var scope = NewDisposeScope();
        PythonTorch.Torch(WriteCheckpoint, _folder.File("a.pt"), "2");
        var model = nn.Sequential(nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.Flatten(), nn.Linear(8, 2));

        model.load_state_dict(PyTorchFile.ReadStateDict(_folder.File("a.pt"), "model_state_dict"));

        var saved = (CheckpointDictionary)((CheckpointDictionary)PyTorchFile.Read(_folder.File("a.pt"))!)["model_state_dict"]!;
        foreach (var (name, tensor) in model.state_dict()) Samples.AssertSame(tensor, (Tensor)saved[name]!, name);
    }

    [Test]
    public void ReadStateDict_NoneThere_SaysWhereThereAre()
    {
        using var scope = NewDisposeScope();
        PyTorchFile.Write(_folder.File("a.pt"), new Dictionary<string, object?> { ["model"] = new Dictionary<string, Tensor> { ["w"] = ones(2) }, ["epoch"] = 3 });

        Assert.That(() => PyTorchFile.ReadStateDict(_folder.File("a.pt")), Throws.TypeOf<TensorFileException>().With.Message.Contains("State dicts stand under \"model\""));
        Assert.That(() => PyTorchFile.ReadStateDict(_folder.File("a.pt"), "epoch"), Throws.TypeOf<TensorFileException>().With.Message.Contains("\"epoch\" is a whole number"));
        Assert.That(() => PyTorchFile.ReadStateDict(_folder.File("a.pt"), "modle"), Throws.TypeOf<UnknownNameException>().With.Message.Contains("Did you mean \"model\""));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Write_EveryDType_PyTorchReadsTheSame(bool weightsOnly)
    {
        using var scope = NewDisposeScope();
        var tensors = Samples.Tensors();
        PyTorchFile.Write(_folder.File("a.pt"), tensors);

        var read = PythonTorch.Torch(ReadInPyTorch, weightsOnly ? [_folder.File("a.pt"), "weights_only"] : [_folder.File("a.pt")]);

        Assert.That(read.GetProperty("type").GetString(), Is.EqualTo("OrderedDict"));
        Assert.That(read.GetProperty("value").EnumerateObject().Select(property => property.Name), Is.EqualTo(tensors.Keys));
        foreach (var (name, tensor) in tensors) AssertEqual(read.GetProperty("value").GetProperty(name), tensor, name);
    }

    [Test]
    public void Write_EveryKindOfValue_PyTorchReadsTheSame()
    {
        using var scope = NewDisposeScope();
        var shared = tensor(new[] { 1f, 2f });
        PyTorchFile.Write(_folder.File("a.pt"), new Dictionary<string, object?>
        {
            ["none"] = null,
            ["flag"] = true,
            ["int"] = 7,
            ["long"] = 1L << 40,
            ["big"] = BigInteger.Pow(-2, 71),
            ["float"] = 0.5f,
            ["text"] = "größe 𝔘",
            ["bytes"] = new byte[] { 0, 200 },
            ["z"] = new Complex(1, -2),
            ["list"] = new List<int> { 1, 2 },
            ["tuple"] = (1, "a"),
            ["size"] = new long[] { 2, 3 },
            ["dtype"] = ScalarType.BFloat16,
            ["device"] = CPU,
            ["array"] = new[] { 1.5, 2.5 },
            ["dict"] = new Dictionary<long, string> { [3] = "c" },
            ["set"] = new HashSet<object> { "x" },
            ["one"] = shared,
            ["two"] = shared,
            ["parameter"] = new Parameter(ones(1)),
        });

        var value = PythonTorch.Torch(ReadInPyTorch, _folder.File("a.pt")).GetProperty("value");

        string[] names = ["none", "flag", "int", "long", "big", "float", "text", "bytes", "z", "list", "tuple", "size", "dtype", "device", "array", "dict", "set"];
        string[] expected =
        [
            "null", "true", "7", "1099511627776", "-2361183241434822606848", "0.5", "\"größe 𝔘\"", "\"b'\\x00\\xc8'\"", "\"(1-2j)\"", """["list",1,2]""", """["tuple",1,"a"]""", """{"size":[2,3]}""",
            "\"torch.bfloat16\"", "\"device(type='cpu')\"", """["list",1.5,2.5]""", """{"3":"c"}""", """["set","x"]""",
        ];
        foreach (var (name, text) in names.Zip(expected)) Assert.That(JsonElement.DeepEquals(value.GetProperty(name), JsonDocument.Parse(text.Replace("\\x", "\\\\x", StringComparison.Ordinal)).RootElement), $"{name}: {value.GetProperty(name)}");
        Assert.That(value.GetProperty("parameter").GetProperty("grad").GetBoolean(), Is.False);
    }

    [Test]
    public void WriteAndRead_OneTensorTwice_SharesMemoryAgain()
    {
        using var scope = NewDisposeScope();
        var shared = zeros(4);
        PyTorchFile.Write(_folder.File("a.pt"), new Dictionary<string, Tensor> { ["a"] = shared, ["b"] = shared });

        var read = PyTorchFile.ReadStateDict(_folder.File("a.pt"));
        read["a"].fill_(1);

        Assert.That(read["b"].data<float>().ToArray(), Is.All.EqualTo(1f));
    }

    [Test]
    public void Read_LeavesNoTensorsBehind_ButThoseOfTheResult()
    {
        var before = Tensor.TotalCount;
        using (var written = NewDisposeScope()) PyTorchFile.Write(_folder.File("a.pt"), new Dictionary<string, object?> { ["m"] = new Dictionary<string, Tensor> { ["w"] = ones(2) }, ["other"] = zeros(3) });

        var read = PyTorchFile.ReadStateDict(_folder.File("a.pt"), "m");

        Assert.That(Tensor.TotalCount - before, Is.LessThanOrEqualTo(1));
        read["w"].Dispose();
    }

    [Test]
    public void Write_UnknownKindOfValue_SaysWhichAndLeavesNoFile()
    {
        Assert.That(() => PyTorchFile.Write(_folder.File("a.pt"), new List<object?> { new Version(1, 0) }), Throws.ArgumentException.With.Message.Contains("A Version has no counterpart"));
        Assert.That(_folder.Names, Is.Empty);
    }

    [Test]
    public void Write_ListThatContainsItself_Throws()
    {
        var list = new List<object?>();
        list.Add(list);

        Assert.That(() => PyTorchFile.Write(_folder.File("a.pt"), list), Throws.ArgumentException.With.Message.Contains("contains itself"));
    }

    [TestCase(".pt")]
    [TestCase(".pth")]
    [TestCase(".safetensors")]
    [TestCase(".npz")]
    public void StateDictFile_SaveAndLoad_GivesTheModuleBack(string extension)
    {
        using var scope = NewDisposeScope();
        var (saved, loaded) = (Model(), Model());

        StateDictFile.Save(_folder.File("m" + extension), saved);
        StateDictFile.Load(_folder.File("m" + extension), loaded);

        Samples.AssertSame(loaded.state_dict(), saved.state_dict());
    }

    [Test]
    public void StateDictFile_OtherModule_SaysWhatDiffersAndChangesNothing()
    {
        using var scope = NewDisposeScope();
        var (saved, other) = (Model(), nn.Sequential(nn.Linear(3, 4)));
        var before = other.state_dict().ToDictionary(pair => pair.Key, pair => pair.Value.clone());
        StateDictFile.Save(_folder.File("m.pt"), saved);

        Assert.That(() => StateDictFile.Load(_folder.File("m.pt"), other), Throws.TypeOf<TensorFileException>().With.Message.Contains("Unexpected: 1.weight"));
        Samples.AssertSame(other.state_dict(), before);
    }

    [Test]
    public void StateDictFile_UnknownExtension_ListsTheFormats()
    {
        using var scope = NewDisposeScope();

        Assert.That(() => StateDictFile.Save(_folder.File("m.bin"), Model()), Throws.TypeOf<UnknownNameException>().With.Message.Contains(".safetensors, .pt, .pth, .npz"));
    }

    private static Sequential Model() => nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4), nn.ReLU(), nn.Linear(4, 2));

    private static void AssertEqual(JsonElement expected, Tensor actual, string name)
    {
        using var scope = NewDisposeScope();
        var real = actual.is_complex() ? actual.to_type(ScalarType.ComplexFloat64) : actual.to_type(ScalarType.Float64);
        double[] values = actual.is_complex() ? [.. real.data<Complex>().SelectMany(z => new[] { z.Real, z.Imaginary })] : real.data<double>().ToArray();
        Assert.That(values, Is.EqualTo(expected.GetProperty("values").EnumerateArray().Select(value => value.GetDouble())), name);
        Assert.That(actual.shape, Is.EqualTo(Numbers(expected.GetProperty("shape"))), name);
        Assert.That(expected.GetProperty("dtype").GetString(), Is.EqualTo("torch." + DTypes[actual.dtype]), name);
    }

    private static readonly Dictionary<ScalarType, string> DTypes = new()
    {
        [ScalarType.Byte] = "uint8",
        [ScalarType.Int8] = "int8",
        [ScalarType.Int16] = "int16",
        [ScalarType.Int32] = "int32",
        [ScalarType.Int64] = "int64",
        [ScalarType.Float16] = "float16",
        [ScalarType.Float32] = "float32",
        [ScalarType.Float64] = "float64",
        [ScalarType.ComplexFloat32] = "complex64",
        [ScalarType.ComplexFloat64] = "complex128",
        [ScalarType.Bool] = "bool",
        [ScalarType.BFloat16] = "bfloat16",
    };

    private static IEnumerable<long> Numbers(JsonElement array) => array.EnumerateArray().Select(number => number.GetInt64());
}
