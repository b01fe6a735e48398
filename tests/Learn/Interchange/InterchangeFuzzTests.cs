using Workspace.Learn.Interchange;
using static TorchSharp.torch;

namespace Workspace.Learn.Tests.Interchange;

/// <summary>Files with random damage: each is read, or refused with the typed exception. Nothing else may happen.</summary>
public sealed class InterchangeFuzzTests
{
    private const int Trials = 1500;

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void CreateFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [TestCase("a.npy", 1)]
    [TestCase("stored.npz", 2)]
    [TestCase("deflated.npz", 3)]
    [TestCase("a.safetensors", 4)]
    [TestCase("a.pt", 5)]
    public void Read_RandomDamage_ReadsOrThrowsTheTypedException(string name, int seed)
    {
        using var scope = NewDisposeScope();
        Write(_folder.File(name));
        var original = File.ReadAllBytes(_folder.File(name));
        var random = new Random(seed);
        var before = Tensor.TotalCount;
        for (var trial = 0; trial < Trials; trial++)
        {
            var bytes = Damage(original, random);
            File.WriteAllBytes(_folder.File(name), bytes);
            using var inner = NewDisposeScope();

            Assert.That(Use(_folder.File(name)), Is.Null.Or.InstanceOf<TensorFileException>(), $"trial {trial}");
        }
        Assert.That(Tensor.TotalCount, Is.LessThanOrEqualTo(before), "tensors were left behind");
    }

    private static byte[] Damage(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var change = random.Next(1, 5); change > 0 && bytes.Count > 1; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes[at] = random.Next(2) == 0 ? (byte)0xFF : (byte)0; break;
                case 3: bytes.RemoveRange(at, Math.Min(random.Next(1, 9), bytes.Count - at)); break;
                case 4: bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count / 2), Math.Min(random.Next(1, 9), bytes.Count / 2))); break;
                default: if (random.Next(8) == 0) bytes.RemoveRange(at, bytes.Count - at); break;
            }
        }
        return [.. bytes];
    }

    private static void Write(string path)
    {
        var tensors = new Dictionary<string, Tensor> { ["w"] = ones(2, 3), ["layer.bias"] = arange(5), ["flag"] = tensor(true) };
        switch (Path.GetExtension(path))
        {
            case ".npy": NumpyFile.Write(path, tensors["layer.bias"]); break;
            case ".npz": NumpyArchive.WriteTensors(path, tensors, compress: path.Contains("deflated", StringComparison.Ordinal)); break;
            case ".safetensors": SafetensorsFile.Write(path, tensors, new Dictionary<string, string> { ["format"] = "pt" }); break;
            default: PyTorchFile.Write(path, new Dictionary<string, object?> { ["model"] = tensors, ["epoch"] = 3, ["lr"] = 0.1, ["size"] = new long[] { 1 }, ["twice"] = tensors["w"] }); break;
        }
    }

    private static Exception? Use(string path)
    {
        try
        {
            switch (Path.GetExtension(path))
            {
                case ".npy":
                    NumpyFile.Read(path);
                    NumpyFile.ReadTensor(path);
                    break;
                case ".pt":
                    PyTorchFile.Read(path);
                    break;
                default:
                    StateDictFile.Read(path);
                    break;
            }
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }
}
