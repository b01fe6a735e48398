using System.Text;
using Workspace.Core.Errors;
using Workspace.Learn.Interchange;
using static TorchSharp.torch;

namespace Workspace.Learn.Tests.Interchange;

public sealed class SafetensorsFileTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void CreateFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void WriteAndRead_EveryDTypeOfTheFormat_GivesTheSame()
    {
        using var scope = NewDisposeScope();
        var tensors = Samples.Tensors();
        tensors.Remove("t.ComplexFloat64");

        SafetensorsFile.Write(_folder.File("a.safetensors"), tensors, new Dictionary<string, string> { ["format"] = "pt", ["note"] = "é \"quoted\"" });
        using var file = SafetensorsFile.Open(_folder.File("a.safetensors"));

        Samples.AssertSame(file.Entries.ToDictionary(entry => entry.Name, entry => file.Read(entry.Name)), tensors);
        Assert.That(file.Metadata, Is.EquivalentTo(new Dictionary<string, string> { ["format"] = "pt", ["note"] = "é \"quoted\"" }));
    }

    [Test]
    public void Write_Offsets_AreAlignedToTheElementsAndTheHeaderToEight()
    {
        using var scope = NewDisposeScope();

        SafetensorsFile.Write(_folder.File("a.safetensors"), new Dictionary<string, Tensor> { ["a"] = ones(3, dtype: ScalarType.Byte), ["b"] = ones(1, dtype: ScalarType.Float64), ["c"] = ones(1, dtype: ScalarType.Float16) });
        using var file = SafetensorsFile.Open(_folder.File("a.safetensors"));

        Assert.That(file.Entries.Select(entry => (entry.Name, entry.Begin, entry.End)), Is.EqualTo([("b", 0L, 8L), ("c", 8L, 10L), ("a", 10L, 13L)]));
        Assert.That(BitConverter.ToInt64(File.ReadAllBytes(_folder.File("a.safetensors"))) % 8, Is.Zero);
    }

    [Test]
    public void Write_SmallFile_HasTheBytesOfTheSpecification()
    {
        using var values = tensor(new float[] { 1, -2 });

        SafetensorsFile.Write(_folder.File("a.safetensors"), [new("w", values)], new Dictionary<string, string> { ["k"] = "v" });

        const string Header = """{"__metadata__":{"k":"v"},"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}} """;
        Assert.That(File.ReadAllBytes(_folder.File("a.safetensors")), Is.EqualTo(Bytes(Header, [0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0])));
    }

    [Test]
    public void Read_BytesOfTheSpecification_GivesTheValues()
    {
        // Keys in any order, white space, an empty tensor and a scalar: all allowed.
        Write("""{ "s": {"data_offsets": [6, 8], "shape": [], "dtype": "BF16"}, "e": {"dtype":"I64","shape":[0,4],"data_offsets":[0,0]}, "w": {"dtype":"I16","shape":[3,1],"data_offsets":[0,6]}}   """, [1, 0, 0xFE, 0xFF, 3, 0, 0xC0, 0x3F]);
        using var scope = NewDisposeScope();

        var tensors = SafetensorsFile.ReadTensors(_folder.File("a.safetensors"));

        Assert.That(tensors["w"].data<short>().ToArray(), Is.EqualTo([(short)1, (short)-2, (short)3]));
        Assert.That(tensors["w"].shape, Is.EqualTo([3L, 1L]));
        Assert.That(tensors["s"].to_type(ScalarType.Float32).item<float>(), Is.EqualTo(1.5f));
        Assert.That(tensors["e"].shape, Is.EqualTo([0L, 4L]));
    }

    [Test]
    public void Read_DTypeThatNoTensorHas_FailsForThatTensorAlone()
    {
        Write("""{"a":{"dtype":"U16","shape":[1],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[1],"data_offsets":[2,3]}}""", [1, 0, 7]);
        using var file = SafetensorsFile.Open(_folder.File("a.safetensors"));
        using var read = file.Read("b");

        Assert.That(read.item<byte>(), Is.EqualTo(7));
        Assert.That(() => file.Read("a"), Throws.TypeOf<TensorFileException>().With.Message.Contains("no tensor here has its dtype U16").And.Message.Contains("tensor a"));
        Assert.That(() => file.Read("c"), Throws.TypeOf<UnknownNameException>());
    }

    [Test]
    public void Read_ManyThreads_GivesTheSame()
    {
        using var scope = NewDisposeScope();
        var tensors = Enumerable.Range(0, 32).ToDictionary(i => $"t{i}", i => full(1000, i));
        SafetensorsFile.Write(_folder.File("a.safetensors"), tensors);
        using var file = SafetensorsFile.Open(_folder.File("a.safetensors"));

        Parallel.For(0, 256, i =>
        {
            using var read = file.Read($"t{i % 32}");
            using var minimum = read.min();
            using var maximum = read.max();
            Assert.That((minimum.ToScalar().ToSingle(), maximum.ToScalar().ToSingle()), Is.EqualTo(((float)(i % 32), (float)(i % 32))));
        });
    }

    [TestCase("""{"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"b":{"dtype":"U8","shape":[4],"data_offsets":[2,6]}}""", 6, "may not overlap")]
    [TestCase("""{"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"b":{"dtype":"U8","shape":[4],"data_offsets":[0,4]}}""", 4, "may not overlap")]
    [TestCase("""{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[2],"data_offsets":[4,6]}}""", 6, "nothing may stand between")]
    [TestCase("""{"a":{"dtype":"U8","shape":[2],"data_offsets":[2,4]}}""", 4, "nothing may stand between")]
    [TestCase("""{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]}}""", 3, "3 follow the header")]
    [TestCase("""{"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]}}""", 3, "was cut off")]
    [TestCase("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""", 4, "takes 8 bytes")]
    [TestCase("""{"a":{"dtype":"U8","shape":[2],"data_offsets":[2,0]}}""", 2, "say otherwise")]
    [TestCase("""{"a":{"dtype":"U8","shape":[-2],"data_offsets":[0,2]}}""", 2, "no whole numbers")]
    [TestCase("""{"a":{"dtype":"U8","shape":[2.0],"data_offsets":[0,2]}}""", 2, "no whole numbers")]
    [TestCase("""{"a":{"dtype":"U8","shape":[4294967296,4294967296],"data_offsets":[0,2]}}""", 2, "no memory can hold")]
    [TestCase("""{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,99999999999999999999]}}""", 2, "no whole numbers")]
    [TestCase("""{"a":{"dtype":"Q9","shape":[2],"data_offsets":[0,2]}}""", 2, "unknown dtype Q9")]
    [TestCase("""{"a":{"dtype":"U8","shape":[2]}}""", 2, "lacks dtype, shape or two data_offsets")]
    [TestCase("""{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2],"code":"x"}}""", 2, "field \"code\"")]
    [TestCase("""{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]}}""", 2, "name \"a\" twice")]
    [TestCase("""{"__metadata__":{"k":1}}""", 0, "String belongs")]
    [TestCase("""{"a":7}""", 0, "StartObject belongs")]
    [TestCase("""{"a":{""", 0, "not the JSON")]
    [TestCase("""{} {}""", 0, "not the JSON")]
    [TestCase(""" {}""", 0, "does not begin with {")]
    [TestCase("", 0, "does not begin with {")]
    public void Open_BadHeader_SaysWhatIsWrong(string header, int dataBytes, string expected)
    {
        Write(header, new byte[dataBytes]);

        Assert.That(() => SafetensorsFile.Open(_folder.File("a.safetensors")), Throws.TypeOf<TensorFileException>().With.Message.Contains(expected));
    }

    [TestCase(10_000_000_000UL)]
    [TestCase(ulong.MaxValue)]
    public void Open_HeaderOfTenGigabytes_IsRefusedBeforeMemoryIsTaken(ulong length)
    {
        File.WriteAllBytes(_folder.File("a.safetensors"), [.. BitConverter.GetBytes(length), (byte)'{']);

        Assert.That(() => SafetensorsFile.Open(_folder.File("a.safetensors")), Throws.TypeOf<TensorFileException>().With.Message.Contains($"header of {length} bytes"));
    }

    [Test]
    public void Open_TruncatedAnywhere_Throws()
    {
        using var tensor = ones(3);
        SafetensorsFile.Write(_folder.File("a.safetensors"), [new("w", tensor)]);
        var bytes = File.ReadAllBytes(_folder.File("a.safetensors"));
        for (var length = 0; length < bytes.Length; length++)
        {
            File.WriteAllBytes(_folder.File("a.safetensors"), bytes[..length]);

            Assert.That(() => SafetensorsFile.Open(_folder.File("a.safetensors")), Throws.TypeOf<TensorFileException>(), $"{length} bytes");
        }
    }

    [Test]
    public void Write_Complex128_SaysWhatElse()
    {
        using var tensor = zeros(2, dtype: ScalarType.ComplexFloat64);

        Assert.That(() => SafetensorsFile.Write(_folder.File("a.safetensors"), [new("z", tensor)]), Throws.ArgumentException.With.Message.Contains("Tensor z is ComplexFloat64").And.Message.Contains("PyTorchFile"));
        Assert.That(_folder.Names, Is.Empty);
    }

    [Test]
    public void Write_ReservedName_Throws()
    {
        using var tensor = ones(1);

        Assert.That(() => SafetensorsFile.Write(_folder.File("a.safetensors"), [new("__metadata__", tensor)]), Throws.ArgumentException.With.Message.Contains("__metadata__"));
    }

    private void Write(string header, byte[] data) => File.WriteAllBytes(_folder.File("a.safetensors"), Bytes(header, data));

    private static byte[] Bytes(string header, byte[] data) => [.. BitConverter.GetBytes((long)Encoding.UTF8.GetByteCount(header)), .. Encoding.UTF8.GetBytes(header), .. data];
}
