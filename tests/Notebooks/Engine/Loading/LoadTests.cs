using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Tests.Engine.Loading;

internal sealed class LoadTests : SessionTests
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "workspace-load-" + Guid.NewGuid().ToString("N"));

    protected override SessionOptions Options => new() { WorkingDirectory = _folder };

    [SetUp]
    public void CreateFolder() => Directory.CreateDirectory(Path.Combine(_folder, "sub"));

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Load_File_RunsItFirst()
    {
        Write("a.csx", "var fromFile = 20; int Twice(int n) => n * 2;");

        Assert.That(await ValueAsync("#load \"a.csx\"\nTwice(fromFile) + 2"), Is.EqualTo(42));
        Assert.That(await ValueAsync("fromFile"), Is.EqualTo(20));
    }

    [Test]
    public async Task Load_Nested_IsRelativeToTheFileThatLoads()
    {
        Write("a.csx", "#load \"sub/b.csx\"\nvar a = b + 1;");
        Write("sub/b.csx", "#load \"c.csx\"\nvar b = c + 1;");
        Write("sub/c.csx", "var c = 1;");

        Assert.That(await ValueAsync("#load \"a.csx\"\n#load \"sub/c.csx\"\na"), Is.EqualTo(3));
    }

    [Test]
    public async Task Load_RelativeToTheNotebook()
    {
        Write("sub/b.csx", "var b = 2;");

        var result = await Session.ExecuteAsync(new CellRequest("#load \"b.csx\"\nb", "Cell 1", Path.Combine(_folder, "sub", "notebook.ipynb")), new RecordingOutput());

        Assert.That(result.Value, Is.EqualTo(2), result.Error?.Message);
    }

    [Test]
    public async Task Load_Cycle_IsNamed()
    {
        Write("a.csx", "#load \"b.csx\"");
        Write("b.csx", "#load \"a.csx\"");

        var error = await ErrorAsync("#load \"a.csx\"");

        Assert.That(error.Name, Is.EqualTo(nameof(CyclicLoadException)));
        Assert.That(error.Message, Does.StartWith("#load goes round in a circle: a.csx → b.csx → a.csx."));
    }

    [Test]
    public async Task Load_MissingFile_SaysWhereItLooked()
    {
        var error = await ErrorAsync("#load \"no.csx\"");

        Assert.That(error.Message, Does.StartWith($"#load \"no.csx\" names a file that does not exist: {Path.Combine(_folder, "no.csx")}."));
    }

    [Test]
    public async Task Load_FileWithErrors_NamesFileAndLine()
    {
        Write("a.csx", "\nmissing();");
        Write("b.csx", "void Boom()\n{\n    throw new TimeoutException();\n}");

        var compile = await ErrorAsync("#load \"a.csx\"");
        var run = await ErrorAsync("#load \"b.csx\"\nBoom();");

        Assert.That(compile.Message, Does.StartWith($"{Path.Combine(_folder, "a.csx")}:2:1 error CS0103"));
        Assert.That(run.Traceback.Skip(1), Is.EqualTo(new[] { "   at Boom() in b.csx, line 3", "   at Cell 2, line 2" }));
    }

    [TestCase("var s = \"\"\"\n#load \"x.csx\"\n\"\"\"; s.Length", 13)]
    [TestCase("/*\n#r \"nuget: X\"\n*/ 1", 1)]
    public async Task Directive_InsideTextOrComment_IsNone(string code, int expected)
    {
        Assert.That(await ValueAsync(code), Is.EqualTo(expected));
    }

    [Test]
    public async Task Reference_MissingAssembly_SaysWhereItLooked()
    {
        var error = await ErrorAsync("#r \"lib/Nothing.dll\"");

        Assert.That(error.Message, Does.StartWith($"#r \"lib/Nothing.dll\" names a file that does not exist: {Path.Combine(_folder, "lib", "Nothing.dll")}."));
    }

    [Test]
    public async Task Reference_FrameworkAssembly_IsThereAlready()
    {
        Assert.That(await ValueAsync("#r \"System.Xml.Linq\"\n#r \"System.Net.Http.dll\"\n1"), Is.EqualTo(1));
    }

    [Test]
    public async Task Reference_Assembly_IsRelativeAndUsable()
    {
        TestAssemblies.Compile(Path.Combine(_folder, "sub", "Greeter.dll"), "public static class Greeter { public static string Hello() => \"hello\"; }");

        Assert.That(await ValueAsync("#r \"sub/Greeter.dll\"\nGreeter.Hello()"), Is.EqualTo("hello"));
        Assert.That(await ValueAsync("#r \"sub/Greeter.dll\"\nGreeter.Hello().Length"), Is.EqualTo(5));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
