using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Tests.Engine;

namespace Workspace.Notebooks.Tests.Languages;

[TestFixture]
internal sealed class BashTests : PolyglotTests
{
    [Test]
    public async Task Cell_WritesToBothStreams()
    {
        var output = new RecordingOutput();

        await ValueAsync("#!bash\necho out\necho err >&2", output);

        Assert.That(output.Stdout, Is.EqualTo("out\n"));
        Assert.That(output.Stderr, Is.EqualTo("err\n"));
    }

    [Test]
    public async Task Cell_EnvironmentAndFolder_AreKept()
    {
        await ValueAsync("#!bash\nexport GREETING='zwei\nZeilen'\nmkdir -p sub && cd sub");

        var shown = await OutputAsync("#!bash\necho \"$GREETING\"\nbasename \"$PWD\"");

        Assert.That(shown, Is.EqualTo("zwei\nZeilen\nsub\n"));
    }

    [Test]
    public async Task Cell_StateBeforeAFailure_IsKept()
    {
        await ErrorAsync("#!bash\nexport KEPT=yes\nfalse");

        Assert.That(await OutputAsync("#!bash\necho $KEPT"), Is.EqualTo("yes\n"));
    }

    [TestCase("exit 7", "exit code 7")]
    [TestCase("no-such-command-anywhere", "command not found")]
    [TestCase("if then", "exit code")]
    public async Task Cell_ExitCodeOtherThanZero_IsAnError(string code, string expected)
    {
        var error = await ErrorAsync("#!bash\n" + code);

        Assert.That(error.Name, Is.EqualTo("BashException"));
        Assert.That(error.Message, Does.Contain(expected));
    }

    [Test]
    public async Task Cell_SyntaxError_NamesTheCellsLine()
    {
        var output = new RecordingOutput();

        await ErrorAsync("1 + 1\n#!bash\nif then", output);

        Assert.That(output.Stderr, Does.Contain("line 3"));
    }

    [Test]
    public async Task Interrupt_EndsTheWholeGroup_AndTheNextCellRuns()
    {
        var output = new RecordingOutput();
        output.Written += _ => Session.Interrupt();

        var result = await RunAsync("#!bash\nexport BEFORE=1\nsleep 987 & echo $!; wait; sleep 986", output);

        Assert.That(result.Status, Is.EqualTo(CellStatus.Interrupted));
        Assert.That(Directory.Exists($"/proc/{output.Stdout.Trim()}") && !File.ReadAllText($"/proc/{output.Stdout.Trim()}/stat").Contains(") Z"), Is.False);
        Assert.That(await OutputAsync("#!bash\necho again"), Is.EqualTo("again\n"));
    }

    [Test]
    public async Task Interrupt_OfAProgramThatIgnoresCtrlC_EndsIt()
    {
        var output = new RecordingOutput();
        output.Written += _ => Session.Interrupt();

        var result = await RunAsync("#!bash\ntrap '' INT\necho go\nwhile true; do sleep 1; done", output);

        Assert.That(result.Status, Is.EqualTo(CellStatus.Interrupted));
    }

    [Test]
    public async Task Input_IsAtItsEnd()
    {
        Assert.That(await OutputAsync("#!bash\nread line || echo none"), Is.EqualTo("none\n"));
    }

    [Test]
    public async Task Variables_PassBothWays()
    {
        await ValueAsync("var name = \"Ada\";");

        var shown = await OutputAsync("#!bash\n#!share --from csharp name\necho \"Hello $name\"; export ANSWER=42");
        await ValueAsync("#!share --from bash ANSWER --as answer");

        Assert.That(shown, Is.EqualTo("Hello Ada\n"));
        Assert.That(await ValueAsync("answer"), Is.EqualTo("42"));
    }
}
