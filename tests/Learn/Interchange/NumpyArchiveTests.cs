using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Workspace.Core.Errors;
using Workspace.Learn.Interchange;
using static TorchSharp.torch;

namespace Workspace.Learn.Tests.Interchange;

public sealed class NumpyArchiveTests
{
    private const string WriteInNumpy = """
        import sys, json, zipfile, numpy as np
        folder = sys.argv[1]
        arrays = {"x": np.arange(12.0).reshape(3, 4), "layer.0/w": np.asfortranarray(np.arange(6, dtype=">i4").reshape(2, 3)), "names": np.array(["a", "bc"])}
        np.savez(folder + "/stored.npz", **arrays)
        np.savez_compressed(folder + "/deflated.npz", **arrays)
        with zipfile.ZipFile(folder + "/zip64.npz", "w") as archive:
            for name, array in arrays.items():
                with archive.open(name + ".npy", "w", force_zip64=True) as entry:
                    np.lib.format.write_array(entry, array)
        print(json.dumps({name: array.ravel().tolist() for name, array in arrays.items()}))
        """;

    private const string ReadInNumpy = """
        import sys, json, zipfile, numpy as np
        assert zipfile.ZipFile(sys.argv[1]).testzip() is None
        with np.load(sys.argv[1], allow_pickle=False) as archive:
            print(json.dumps({name: {"dtype": archive[name].dtype.str, "shape": list(archive[name].shape)} for name in archive.files}))
        """;

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void CreateFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [TestCase("stored.npz")]
    [TestCase("deflated.npz")]
    [TestCase("zip64.npz")]
    public void Open_WrittenByNumpy_GivesItsArrays(string name)
    {
        PythonTorch.Numpy(WriteInNumpy, _folder.File(""));

        using var archive = NumpyArchive.Open(_folder.File(name));

        Assert.That(archive.Names, Is.EqualTo(["x", "layer.0/w", "names"]));
        Assert.That(archive.Read("x").ToArray<double>(), Is.EqualTo(Enumerable.Range(0, 12).Select(i => (double)i)));
        Assert.That(archive.Read("x").Shape, Is.EqualTo([3L, 4L]));
        Assert.That(archive.Read("layer.0/w").ToArray<int>(), Is.EqualTo(Enumerable.Range(0, 6)));
        using var tensor = archive.ReadTensor("layer.0/w");
        Assert.That(tensor.data<int>().ToArray(), Is.EqualTo(Enumerable.Range(0, 6)));
        Assert.That(archive.Read("names").ToText(), Is.EqualTo(["a", "bc"]));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Write_ReadByNumpy_HasTheArrays(bool compress)
    {
        NumpyArchive.Write(_folder.File("a.npz"), Samples.Arrays(), compress);

        var read = PythonTorch.Numpy(ReadInNumpy, _folder.File("a.npz"));

        foreach (var (name, array) in Samples.Arrays())
        {
            Assert.That(read.GetProperty(name).GetProperty("dtype").GetString(), Is.EqualTo(array.Type.ToString()), name);
            Assert.That(read.GetProperty(name).GetProperty("shape").EnumerateArray().Select(size => size.GetInt64()), Is.EqualTo(array.Shape), name);
        }
    }

    [TestCase(false)]
    [TestCase(true)]
    public void WriteAndReadTensors_EveryDType_GivesTheSame(bool compress)
    {
        using var scope = NewDisposeScope();
        var tensors = Samples.Tensors();
        tensors.Remove("t.BFloat16");

        NumpyArchive.WriteTensors(_folder.File("a.npz"), tensors, compress);

        Samples.AssertSame(NumpyArchive.ReadTensors(_folder.File("a.npz")), tensors);
    }

    [Test]
    public void Write_Twice_GivesTheSameBytes()
    {
        NumpyArchive.Write(_folder.File("a.npz"), Samples.Arrays());
        NumpyArchive.Write(_folder.File("b.npz"), Samples.Arrays());

        Assert.That(File.ReadAllBytes(_folder.File("b.npz")), Is.EqualTo(File.ReadAllBytes(_folder.File("a.npz"))));
    }

    [Test]
    public void Read_UnknownName_ListsThoseThereAre()
    {
        NumpyArchive.Write(_folder.File("a.npz"), [new("weights", NumpyArray.Of<float>([1]))]);
        using var archive = NumpyArchive.Open(_folder.File("a.npz"));

        Assert.That(() => archive.Read("weight"), Throws.TypeOf<UnknownNameException>().With.Message.Contains("Did you mean \"weights\""));
    }

    [Test]
    public void Write_OneNameTwice_Throws() =>
        Assert.That(() => NumpyArchive.Write(_folder.File("a.npz"), [new("x", NumpyArray.Of<float>([1])), new("x", NumpyArray.Of<float>([2]))]), Throws.ArgumentException.With.Message.Contains("\"x\""));

    [TestCase("/x")]
    [TestCase("..\\x")]
    [TestCase("a/../x")]
    public void Write_NameThatWouldNotBeRead_IsRefused(string name)
    {
        Assert.That(() => NumpyArchive.Write(_folder.File("a.npz"), [new(name, NumpyArray.Of<float>([1]))]), Throws.ArgumentException.With.Message.Contains("outside of the archive"));
        Assert.That(_folder.Names, Is.Empty);
    }

    [TestCase("../../etc/passwd.npy")]
    [TestCase("/etc/passwd.npy")]
    [TestCase("a/../../b.npy")]
    [TestCase("..\\a.npy")]
    [TestCase("C:a.npy")]
    [TestCase("a\nb.npy")]
    public void Open_NameThatLeavesTheArchive_IsRefused(string name)
    {
        Zip("a.npz", (name, [1]));

        Assert.That(() => NumpyArchive.Open(_folder.File("a.npz")), Throws.TypeOf<TensorFileException>().With.Message.Contains("outside of the archive"));
    }

    [Test]
    public void Open_TwoEntriesOfOneName_IsRefused()
    {
        Zip("a.npz", ("x.npy", [1]), ("x.npy", [2]));

        Assert.That(() => NumpyArchive.Open(_folder.File("a.npz")), Throws.TypeOf<TensorFileException>().With.Message.Contains("two entries named x.npy"));
    }

    [Test]
    public void Open_ZipBomb_IsRefusedBeforeItUnpacks()
    {
        using (var file = File.Create(_folder.File("bomb.npz")))
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("x.npy", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 64; i++) entry.Write(zeros);
        }
        var limits = new TensorFileLimits { MaxExpandedBytes = 1 << 24 };

        Assert.That(new FileInfo(_folder.File("bomb.npz")).Length, Is.LessThan(1 << 20));
        Assert.That(() => NumpyArchive.Open(_folder.File("bomb.npz"), limits), Throws.TypeOf<TensorFileException>().With.Message.Contains("unpack to 67108864 bytes, and at most 16777216 are allowed").And.Message.Contains("MaxExpandedBytes"));
    }

