using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Workspace.Learn.Interchange;
using static TorchSharp.torch;

namespace Workspace.Learn.Tests.Interchange;

/// <summary>Checkpoints made to harm. Each pickle is written by hand, opcode by opcode.</summary>
public sealed class HostilePickleTests
{
    private const string FloatTensor = "ctorch._utils\n_rebuild_tensor_v2\n((X\u0007\0\0\0storagectorch\nFloatStorage\nX\u0001\0\0\00X\u0003\0\0\0cpuK\u0004tQ";

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void CreateFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [TestCase("cos\nsystem\n(X\u0009\0\0\0touch pwntR.", "os.system")]
    [TestCase("cposix\nsystem\n(X\u0009\0\0\0touch pwntR.", "posix.system")]
    [TestCase("c__builtin__\neval\n(X\u0001\0\0\01tR.", "__builtin__.eval")]
    [TestCase("cbuiltins\nexec\n(X\u0001\0\0\01tR.", "builtins.exec")]
    [TestCase("cbuiltins\ngetattr\n(X\u0001\0\0\01tR.", "builtins.getattr")]
    [TestCase("csubprocess\nPopen\n(X\u0001\0\0\01tR.", "subprocess.Popen")]
    [TestCase("\u008c\u0002os\u008c\u0006system\u0093(X\u0001\0\0\01tR.", "os.system")]
    [TestCase("ctorch\nload\n(X\u0001\0\0\01tR.", "torch.load")]
    [TestCase("ctorch._utils\n_rebuild_tensor\n(tR.", "torch._utils._rebuild_tensor")]
    [TestCase("ctorch.hub\nload\n(tR.", "torch.hub.load")]
    [TestCase("ccollections\nOrderedDict.__init__.__globals__\n(tR.", "collections.OrderedDict.__init__.__globals__")]
    [TestCase("cnumpy.core.multiarray\n_reconstruct\n(tR.", "numpy.core.multiarray._reconstruct")]
    [TestCase("c__main__\nNet\n)\u0081.", "__main__.Net")]
    public void Read_NameOutsideTheList_IsRefusedByName(string pickle, string global)
    {
        Checkpoint(pickle);

        var error = Assert.Throws<RefusedGlobalException>(() => PyTorchFile.Read(_folder.File("a.pt")));

        Assert.That(error!.Global, Is.EqualTo(global));
        Assert.That(error.Message, Does.Contain(global).And.Contain("nothing was run").And.Contain("a.pt"));
        Assert.That(_folder.Names, Is.EqualTo(["a.pt"]));
    }

