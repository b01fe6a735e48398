using FsCheck;
using FsCheck.Fluent;
using Workspace.Notebooks.Languages.Jupyter.Tables;

namespace Workspace.Notebooks.Tests.Languages.Jupyter;

/// <summary>NumPy itself reads and writes such files in <see cref="JupyterProxyTests"/>.</summary>
internal sealed class NpyFileTests
{
    private string _path = "";

    [SetUp]
    public void Create() => _path = Path.GetTempFileName();

    [TearDown]
    public void Remove() => File.Delete(_path);

    [Test]
    public void WriteThenRead_AnyNumbers_AreTheSame()
    {
        Prop.ForAll<long[]>(values => ComesBack(values, "<i8")).QuickCheckThrowOnFailure();
        Prop.ForAll<ushort[]>(values => ComesBack(values, "<u2")).QuickCheckThrowOnFailure();
        Prop.ForAll<double[]>(values => ComesBack(values, "<f8")).QuickCheckThrowOnFailure();
        Prop.ForAll<bool[]>(values => ComesBack(values, "|b1")).QuickCheckThrowOnFailure();
    }

    [Test]
    public void Write_Header_IsAlignedAsTheFormatAsks()
    {
        NpyFile.Write(_path, new[] { 1.5 }, "<f8");

        var bytes = File.ReadAllBytes(_path);
        Assert.That((bytes.Length - 8) % 64, Is.Zero);
        Assert.That(bytes[^9], Is.EqualTo((byte)'\n'));
    }

    [TestCase("")]
    [TestCase("text that is no array at all")]
    public void Read_OtherFile_IsATypedError(string text)
    {
        File.WriteAllText(_path, text);

        Assert.That(() => NpyFile.Read(_path), Throws.InstanceOf<IOException>().Or.InstanceOf<InvalidDataException>());
    }

    [Test]
    public void Read_ObjectArray_IsRefused()
    {
        NpyFile.Write(_path, new[] { 1L }, "|O");

        Assert.That(() => NpyFile.Read(_path), Throws.TypeOf<InvalidDataException>().With.Message.Contains("'|O'"));
    }

    private bool ComesBack<T>(T[] values, string type)
    {
        NpyFile.Write(_path, values, type);
        var (read, name) = NpyFile.Read(_path);
        return name == type && ((T[])read).SequenceEqual(values);
    }
}