    [Test]
    public void Open_AnnouncesMoreThanDeflateCanPack_IsRefused()
    {
        NumpyArchive.Write(_folder.File("a.npz"), [new("x", NumpyArray.Of(new float[100]))], compress: true);
        var bytes = File.ReadAllBytes(_folder.File("a.npz"));
        var directory = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(directory + 24), 0x7FFFFFFF);
        File.WriteAllBytes(_folder.File("a.npz"), bytes);

        Assert.That(() => NumpyArchive.Open(_folder.File("a.npz")), Throws.TypeOf<TensorFileException>().With.Message.Contains("which cannot be"));
    }

    [Test]
    public void Read_OneBitOfTheContentChanged_SaysThatTheChecksumIsWrong()
    {
        NumpyArchive.Write(_folder.File("a.npz"), [new("x", NumpyArray.Of<float>([1, 2, 3]))]);
        var bytes = File.ReadAllBytes(_folder.File("a.npz"));
        bytes[bytes.AsSpan().IndexOf("PK\u0001\u0002"u8) - 1] ^= 1;
        File.WriteAllBytes(_folder.File("a.npz"), bytes);
        using var archive = NumpyArchive.Open(_folder.File("a.npz"));

        Assert.That(() => archive.Read("x"), Throws.TypeOf<TensorFileException>().With.Message.Contains("checksum").And.Message.Contains("array x"));
        Assert.That(() => archive.ReadTensor("x"), Throws.TypeOf<TensorFileException>().With.Message.Contains("checksum"));
    }

    [Test]
    public void Read_EntryIsNoArray_SaysWhich()
    {
        Zip("a.npz", ("x.npy", Encoding.ASCII.GetBytes("hello world")));
        using var archive = NumpyArchive.Open(_folder.File("a.npz"));

        Assert.That(() => archive.Read("x"), Throws.TypeOf<TensorFileException>().With.Message.Contains("array x").And.Message.Contains("no .npy file"));
    }

    [TestCase("")]
    [TestCase("PK")]
    [TestCase("no zip archive at all, but long enough to hold the end of one")]
    public void Open_NoZip_Throws(string content)
    {
        File.WriteAllText(_folder.File("a.npz"), content);

        Assert.That(() => NumpyArchive.Open(_folder.File("a.npz")), Throws.TypeOf<TensorFileException>());
    }

    private void Zip(string file, params (string Name, byte[] Content)[] entries)
    {
        using var stream = File.Create(_folder.File(file));
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create);
        foreach (var (name, content) in entries)
        {
            using var entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
            entry.Write(content);
        }
    }
}
