using FsCheck;
using FsCheck.Fluent;
using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Tests.Engine;

internal sealed class BadCellTests : SessionTests
{
    private static readonly string[] Fragments =
        ["using var ", "namespace ", "class A ", "{", "}", "(", ")", ";", "\"", "\"\"\"", "$\"{", "#r \"", "#load \"", "#!release\n", "%%", "/*", "//", "\n", "while(", "await ", "extension(", "file ", "this int x", "x", "=", "1", "\0", "\ud800", "goto b", "a:", "switch(x){case 1:", "#if", "#line 5\n", "[GeneratedRegex(", "'"];

    [Test]
    public void AnyText_AsACell_NeverThrowsOutOfTheSession()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), AlwaysAnswers).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Test]
    public void AnyMixOfFragments_AsACell_NeverThrowsOutOfTheSession()
    {
        // No mix of these that happens to compile can loop or touch anything.
        var cells = Gen.Elements(Fragments).ArrayOf().Select(string.Concat).ToArbitrary();

        Prop.ForAll(cells, AlwaysAnswers).Check(Config.QuickThrowOnFailure.WithMaxTest(120));
    }

    [TestCase("\"unterminated")]
    [TestCase("\"\"\"\nunterminated")]
    [TestCase("/* unterminated")]
    [TestCase("class A {")]
    [TestCase("}")]
    [TestCase("using var")]
    [TestCase("using")]
    [TestCase("await using")]
    [TestCase("#r \"\0\"")]
    [TestCase("#load \"\"")]
    [TestCase("#r \"/\"")]
    [TestCase("#if true")]
    public async Task BrokenText_FailsAndTheNextCellWorks(string code)
    {
        var error = await ErrorAsync(code);

        Assert.That(error.Traceback, Is.Not.Empty);
        Assert.That(await ValueAsync("1"), Is.EqualTo(1));
    }

    [Test]
    public async Task MegabyteOfCode_Runs()
    {
        var code = "var total = 0;\n" + string.Concat(Enumerable.Repeat("total += 1; // a line of an ordinary length, as generated code has them\n", 14_000)) + "total";

        Assert.That(await ValueAsync(code), Is.EqualTo(14_000));
    }

    [Test]
    public async Task MegabyteOfText_OnOneLine_GivesAShortError()
    {
        var error = await ErrorAsync("var s = \"" + new string('x', 1 << 20) + "\"; missing();");

        Assert.That(error.Traceback, Has.All.Length.LessThan(400));
    }

    [Test]
    public async Task DeepNesting_IsAnErrorOrWorks()
    {
        var result = await RunAsync(new string('(', 5000) + "1" + new string(')', 5000));

        Assert.That(result.Status, Is.EqualTo(CellStatus.Succeeded).Or.EqualTo(CellStatus.Failed));
        Assert.That(await ValueAsync("2"), Is.EqualTo(2));
    }

    [TestCase("new Thread(() => throw new TimeoutException(\"late\")).Start();")]
    [TestCase("ThreadPool.QueueUserWorkItem(_ => throw new TimeoutException(\"late\"));")]
    [TestCase("async void Late() { await Task.Yield(); throw new TimeoutException(\"late\"); }\nLate();")]
    [TestCase("async void Late() { await Task.Delay(1).ConfigureAwait(false); throw new TimeoutException(\"late\"); }\nLate();")]
    public async Task BackgroundException_IsShownAndTheSessionLives(string code)
    {
        var output = new RecordingOutput();
        var reported = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        output.Written += _ => reported.TrySetResult();

        var result = await RunAsync(code, output);
        await reported.Task;

        Assert.That(result.Status, Is.EqualTo(CellStatus.Succeeded));
        Assert.That(output.Stderr, Does.Contain("TimeoutException: late"));
        Assert.That(await ValueAsync("1"), Is.EqualTo(1));
    }

    [Test]
    public async Task FinalizerException_IsSurvived()
    {
        await ValueAsync("class F { ~F() { throw new TimeoutException(); } }\nvoid Make() { new F(); new F(); }\nMake();");

        await ValueAsync("for (var i = 0; i < 3; i++) { GC.Collect(); GC.WaitForPendingFinalizers(); }");

        Assert.That(await ValueAsync("1"), Is.EqualTo(1));
    }

    [Test]
    public async Task OutputThatThrows_FailsTheCellOnly()
    {
        var output = new RecordingOutput();
        output.Written += _ => throw new IOException("front end has gone");

        var result = await RunAsync("Console.Write(1);", output);

        Assert.That(result.Error!.Message, Is.EqualTo("front end has gone"));
        Assert.That(await ValueAsync("1"), Is.EqualTo(1));
    }

    private bool AlwaysAnswers(string? code)
    {
        var result = Session.ExecuteAsync(new CellRequest(code ?? "", "Cell 1"), new RecordingOutput()).GetAwaiter().GetResult();
        return result.Status == CellStatus.Succeeded == (result.Error is null);
    }
}
