using System.Diagnostics;
using TorchSharp.Door;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Serialization;

/// <summary>What was written is read again; what was damaged is refused and changes nothing.</summary>
[TestFixture]
public class SaveLoadTests
{
    private static readonly ScalarType[] Types = Enum.GetValues<ScalarType>();

    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("torch-save-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    private string File(string name) => Path.Combine(_folder, name);

    [TestCaseSource(nameof(Types))]
    public void Tensor_EveryDtype_ComesBackFromAFile(ScalarType type)
    {
        using var scope = NewDisposeScope();
        var a = arange(-3, 9).view(3, 4).to_type(type).t();

        a.save(File("a.pt"));
        var b = Tensor.load(File("a.pt"));

        Assert.That((b.dtype, b.shape), Is.EqualTo((type, a.shape)).Using<(ScalarType, long[])>((x, y) => x.Item1 == y.Item1 && x.Item2.SequenceEqual(y.Item2)));
        Assert.That(b.eq(a).all().item<bool>());
    }

    [TestCaseSource(nameof(Types))]
    public void Tensor_EveryDtype_ComesBackFromAStream(ScalarType type)
    {
        using var scope = NewDisposeScope();
        var a = arange(-3, 9).view(3, 4).to_type(type).t();
        using var stream = new MemoryStream();

        a.Save(stream);
        zeros(0).Save(stream);
        stream.Position = 0;
        var (b, none) = (Tensor.Load(stream), Tensor.Load(stream));

        Assert.That(b.eq(a).all().item<bool>());
        Assert.That(none.numel(), Is.Zero);
    }

    [Test]
    public void Tensor_OfTwoDimensionsWithGradient_IsWrittenAsItsValues()
    {
        using var scope = NewDisposeScope();

        save(ones(2, 3, requires_grad: true) * 2, File("a.pt"));

        Assert.That(load(File("a.pt")).sum().item<float>(), Is.EqualTo(12));
    }

    [Test]
    public void Load_NoSuchFile_SaysWhich() => Assert.That(() => Tensor.load(File("none.pt")), Throws.TypeOf<FileNotFoundException>().With.Message.Contains("none.pt"));

    [Test]
    public void Save_NoSuchFolder_Throws()
    {
        using var a = zeros(1);

        Assert.That(() => a.save(Path.Combine(_folder, "none", "a.pt")), Throws.TypeOf<OperatorException>());
    }

    [TestCase(0)]
    [TestCase(10)]
    [TestCase(400)]
    public void Load_CutOff_IsRefused(int length)
    {
        using var a = arange(100);
        a.save(File("a.pt"));
        var bytes = System.IO.File.ReadAllBytes(File("a.pt"));
        System.IO.File.WriteAllBytes(File("a.pt"), bytes[..length]);

        Assert.That(() => Tensor.load(File("a.pt")), Throws.TypeOf<InvalidDataException>());
    }

    [Test]
    public void PythonAndWe_EachOthersFiles_AreRead()
    {
        using var scope = NewDisposeScope();
        arange(6).view(2, 3).save(File("ours.pt"));

        Python($"import torch; a = list(torch.jit.load('{File("ours.pt")}').parameters())[0]; assert a.tolist() == [[0, 1, 2], [3, 4, 5]], a; torch.save(a * 2, '{File("theirs.pt")}')");

        Assert.That(Tensor.load(File("theirs.pt")).data<long>().ToArray(), Is.EqualTo(new[] { 0, 2, 4, 6, 8, 10 }));
    }

    [Test]
    public void Load_PythonFileWithCode_RunsNoneOfIt()
    {
        var trace = File("trace");
        Python($"import torch, os\nclass Evil:\n    def __reduce__(self):\n        return os.system, ('touch {trace}',)\ntorch.save(Evil(), '{File("evil.pt")}')");

        Assert.That(() => Tensor.load(File("evil.pt")), Throws.TypeOf<InvalidDataException>());
        Assert.That(System.IO.File.Exists(trace), Is.False);
    }

    [Test]
    public void Load_PythonDictionary_SaysWhatItIs()
    {
        Python($"import torch; torch.save({{'a': torch.zeros(1)}}, '{File("dict.pt")}')");

        Assert.That(() => Tensor.load(File("dict.pt")), Throws.TypeOf<InvalidDataException>().With.Message.Contains("dict.pt").And.Message.Contains("one tensor"));
    }

    [Test]
    public void Module_SavedAndLoaded_ComputesTheSame()
    {
        using var scope = NewDisposeScope();
        var (a, b) = (Net(), Net());

        a.save(File("net.dat"));
        b.load(File("net.dat"));

        Assert.That(b.call(ones(1, 3)).equal(a.call(ones(1, 3))));
    }

    [Test]
    public void Module_NamesDiffer_SaysWhichAndChangesNothing()
    {
        using var scope = NewDisposeScope();
        var other = nn.Sequential(("first", nn.Linear(3, 2)), ("third", nn.Linear(2, 1)));
        Net().save(File("net.dat"));
        var before = other.parameters().First().clone();

        Assert.That(() => other.load(File("net.dat")), Throws.ArgumentException.With.Message.Contains("third.weight").And.Message.Contains("second.weight"));
        Assert.That(other.parameters().First().equal(before));

        other.load(File("net.dat"), strict: false);
        Assert.That(other.parameters().First().equal(before), Is.False);
    }

    [Test]
    public void Module_ShapesDiffer_NamesBoth()
    {
        using var scope = NewDisposeScope();
        Net().save(File("net.dat"));
        var wider = nn.Sequential(("first", nn.Linear(4, 2)), ("second", nn.Linear(2, 1)));

        Assert.That(() => wider.load(File("net.dat")), Throws.ArgumentException.With.Message.Contains("[2, 4]").And.Message.Contains("[2, 3]"));
    }

    [Test]
    public void Module_DtypesDiffer_NamesBoth()
    {
        using var scope = NewDisposeScope();
        Net().save(File("net.dat"));

        Assert.That(() => Net().to(float64).load(File("net.dat")), Throws.ArgumentException.With.Message.Contains("Float64").And.Message.Contains("Float32"));
    }

    [Test]
    public void Module_SavedWithSkip_LeavesItOut()
    {
        using var scope = NewDisposeScope();
        Net().save(File("net.dat"), skip: ["first.bias"]);

        Assert.That(() => Net().load(File("net.dat")), Throws.ArgumentException.With.Message.Contains("first.bias"));
        Assert.That(() => Net().load(File("net.dat"), skip: ["first.bias"]), Throws.Nothing);
    }

    [Test]
    public void Module_CutOffAnywhere_IsRefusedAndChangesNothing()
    {
        using var scope = NewDisposeScope();
        using var whole = new MemoryStream();
        Net().save(whole);
        var net = Net();
        var before = net.parameters().Select(parameter => parameter.clone()).ToList();

        for (var length = 0; length < whole.Length; length++)
        {
            using var cut = new MemoryStream(whole.ToArray()[..length]);
            Assert.That(() => net.load(cut), Throws.TypeOf<InvalidDataException>(), $"{length} bytes");
        }

        Assert.That(net.parameters().Zip(before).All(pair => pair.First.equal(pair.Second)));
    }

    [Test]
    public void Module_HugeTensorAnnounced_IsRefusedBeforeMemoryIsTaken()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write7BitEncodedInt64(1);
        writer.Write("first.weight");
        foreach (var number in new[] { (long)float32, 2, 1L << 40, 1L << 40 }) writer.Write7BitEncodedInt64(number);
        stream.Position = 0;
        using var net = Net();

        Assert.That(() => net.load(stream), Throws.TypeOf<InvalidDataException>().With.Message.Contains("1099511627776"));
    }

    private static Sequential Net() => nn.Sequential(("first", nn.Linear(3, 2)), ("second", nn.Linear(2, 1)));

    // Debian's own Python: it has PyTorch, whatever other Python stands first on the PATH.
    private static void Python(string program)
    {
        const string Interpreter = "/usr/bin/python3";
        if (!System.IO.File.Exists("/usr/lib/python3/dist-packages/torch/__init__.py")) Assert.Ignore("PyTorch for Debian's Python is not installed (python3-torch).");
        using var process = Process.Start(new ProcessStartInfo(Interpreter, ["-c", program]) { RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, errors);
    }
}
