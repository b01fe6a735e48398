using System.Buffers.Binary;
using System.Text;
using Workspace.Core.Files;
using Workspace.Learn.Interchange;
using static TorchSharp.torch;

namespace Workspace.Learn.Tests.Interchange;

public sealed class NumpyFileTests
{
    private const string WriteAll = """
        import sys, json, numpy as np, itertools
        folder, expected = sys.argv[1], []
        dtypes = ["b1", "i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8", "f2", "f4", "f8", "c8", "c16", "S5", "U7"]
        shapes = [(), (1,), (5,), (0,), (3, 4), (2, 3, 4), (2, 0, 3)]
        for dtype, shape, order, endian in itertools.product(dtypes, shapes, "CF", "<>"):
            count = int(np.prod(shape))
            if dtype[0] in "SU":
                base = np.array([("é" if dtype[0] == "U" else "") + "ab"[: i % 3] + str(i) for i in range(count)], dtype="U" if dtype[0] == "U" else "S")
            else:
                base = (np.arange(count) * 3 - (0 if dtype[0] in "bu" else 7)) % 251 if dtype[0] != "b" else np.arange(count) % 3 == 1
                base = base.astype(np.dtype(dtype)) * (1 + 2j if dtype[0] == "c" else 1)
            array = np.asarray(base, dtype=endian + dtype).reshape(shape)
            array = array if not shape else np.array(array, order=order)
            for version in [(1, 0), (2, 0), (3, 0)]:
                name = f"{dtype}-{'x'.join(map(str, shape))}-{order}-{'le' if endian == '<' else 'be'}-{version[0]}.npy"
                with open(f"{folder}/{name}", "wb") as file:
                    np.lib.format.write_array(file, array, version=version)
                flat = array.ravel(order="C").tolist()
                expected.append({"name": name, "type": dtype, "shape": list(shape), "values": [
                    [v.real, v.imag] if isinstance(v, complex) else v.decode() if isinstance(v, bytes) else v for v in flat]})
        print(json.dumps(expected))
        """;

