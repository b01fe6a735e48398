using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Tests.Engine;

namespace Workspace.Notebooks.Tests.Languages;

[TestFixture]
internal sealed class FSharpTests : PolyglotTests
{
    [Test]
    public async Task Cells_ShareTheirState_AndEndInAValue()
    {
        await ValueAsync("#!fsharp\nlet square x = x * x");

        Assert.That(await ValueAsync("#!fsharp\nsquare 7"), Is.EqualTo(49));
    }

    [Test]
    public async Task Output_IsTheCells()
    {
        Assert.That(await OutputAsync("#!fsharp\nprintfn \"n = %d\" 5\nSystem.Console.WriteLine \"and\""), Is.EqualTo("n = 5\nand\n"));
    }

    [Test]
    public async Task Sharing_IsByReferenceBothWays()
    {
        await ValueAsync("var list = new List<int> { 1 };");

        await ValueAsync("#!fsharp\n#!share --from csharp list\nlist.Add 99\nlet back = [| 1.5; 2.5 |]");
        await ValueAsync("#!share --from fsharp back");
        await ValueAsync("back[0] = 9;");

        Assert.That(await ValueAsync("list.Sum()"), Is.EqualTo(100));
        Assert.That(await ValueAsync("#!fsharp\nback.[0]"), Is.EqualTo(9.0));
    }

    [Test]
    public async Task CompileError_HasRangeAndCaret()
    {
        var error = await ErrorAsync("1\n#!fsharp\nlet n : int = \"text\"");

        Assert.That(error.Name, Is.EqualTo("FSharpCompilationException"));
        Assert.That(error.Message, Does.Contain("line 3, column 15"));
        Assert.That(error.Traceback, Has.Member("    let n : int = \"text\"").And.Member("                  ^^^^^^"));
    }

    [Test]
    public async Task Exception_IsTheCells()
    {
        var error = await ErrorAsync("#!fsharp\n(failwith \"broken\" : int)");

        Assert.That(error.Message, Is.EqualTo("broken"));
    }

    [Test]
    public async Task Interrupt_OfABlockedCell_KeepsState()
    {
        await ValueAsync("#!fsharp\nlet kept = 3");
        var output = new RecordingOutput();
        output.Written += _ => Session.Interrupt();

        var result = await RunAsync("#!fsharp\nprintfn \"go\"\nSystem.Threading.Thread.Sleep -1", output);

        Assert.That(result.Status, Is.EqualTo(CellStatus.Interrupted));
        Assert.That(await ValueAsync("#!fsharp\nkept"), Is.EqualTo(3));
    }

    [TestCase("#!fsharp\nprices.Len|", "Length", "Len")]
    [TestCase("1\n#!fsharp\nlet total = pri|", "prices", "pri")]
    [TestCase("#!fsharp\nList.ma|", "map", "ma")]
    [TestCase("#!fsharp\nSystem.Console.|", "WriteLine", "")]
    public async Task Completion_KnowsEarlierCellsAndLibraries(string marked, string expected, string typed)
    {
        await ValueAsync("#!fsharp\nlet prices = [ 1.5; 2.5 ]");
        var (code, position) = Cursor(marked);

        var list = await Session.LanguageService!.CompleteAsync(code, position);

        Assert.That(list.Items.Select(item => item.Text), Has.Member(expected));
        Assert.That(code[list.Start..list.End], Is.EqualTo(typed));
    }

    [Test]
    public async Task Completion_OfNonsense_IsEmptyAndHarmless()
    {
        await ValueAsync("#!fsharp\nlet kept = 3");

        foreach (var code in new[] { "#!fsharp\n", "#!fsharp\n)))|", "#!fsharp\n\"text|", "#!fsharp\nlet = in of |" })
            Assert.That(async () => await Session.LanguageService!.CompleteAsync(code.Replace("|", "", StringComparison.Ordinal), Cursor(code).Position), Throws.Nothing, code);
        Assert.That(await ValueAsync("#!fsharp\nkept"), Is.EqualTo(3));
    }

    [Test]
    public async Task Inspection_ShowsTypeAndDocumentation()
    {
        await ValueAsync("#!fsharp\n/// <summary>Twice as much.</summary>\nlet twice x = 2 * x");
        var (code, position) = Cursor("#!fsharp\nlet y = twi|ce 4");

        var shown = (string)(await Session.LanguageService!.InspectAsync(code, position))!["text/plain"];

        Assert.That(shown, Does.Contain("twice: x: int -> int").And.Contain("Twice as much."));
        Assert.That(await Session.LanguageService!.InspectAsync("#!fsharp\nnoSuchThing", 12), Is.Null);
    }

    [Test]
    public async Task Null_CannotBeShared()
    {
        await ValueAsync("string nothing = null!;");

        Assert.That((await ErrorAsync("#!fsharp\n#!share --from csharp nothing")).Message, Does.Contain("nothing").And.Contain("null"));
    }
}
