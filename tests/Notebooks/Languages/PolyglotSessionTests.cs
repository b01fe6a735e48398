using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Tests.Engine;

namespace Workspace.Notebooks.Tests.Languages;

[TestFixture]
internal sealed class PolyglotSessionTests : PolyglotTests
{
    [Test]
    public async Task Cell_WithoutMagic_IsCSharp() => Assert.That(await ValueAsync("1 + 1"), Is.EqualTo(2));

    [Test]
    public async Task Cell_ThatSwitchesLanguages_RunsItsPartsInOrder()
    {
        var output = new RecordingOutput();

        var value = await ValueAsync("var n = 20;\nConsole.WriteLine(\"one\");\n#!bash\necho two\n#!csharp\nn + 1", output);

        Assert.That(value, Is.EqualTo(21));
        Assert.That(output.Stdout, Is.EqualTo("one\ntwo\n"));
    }

    [Test]
    public async Task Cell_WithSeveralValues_ShowsTheEarlierOnes()
    {
        var output = new RecordingOutput();

        var value = await ValueAsync("1\n#!csharp\n2", output);

        Assert.That(value, Is.EqualTo(2));
        Assert.That(output.Stdout, Is.EqualTo("[display 1]"));
    }

    [Test]
    public async Task Cell_LanguageOfTheRequest_CountsUnlessAMagicSaysOtherwise()
    {
        var output = new RecordingOutput();

        await ValueAsync("echo from bash", output, language: "bash");
        var value = await ValueAsync("#!csharp\n3", output, language: "bash");

        Assert.That(output.Stdout, Is.EqualTo("from bash\n"));
        Assert.That(value, Is.EqualTo(3));
    }

    [Test]
    public async Task Cell_MagicInsideAStringOrComment_IsText()
    {
        var value = await ValueAsync("/*\n#!bash\n*/\nvar text = \"\"\"\n#!nonsense\n\"\"\";\ntext");

        Assert.That(value, Is.EqualTo("#!nonsense"));
    }

    [Test]
    public async Task UnknownMagic_ListsLanguagesAndCommandsWithTheNearest()
    {
        var error = await ErrorAsync("#!fsharpp\nlet x = 1");

        Assert.That(error.Name, Is.EqualTo("UnknownMagicException"));
        Assert.That(error.Message, Does.Contain("Did you mean #!fsharp").And.Contain("bash").And.Contain("#!lsmagic"));
    }

    [Test]
    public async Task UnknownMagic_LaterInTheCell_RunsNothingOfIt()
    {
        await ErrorAsync("var before = 1;\n#!nonsense");

        Assert.That(Session.Variables, Is.Empty);
    }

    [Test]
    public async Task UnknownLanguage_OfTheRequest_IsAnError()
    {
        var error = await ErrorAsync("x", language: "cobol");

        Assert.That(error.Message, Does.Contain("cobol").And.Contain("csharp"));
    }

    [Test]
    public async Task CompileError_BelowAMagic_NamesTheLineInTheCell()
    {
        var error = await ErrorAsync("#!bash\necho hi\n#!csharp\nint n = \"text\";");

        Assert.That(error.Message, Does.Contain("Cell 1:4:9"));
    }

    [Test]
    public async Task Part_ThatFails_EndsTheCell()
    {
        var output = new RecordingOutput();

        var error = await ErrorAsync("#!bash\nexit 3\n#!csharp\nConsole.WriteLine(\"not reached\");", output);

        Assert.That(error.Message, Does.Contain("exit code 3"));
        Assert.That(output.Stdout, Is.Empty);
    }

    [TestCase("pwsh", "bash")]
    [TestCase("kql", "sql")]
    [TestCase("http", "HttpClient")]
    public async Task UnsupportedLanguage_SaysWhatToUseInstead(string language, string instead)
    {
        var error = await ErrorAsync($"#!{language}\nanything");

        Assert.That(error.Message, Does.Contain(language).And.Contain("not supported").And.Contain(instead));
        Assert.That(Session.Supports(language), Is.False);
    }

    [Test]
    public async Task EngineSwitches_StayTheEnginesOwn()
    {
        Assert.That(await ValueAsync("#!release\n5"), Is.EqualTo(5));
        Assert.That(await ValueAsync("#!module\npublic record Point(int X);\nnew Point(6).X"), Is.EqualTo(6));
        Assert.That(await ValueAsync("#!bash\n:\n#!csharp\n#!release\n7"), Is.EqualTo(7));
    }

    [Test]
    public async Task Interrupt_OfCSharp_KeepsState()
    {
        await ValueAsync("var kept = 7;");
        var output = new RecordingOutput();
        output.Written += _ => Session.Interrupt();

        var result = await RunAsync("Console.WriteLine(\"go\"); while (true) { }", output);

        Assert.That(result.Status, Is.EqualTo(CellStatus.Interrupted));
        Assert.That(await ValueAsync("kept"), Is.EqualTo(7));
    }

    [Test]
    public async Task Interrupt_BeforeTheTurnComes_DoesNotRunTheCell()
    {
        var result = await RunAsync("var never = 1;", cancellationToken: new CancellationToken(canceled: true));

        Assert.That(result.Status, Is.EqualTo(CellStatus.Interrupted));
        Assert.That(Session.Variables, Is.Empty);
    }
}