    private const string Describe = """
        import sys, json, numpy as np
        result = {}
        for path in sys.argv[1:]:
            a = np.load(path, allow_pickle=False)
            flat = a.ravel().tolist()
            result[path.rsplit("/", 1)[1]] = {"dtype": a.dtype.str, "shape": list(a.shape), "values": [
                [v.real, v.imag] if isinstance(v, complex) else v.decode("latin1") if isinstance(v, bytes) else v for v in flat]}
        print(json.dumps(result))
        """;

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void CreateFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Read_EveryDTypeOrderAndVersionOfNumpy_GivesItsValues()
    {
        var all = PythonTorch.Numpy(WriteAll, _folder.File("")).EnumerateArray().ToList();

        Assert.That(all, Has.Count.EqualTo(16 * 7 * 2 * 2 * 3));
        foreach (var expected in all)
        {
            var name = expected.GetProperty("name").GetString()!;
            var array = NumpyFile.Read(_folder.File(name));

            Assert.That(array.Shape, Is.EqualTo(expected.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())), name);
            Assert.That(ArrayText.Of(array), Is.EqualTo(expected.GetProperty("values").EnumerateArray().Select(ArrayText.Of)), name);
        }
    }

    [Test]
    public void ReadTensor_EveryDTypeOrderAndVersionOfNumpy_GivesTheSameAsRead()
    {
        string[] unheld = ["u2", "u4", "u8", "S5", "U7"];
        foreach (var expected in PythonTorch.Numpy(WriteAll, _folder.File("")).EnumerateArray())
        {
            var name = expected.GetProperty("name").GetString()!;
            if (unheld.Contains(expected.GetProperty("type").GetString()))
            {
                Assert.That(() => NumpyFile.ReadTensor(_folder.File(name)), Throws.TypeOf<TensorFileException>().With.Message.Contains("no tensor can hold"));
                continue;
            }
            using var tensor = NumpyFile.ReadTensor(_folder.File(name));

            Assert.That(tensor.is_contiguous(), name);
            Assert.That(NumpyArray.OfTensor(tensor).Bytes.ToArray(), Is.EqualTo(NumpyFile.Read(_folder.File(name)).Bytes.ToArray()), name);
            Assert.That(tensor.shape, Is.EqualTo(expected.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())), name);
        }
    }

    [Test]
    public void Write_EveryDType_NumpyReadsTheSame()
    {
        var arrays = Samples.Arrays();
        foreach (var (name, array) in arrays) NumpyFile.Write(_folder.File(name + ".npy"), array);

        var read = PythonTorch.Numpy(Describe, [.. arrays.Keys.Select(name => _folder.File(name + ".npy"))]);

        foreach (var (name, array) in arrays)
        {
            var actual = read.GetProperty(name + ".npy");
            Assert.That(actual.GetProperty("dtype").GetString(), Is.EqualTo(array.Type.ToString()), name);
            Assert.That(actual.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64()), Is.EqualTo(array.Shape), name);
            Assert.That(actual.GetProperty("values").EnumerateArray().Select(ArrayText.Of), Is.EqualTo(ArrayText.Of(array)), name);
        }
    }

    [Test]
    public void WriteAndRead_EveryDType_GivesTheSame()
    {
        foreach (var (name, array) in Samples.Arrays())
        {
            NumpyFile.Write(_folder.File("a.npy"), array);
            var read = NumpyFile.Read(_folder.File("a.npy"));

            Assert.That((read.Type, read.Bytes.ToArray()), Is.EqualTo((array.Type, array.Bytes.ToArray())), name);
            Assert.That(read.Shape, Is.EqualTo(array.Shape), name);
        }
    }

    [Test]
    public void Write_SmallArray_HasTheBytesOfTheSpecification()
    {
        using var memory = new MemoryStream();

        NumpyFile.Write(memory, NumpyArray.Of<short>([1, -2, 3], 3));

        // NumPy's own numpy.save(…, numpy.array([1, -2, 3], "<i2")).
        var header = "{'descr': '<i2', 'fortran_order': False, 'shape': (3,), }".PadRight(117) + "\n";
        byte[] expected = [0x93, .. "NUMPY"u8, 1, 0, 118, 0, .. Encoding.ASCII.GetBytes(header), 1, 0, 0xFE, 0xFF, 3, 0];
        Assert.That(memory.ToArray(), Is.EqualTo(expected));
    }

    [Test]
    public void Write_ViewOfTensor_WritesWhatItShows()
    {
        using var tensor = arange(12, dtype: ScalarType.Int32).view(3, 4);
        using var view = tensor.t();

        NumpyFile.Write(_folder.File("a.npy"), view);

        Assert.That(NumpyFile.Read(_folder.File("a.npy")).ToArray<int>(), Is.EqualTo([0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11]));
    }

    [Test]
    public void Read_StreamOfSeveralArrays_ReadsOneAfterTheOther()
    {
        using var memory = new MemoryStream();
        NumpyFile.Write(memory, NumpyArray.Of<float>([1, 2]));
        NumpyFile.Write(memory, NumpyArray.OfText(["second"]));
        memory.Position = 0;

        Assert.That(NumpyFile.Read(memory).ToArray<float>(), Is.EqualTo([1f, 2f]));
        Assert.That(NumpyFile.Read(memory).ToText(), Is.EqualTo(["second"]));
    }

    [Test]
    public void Read_BytesAfterTheArray_SaysHowMany()
    {
        using (var file = File.Create(_folder.File("a.npy")))
        {
            NumpyFile.Write(file, NumpyArray.Of<float>([1, 2]));
            file.WriteByte(0);
        }

        Assert.That(() => NumpyFile.Read(_folder.File("a.npy")), Throws.TypeOf<TensorFileException>().With.Message.Contains("1 bytes follow its array"));
    }

    [Test]
    public void Read_BoolsOtherThanZeroAndOne_BecomeTrue()
    {
        Write("a.npy", Npy("{'descr': '|b1', 'fortran_order': False, 'shape': (4,), }", [0, 1, 2, 255]));

        Assert.That(NumpyFile.Read(_folder.File("a.npy")).Bytes.ToArray(), Is.EqualTo([0, 1, 1, 1]));
    }

    [TestCase("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }", "could run code")]
    [TestCase("{'descr': [('a', '<f4'), ('b', '|O')], 'fortran_order': False, 'shape': (1,), }", "structured dtype")]
    [TestCase("{'descr': '<f16', 'fortran_order': False, 'shape': (1,), }", "dtype '<f16' is not read")]
    [TestCase("{'descr': '<M8[ns]', 'fortran_order': False, 'shape': (1,), }", "dtype '<M8[ns]' is not read")]
    [TestCase("{'descr': '<f4', 'fortran_order': False, 'shape': (-1,), }", "size -1 is negative")]
    [TestCase("{'descr': '<f4', 'fortran_order': False, 'shape': (4611686018427387904, 4611686018427387904), }", "no memory can hold")]
    [TestCase("{'descr': '<f4', 'fortran_order': False, 'shape': (0, 4611686018427387904, 4611686018427387904), }", "no memory can hold")]
    [TestCase("{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,), }", "no 64-bit numbers")]
    [TestCase("{'descr': '<f4', 'fortran_order': False, 'shape': (1000000000,), }", "only 0 follow")]
    [TestCase("{'descr': '<f4', 'fortran_order': False, 'shape': (1+1,), }", "'+' where")]
    [TestCase("{'descr': '<f4', 'fortran_order': 0, 'shape': (1,), }", "neither True nor False")]
    [TestCase("{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (1,), }", "'descr' twice")]
    [TestCase("{'descr': '<f4', 'fortran_order': False, }", "lacks 'descr'")]
    [TestCase("{'descr': __import__('os').system('id'), 'fortran_order': False, 'shape': (1,), }", "lacks a quoted name")]
    [TestCase("{'descr': '<f4', 'fortran_order': False, 'shape': (1,), } + {}", "goes on after")]
    [TestCase("{'descr': '<f4", "does not end")]
    [TestCase("", "ends early")]
    public void Read_BadHeader_SaysWhatIsWrong(string header, string expected)
    {
        Write("a.npy", Npy(header, []));

        Assert.That(() => NumpyFile.Read(_folder.File("a.npy")), Throws.TypeOf<TensorFileException>().With.Message.Contains(expected).And.Message.Contains("a.npy"));
        Assert.That(() => NumpyFile.ReadTensor(_folder.File("a.npy")), Throws.TypeOf<TensorFileException>().With.Message.Contains(expected));
    }

    [Test]
    public void Read_HeaderOfTenGigabytes_IsRefusedBeforeMemoryIsTaken()
    {
        byte[] bytes = [0x93, .. "NUMPY"u8, 2, 0, 0xFF, 0xFF, 0xFF, 0xFF];
        Write("a.npy", bytes);

        Assert.That(() => NumpyFile.Read(_folder.File("a.npy")), Throws.TypeOf<TensorFileException>().With.Message.Contains("header of 4294967295 bytes"));
    }

    [TestCase("", "fewer than 8 bytes")]
    [TestCase("hello world", "does not begin with")]
    public void Read_NoNpyFile_SaysSo(string content, string expected)
    {
        File.WriteAllText(_folder.File("a.npy"), content);

        Assert.That(() => NumpyFile.Read(_folder.File("a.npy")), Throws.TypeOf<TensorFileException>().With.Message.Contains(expected));
    }

    [Test]
    public void Read_NoSuchFile_SaysSo() =>
        Assert.That(() => NumpyFile.Read(_folder.File("none.npy")), Throws.TypeOf<TensorFileException>().With.Message.Contains("there is no such file"));

    [Test]
    public void Read_TruncatedAnywhere_Throws()
    {
        using var memory = new MemoryStream();
        NumpyFile.Write(memory, NumpyArray.Of<float>([1, 2, 3]));
        for (var length = 0; length < memory.Length; length++)
        {
            Write("a.npy", memory.ToArray()[..length]);

            Assert.That(() => NumpyFile.Read(_folder.File("a.npy")), Throws.TypeOf<TensorFileException>(), $"{length} bytes");
        }
    }

    [Test]
    public void Write_FolderIsAFile_SaysWhichFile()
    {
        File.WriteAllText(_folder.File("f"), "");

        Assert.That(() => NumpyFile.Write(_folder.File("f/a.npy"), NumpyArray.Of<float>([1])), Throws.TypeOf<FileSaveException>().With.Message.Contains("f/a.npy"));
    }

    [Test]
    public void Write_BFloat16_SaysHowToConvert()
    {
        using var tensor = ones(2, dtype: ScalarType.BFloat16);

        Assert.That(() => NumpyFile.Write(_folder.File("a.npy"), tensor), Throws.ArgumentException.With.Message.Contains("to_type(ScalarType.Float32)"));
        Assert.That(_folder.Names, Is.Empty);
    }

    [Test]
    public void Of_ValuesDoNotFillTheShape_SaysBoth() =>
        Assert.That(() => NumpyArray.Of<int>([1, 2, 3], 2, 2), Throws.ArgumentException.With.Message.Contains("3 values do not fill the shape [2, 2]"));

    [Test]
    public void ToArray_OtherType_SaysBoth() =>
        Assert.That(() => NumpyArray.Of<int>([1]).ToArray<float>(), Throws.ArgumentException.With.Message.Contains("The elements are <i4, and Single was asked for (<f4)"));

    [Test]
    public void OfText_TrailingNul_IsRefused() =>
        Assert.That(() => NumpyArray.OfText(["a\0"]), Throws.ArgumentException.With.Message.Contains("NumPy would take off"));

    [Test]
    public void ToText_NoUnicode_Throws()
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, 0x110000);
        Write("a.npy", Npy("{'descr': '<U1', 'fortran_order': False, 'shape': (1,), }", bytes));

        Assert.That(() => NumpyFile.Read(_folder.File("a.npy")).ToText(), Throws.TypeOf<TensorFileException>().With.Message.Contains("0x110000"));
    }

    private void Write(string name, byte[] bytes) => File.WriteAllBytes(_folder.File(name), bytes);

    private static byte[] Npy(string header, byte[] data) => [0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, (byte)(header.Length >> 8), .. Encoding.Latin1.GetBytes(header), .. data];
}
