using Workspace.Core.Files;

namespace Workspace.Core.Tests.Files;

[TestFixture]
public class AtomicFileTests
{
    private string _folder = "";

    [SetUp]
    public void Create() => _folder = Directory.CreateTempSubdirectory("atomic-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Write_NewFileInNewFolder_IsThere()
    {
        var path = Path.Combine(_folder, "a", "b.txt");

        AtomicFile.Write(path, "é");

        Assert.That(File.ReadAllBytes(path), Is.EqualTo(new byte[] { 0xC3, 0xA9 }));
    }

    [Test]
    public void Write_WriterFails_KeepsTheOldContentAndLeavesNothingBehind()
    {
        var path = Path.Combine(_folder, "b.txt");
        File.WriteAllText(path, "old");

        Assert.That(() => AtomicFile.Write(path, (Stream stream) =>
        {
            stream.WriteByte(1);
            throw new IOException("No space left on device.");
        }), Throws.TypeOf<FileSaveException>().With.Message.Contains("No space left on device").And.Message.Contains("untouched"));
        Assert.That(File.ReadAllText(path), Is.EqualTo("old"));
        Assert.That(Directory.GetFiles(_folder), Is.EqualTo(new[] { path }));
    }

    [Test]
    public void Write_DiskIsFull_SaysSo()
    {
        if (!File.Exists("/dev/full")) Assert.Ignore("no /dev/full here");

        Assert.That(() => AtomicFile.Replace(Path.Combine(_folder, "x.txt"), _ =>
        {
            using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write);
            full.Write(new byte[1 << 16]);
            full.Flush();
        }), Throws.TypeOf<FileSaveException>().With.Message.Contains("space"));
    }

    [Test]
    public void Write_ThroughALink_ReplacesTheFileBehindIt()
    {
        var (file, link) = (Path.Combine(_folder, "file.txt"), Path.Combine(_folder, "link.txt"));
        File.WriteAllText(file, "old");
        File.CreateSymbolicLink(link, file);

        AtomicFile.Write(link, "new");

        Assert.That(File.ReadAllText(file), Is.EqualTo("new"));
        Assert.That(new FileInfo(link).LinkTarget, Is.EqualTo(file));
    }

    [Test]
    public void Write_ExistingFile_KeepsItsMode()
    {
        var path = Path.Combine(_folder, "script.sh");
        File.WriteAllText(path, "old");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        AtomicFile.Write(path, "new");

        Assert.That(File.GetUnixFileMode(path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Test]
    public void Write_PathIsAFolder_IsRefused() => Assert.That(() => AtomicFile.Write(_folder, "x"), Throws.TypeOf<FileSaveException>());
}