    [TestCase("(X\u0009\0\0\0touch pwnios\nsystem\n.", "opcode 0x69", TestName = "INST")]
    [TestCase("(cos\nsystem\no.", "os.system", TestName = "OBJ")]
    [TestCase("\u0082\u0001.", "opcode 0x82", TestName = "EXT1")]
    [TestCase("P0\n.", "opcode 0x50", TestName = "PERSID")]
    [TestCase("\u0097.", "opcode 0x97", TestName = "NEXT_BUFFER")]
    [TestCase("]X\u0001\0\0\0aX\u0001\0\0\0bR.", "calls a text with a text", TestName = "Call of a text")]
    [TestCase("]}b.", "sets attributes of a list", TestName = "Attributes of a list")]
    [TestCase("ccollections\nOrderedDict\n}X\u0001\0\0\0aNsb.", "sets attributes of collections.OrderedDict", TestName = "Attributes of a class")]
    [TestCase("ccollections\nOrderedDict\n.", "itself as a value", TestName = "A class as a value")]
    [TestCase("(X\u0007\0\0\0storagectorch\nFloatStorage\nX\u0001\0\0\00X\u0003\0\0\0cpuK\u0004tQ.", "storage without a tensor", TestName = "A bare storage")]
    [TestCase("]q\0h\0a.", "contains itself", TestName = "A list in itself")]
    [TestCase("}q\0X\u0001\0\0\0ah\0s.", "contains itself", TestName = "A dict in itself")]
    [TestCase("]q\0(h\0ta.", "contains itself", TestName = "A list in a tuple in itself")]
    [TestCase("j\u00ff\u00ff\u00ff\u007f.", "recalls value 2147483647", TestName = "An unknown memo")]
    [TestCase("X\u00ff\u00ff\u00ff\u007fab.", "announces 2147483647 bytes", TestName = "A text longer than the file")]
    [TestCase("\u008d\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ffab.", "announces 18446744073709551615 bytes", TestName = "A text of 2⁶⁴ bytes")]
    [TestCase("X\u0001\0\0\0\u00ff.", "no UTF-8", TestName = "A text that is no UTF-8")]
    [TestCase("}]Ns.", "a list as a key", TestName = "A list as a key")]
    [TestCase("}NNs.", "None as a key", TestName = "None as a key")]
    [TestCase("NN.", "left over", TestName = "Two values")]
    [TestCase("(N.", "left over", TestName = "A mark without an end")]
    [TestCase(".", "more values from its stack", TestName = "No value")]
    [TestCase("t.", "more values from its stack", TestName = "No mark")]
    [TestCase("N(0.", "more values from its stack", TestName = "A value below the mark")]
    [TestCase("N", "ends early", TestName = "No end")]
    [TestCase("cos", "ends early", TestName = "Half a name")]
    [TestCase("NNQ.", "refers to None", TestName = "A persistent id of another kind")]
    [TestCase("ctorch\nSize\n((NttR.", "whole numbers belong", TestName = "A size of None")]
    [TestCase("ctorch\ndevice\n(X\u0003\0\0\0foot\u0052.", "names the device foo", TestName = "A device that is none")]
    public void Read_BrokenPickle_SaysWhere(string pickle, string expected)
    {
        Checkpoint(pickle);

        Assert.That(() => PyTorchFile.Read(_folder.File("a.pt")), Throws.InstanceOf<TensorFileException>().With.Message.Contains(expected));
    }

    [TestCase("K\0(K\u0005t(K\u0001t\u0089ccollections\nOrderedDict\n)RtR.", "looks beyond its storage of 4")]
    [TestCase("K\u0001(K\u0004t(K\u0001t\u0089ccollections\nOrderedDict\n)RtR.", "looks beyond its storage of 4")]
    [TestCase("J\u00ff\u00ff\u00ff\u00ff(K\u0001t(K\u0001t\u0089ccollections\nOrderedDict\n)RtR.", "offset -1 looks beyond")]
    [TestCase("K\0(K\u0002t(J\u00ff\u00ff\u00ff\u00fft\u0089ccollections\nOrderedDict\n)RtR.", "no negative ones")]
    [TestCase("K\0(J\u00ff\u00ff\u00ff\u00fft(K\u0001t\u0089ccollections\nOrderedDict\n)RtR.", "size -1 is negative")]
    [TestCase("K\0(K\u0002K\u0002t(K\u0001t\u0089ccollections\nOrderedDict\n)RtR.", "shape [2, 2] has the strides [1]")]
    [TestCase("K\0(\u008a\u0008\0\0\0\0\0\0\0\u0040\u008a\u0008\0\0\0\0\0\0\0\u0040t(K\0K\0t\u0089ccollections\nOrderedDict\n)RtR.", "no memory can hold")]
    [TestCase("K\0(K\u0002t(\u008a\u0008\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u007ft\u0089ccollections\nOrderedDict\n)RtR.", "looks beyond its storage of 4")]
    public void Read_TensorOutsideItsStorage_IsRefused(string rest, string expected)
    {
        Checkpoint(FloatTensor + rest, new byte[16]);

        Assert.That(() => PyTorchFile.Read(_folder.File("a.pt")), Throws.TypeOf<TensorFileException>().With.Message.Contains(expected));
    }

