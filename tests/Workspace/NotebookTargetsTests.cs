using Workspace.Running;

namespace Workspace.Tests;

[TestFixture]
public class NotebookTargetsTests
{
    private string _folder = "";

    [SetUp]
    public void Create()
    {
        _folder = Directory.CreateTempSubdirectory("targets-").FullName;
        foreach (var path in (string[])["a/notebook.ipynb", "b/notebook.ipynb", "deep/er/one.ipynb", "deep/er/two.dib", "none/readme.md"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, path))!);
            File.WriteAllText(Path.Combine(_folder, path), "{}");
        }
    }

    [TearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    private IEnumerable<string> Names(params string[] paths) => NotebookTargets.Find(paths.Select(p => Path.Combine(_folder, p)), _folder).Select(t => t.Name);

    [Test]
    public void Find_Folder_IsItsNotebook() => Assert.That(Names("a"), Is.EqualTo(new[] { "a" }));

    [Test]
    public void Find_FolderWithoutTheUsualName_IsAllInIt() => Assert.That(Names("deep/er"), Is.EqualTo(new[] { "one", "two" }));

    [Test]
    public void Find_SameTwice_IsOnce() => Assert.That(Names("a", "a/notebook.ipynb"), Is.EqualTo(new[] { "a" }));

    [TestCase("*", "a,b")]
    [TestCase("**/*.ipynb", "a,b,one")]
    [TestCase("?/notebook.ipynb", "a,b")]
    public void Find_Pattern_Expands(string pattern, string expected) => Assert.That(string.Join(',', Names(pattern).Order()), Is.EqualTo(expected));

    [TestCase("nowhere")]
    [TestCase("none")]
    [TestCase("x*")]
    [TestCase("no/such/folder/*")]
    public void Find_Nothing_SaysWhatToType(string path) =>
        Assert.That(() => Names(path), Throws.TypeOf<NotebookTargetException>());

    [Test]
    public void Find_TwoWithOneOutput_IsRefused()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "other", "a"));
        File.WriteAllText(Path.Combine(_folder, "other", "a", "notebook.ipynb"), "{}");

        Assert.That(() => Names("a", "other/a"), Throws.TypeOf<NotebookTargetException>().With.Message.Contains("a.ipynb"));
    }

    [TestCase("90", 90)]
    [TestCase("90s", 90)]
    [TestCase("1.5m", 90)]
    [TestCase("2h", 7200)]
    [TestCase("500ms", 0.5)]
    public void Duration_Typed_IsRead(string text, double seconds)
    {
        Assert.That(DurationText.TryParse(text, out var duration), Is.True);
        Assert.That(duration.TotalSeconds, Is.EqualTo(seconds).Within(1e-9));
    }

    [TestCase("")]
    [TestCase("0")]
    [TestCase("-1s")]
    [TestCase("1d")]
    [TestCase("soon")]
    [TestCase("99999999999h")]
    public void Duration_Nonsense_IsRefused(string text) => Assert.That(DurationText.TryParse(text, out _), Is.False);
}
