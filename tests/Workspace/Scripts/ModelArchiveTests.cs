using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Workspace.Scripts;

namespace Workspace.Tests.Scripts;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ModelArchiveTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("archive-").FullName;

    private string Archive => Path.Combine(_folder, "model.tar.gz");

    private string Target => Path.Combine(_folder, "out");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task PackThenUnpack_Folder_IsTheSame()
    {
        var source = Directory.CreateDirectory(Path.Combine(_folder, "model", "deep")).FullName;
        await File.WriteAllTextAsync(Path.Combine(source, "weights"), "1 2 3");

        await ModelArchive.PackAsync(Path.Combine(_folder, "model"), Archive);
        await ModelArchive.UnpackAsync(Archive, Target);

        Assert.That(await File.ReadAllTextAsync(Path.Combine(Target, "deep", "weights")), Is.EqualTo("1 2 3"));
    }

    [TestCase("../escaped")]
    [TestCase("/tmp/escaped")]
    [TestCase("a/../../escaped")]
    public void Unpack_EntryThatLeadsOut_IsRefused(string name)
    {
        Write(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream("x"u8.ToArray()) });

        Assert.That(() => ModelArchive.UnpackAsync(Archive, Target), Throws.TypeOf<ModelArchiveException>().With.Message.Contains("leads out of the folder"));
    }

    [Test]
    public void Unpack_Link_IsRefused()
    {
        Write(new PaxTarEntry(TarEntryType.SymbolicLink, "link") { LinkName = "/etc/passwd" });

        Assert.That(() => ModelArchive.UnpackAsync(Archive, Target), Throws.TypeOf<ModelArchiveException>().With.Message.Contains("is a SymbolicLink"));
    }

    [Test]
    public void Unpack_Bomb_IsRefused()
    {
        Write(new PaxTarEntry(TarEntryType.RegularFile, "zeros") { DataStream = new MemoryStream(new byte[5_000_000]) });

        Assert.That(() => ModelArchive.UnpackAsync(Archive, Target, maxBytes: 1_000_000), Throws.TypeOf<ModelArchiveException>().With.Message.Contains("more than 1,000,000 bytes"));
    }

    [TestCase("")]
    [TestCase("nonsense that is no archive at all")]
    public void Unpack_NoArchive_SaysSo(string content)
    {
        File.WriteAllBytes(Archive, Encoding.UTF8.GetBytes(content));

        Assert.That(() => ModelArchive.UnpackAsync(Archive, Target), Throws.TypeOf<ModelArchiveException>().With.Message.Contains("no gzipped tar file"));
    }

    private void Write(TarEntry entry)
    {
        using var gzip = new GZipStream(File.Create(Archive), CompressionLevel.Fastest);
        using var tar = new TarWriter(gzip);
        tar.WriteEntry(entry);
    }
}