    [TestCase(15)]
    [TestCase(17)]
    [TestCase(0)]
    public void Read_StorageOfAnotherLength_IsRefused(int length)
    {
        Checkpoint(FloatTensor + "K\0(K\u0001t(K\u0001t\u0089ccollections\nOrderedDict\n)RtR.", new byte[length]);

        Assert.That(() => PyTorchFile.Read(_folder.File("a.pt")), Throws.TypeOf<TensorFileException>().With.Message.Contains($"should have 16 bytes, and the archive has {length}"));
    }

    [Test]
    public void Read_HandWrittenTensor_GivesIt()
    {
        using var scope = NewDisposeScope();
        Checkpoint(FloatTensor + "K\u0001(K\u0002t(K\u0002t\u0089ccollections\nOrderedDict\n)RtR.", [.. BitConverter.GetBytes(1f), .. BitConverter.GetBytes(2f), .. BitConverter.GetBytes(3f), .. BitConverter.GetBytes(4f)]);

        Assert.That(((Tensor)PyTorchFile.Read(_folder.File("a.pt"))!).data<float>().ToArray(), Is.EqualTo([2f, 4f]));
    }

    [Test]
    public void Read_BigEndianCheckpoint_TurnsTheNumbers()
    {
        using var scope = NewDisposeScope();
        var bytes = new byte[16];
        BinaryPrimitives.WriteSingleBigEndian(bytes.AsSpan(4), 2.5f);
        Checkpoint(FloatTensor + "K\0(K\u0002t(K\u0001t\u0089ccollections\nOrderedDict\n)RtR.", bytes, byteOrder: "big");

        Assert.That(((Tensor)PyTorchFile.Read(_folder.File("a.pt"))!).data<float>().ToArray(), Is.EqualTo([0f, 2.5f]));
    }

    [Test]
    public void Read_GradientsOfWholeNumbers_AreRefused()
    {
        Checkpoint(FloatTensor.Replace("FloatStorage", "IntStorage", StringComparison.Ordinal) + "K\0(K\u0001t(K\u0001t\u0088ccollections\nOrderedDict\n)RtR.", new byte[16]);

        Assert.That(() => PyTorchFile.Read(_folder.File("a.pt")), Throws.TypeOf<TensorFileException>().With.Message.Contains("only floating-point ones can"));
    }

    [TestCase("(", "t")]
    [TestCase("]", "a")]
    public void Read_MillionLevelsDeep_IsRefusedWithoutRecursion(string open, string close)
    {
        Checkpoint(string.Concat(Enumerable.Repeat(open, 1_000_000)) + string.Concat(Enumerable.Repeat(close, close == "t" ? 1_000_000 : 999_999)) + ".");

        Assert.That(() => PyTorchFile.Read(_folder.File("a.pt")), Throws.TypeOf<TensorFileException>().With.Message.Contains("nests containers deeper than 500"));
    }

    [Test]
    public void Read_ListsThatDoubleAHundredTimes_StaySmall()
    {
        // Each list holds the one before twice: 2¹⁰⁰ leaves if anybody walked through them one by one.
        Checkpoint("]q\0" + string.Concat(Enumerable.Repeat("0]h\0ah\0aq\0", 100)) + ".");

        Assert.That(PyTorchFile.Read(_folder.File("a.pt")), Is.InstanceOf<List<object?>>());
    }

    [Test]
    public void Read_HugeMemoIndices_TakeNoMemory()
    {
        Checkpoint("N" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"r{(char)(i % 256)}{(char)(i / 256)}\u00ff\u00ff")) + ".");

        Assert.That(PyTorchFile.Read(_folder.File("a.pt")), Is.Null);
    }

    [Test]
    public void Read_RandomDamageBehindARightChecksum_ReadsOrThrowsTheTypedException()
    {
        using var scope = NewDisposeScope();
        const string Tensor = FloatTensor + "K\0(K\u0002t(K\u0001t\u0089ccollections\nOrderedDict\n)RtR";
        var original = Encoding.Latin1.GetBytes("}q\0(X\u0001\0\0\0w" + Tensor + "q\u0001X\u0001\0\0\0ah\u0001K\u0007](N\u0088G?\u00f0\0\0\0\0\0\0eX\u0001\0\0\0c\u008a\u0009\0\0\0\0\0\0\0\0\u0001K\u0008ccollections\nOrderedDict\n)R}bu.");
        var random = new Random(6);
        var reads = 0;
        for (var trial = 0; trial < 2000; trial++)
        {
            var pickle = original.ToArray();
            for (var change = random.Next(1, 4); change > 0; change--) pickle[random.Next(pickle.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : original[random.Next(original.Length)];
            Checkpoint(Encoding.Latin1.GetString(pickle), new byte[16]);
            using var inner = NewDisposeScope();
            try
            {
                PyTorchFile.Read(_folder.File("a.pt"));
                reads++;
            }
            catch (TensorFileException)
            {
                // What is expected of damage.
            }
        }
        Assert.That(reads, Is.InRange(1, 1999));
    }

    [Test]
    public void Read_PickleOverTheLimit_SaysWhichLimit()
    {
        Checkpoint("X\u0000\u0010\0\0" + new string('a', 4096) + ".");

        Assert.That(() => PyTorchFile.Read(_folder.File("a.pt"), new TensorFileLimits { MaxPickleBytes = 1000 }), Throws.TypeOf<TensorFileException>().With.Message.Contains("MaxPickleBytes"));
        Assert.That(PyTorchFile.Read(_folder.File("a.pt")), Is.EqualTo(new string('a', 4096)));
    }

    [Test]
    public void Read_BarePickle_SaysHowToSaveItAnew()
    {
        File.WriteAllBytes(_folder.File("a.pt"), [0x80, 2, .. "N."u8]);

        Assert.That(() => PyTorchFile.Read(_folder.File("a.pt")), Throws.TypeOf<TensorFileException>().With.Message.Contains("before version 1.6").And.Message.Contains("torch.save(torch.load(old), new)"));
    }

    [Test]
    public void Read_TorchScript_SaysThatItIsCode()
    {
        Zip(("m/data.pkl", [0x80, 2, .. "N."u8]), ("m/constants.pkl", []), ("m/code/__torch__.py", "import os"u8.ToArray()));

        Assert.That(() => PyTorchFile.Read(_folder.File("a.pt")), Throws.TypeOf<TensorFileException>().With.Message.Contains("TorchScript"));
    }

    [TestCase("")]
    [TestCase("hello")]
    public void Read_NoArchive_SaysSo(string content)
    {
        File.WriteAllText(_folder.File("a.pt"), content);

        Assert.That(() => PyTorchFile.Read(_folder.File("a.pt")), Throws.TypeOf<TensorFileException>().With.Message.Contains("no zip archive"));
    }

    [Test]
    public void Read_NoPickleOrTwo_SaysSo()
    {
        Zip(("a/x", []));
        Assert.That(() => PyTorchFile.Read(_folder.File("a.pt")), Throws.TypeOf<TensorFileException>().With.Message.Contains("0 entries named data.pkl"));

        Zip(("a/data.pkl", []), ("b/data.pkl", []));
        Assert.That(() => PyTorchFile.Read(_folder.File("a.pt")), Throws.TypeOf<TensorFileException>().With.Message.Contains("2 entries named data.pkl"));
    }

    private void Checkpoint(string pickle, byte[]? storage = null, string? byteOrder = null)
    {
        var entries = new List<(string, byte[])> { ("archive/data.pkl", [0x80, 2, .. Encoding.Latin1.GetBytes(pickle)]) };
        if (storage is not null) entries.Add(("archive/data/0", storage));
        if (byteOrder is not null) entries.Add(("archive/byteorder", Encoding.ASCII.GetBytes(byteOrder)));
        Zip([.. entries]);
    }

    private void Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = File.Create(_folder.File("a.pt"));
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create);
        foreach (var (name, content) in entries)
        {
            using var entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
            entry.Write(content);
        }
    }
}
