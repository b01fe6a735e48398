using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Tests.Engine.Tracebacks;

internal sealed class CellErrorTests : SessionTests
{
    [Test]
    public async Task Exception_AtTopLevel_HasTheCellsNameAndLine()
    {
        var error = await ErrorAsync("var a = 1;\nthrow new InvalidOperationException(\"boom\");");

        Assert.That(error.Name, Is.EqualTo("InvalidOperationException"));
        Assert.That(error.Message, Is.EqualTo("boom"));
        Assert.That(error.Traceback, Is.EqualTo(new[] { "InvalidOperationException: boom", "   at Cell 1, line 2" }));
        Assert.That(error.Exception, Is.TypeOf<InvalidOperationException>());
    }

    [Test]
    public async Task Exception_ThroughFunctionsOfSeveralCells_ShowsEachInItsOwnCell()
    {
        await ValueAsync("class Box\n{\n    public int Get(string key) =>\n        new Dictionary<string, int>()[key];\n}");
        await ValueAsync("async Task<int> Load(int n)\n{\n    await Task.Yield();\n    return new Box().Get(\"k\");\n}");

        var error = await ErrorAsync("\n\nvar f = async () => await Load(1);\nawait f();");

        Assert.That(error.Traceback.Skip(1).Where(l => l.Contains("Cell", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "   at Box.Get(String key) in Cell 1, line 4",
            "   at Load() in Cell 2, line 4",
            "   at lambda() in Cell 3, line 3",
            "   at Cell 3, line 4",
        }));
        Assert.That(error.Traceback, Has.None.Contains("Workspace.Notebooks").And.None.Contains("MoveNext").And.None.Contains("CompilerServices"));
    }

    [Test]
    public async Task Exception_WithCauses_ShowsThem()
    {
        var error = await ErrorAsync("try { int.Parse(\"x\"); }\ncatch (FormatException e) { throw new InvalidOperationException(\"outer\", e); }");

        Assert.That(error.Traceback[0], Is.EqualTo("InvalidOperationException: outer"));
        Assert.That(error.Traceback, Has.Some.StartsWith("Caused by FormatException: "));
        Assert.That(error.Traceback, Has.Exactly(1).EqualTo("   at Cell 1, line 1"));
    }

    [Test]
    public async Task Exception_Aggregate_ShowsEachInner()
    {
        var error = await ErrorAsync("Task.WaitAll(Task.Run(() => throw new ArgumentException(\"one\")), Task.Run(() => throw new TimeoutException(\"two\")));");

        Assert.That(error.Name, Is.EqualTo("AggregateException"));
        Assert.That(error.Traceback, Has.Some.EqualTo("Inner exception 1 of 2: ArgumentException: one").And.Some.EqualTo("Inner exception 2 of 2: TimeoutException: two"));
    }

    [Test]
    public async Task Exception_TypeDefinedInACell_HasItsPlainName()
    {
        await ValueAsync("class OutOfCheese(string kind) : Exception(\"no \" + kind);");

        var error = await ErrorAsync("throw new OutOfCheese(\"brie\");");

        Assert.That((error.Name, error.Message), Is.EqualTo(("OutOfCheese", "no brie")));
    }

    [Test]
    public async Task Exception_WhoseMessageThrows_IsStillShown()
    {
        var error = await ErrorAsync("class Odd : Exception { public override string Message => throw new Exception(); }\nthrow new Odd();");

        Assert.That(error.Message, Does.Contain("Message property threw"));
    }

    [Test]
    public async Task Exception_InTheFirstCell_KeepsWhatWasAssigned()
    {
        await ErrorAsync("var kept = 42;\nthrow new Exception();\n#pragma warning disable\nvar never = 1;");

        Assert.That(await ValueAsync("kept + never"), Is.EqualTo(42));
    }

    [Test]
    public async Task CompileError_ShowsCodeLineAndCaret()
    {
        var error = await ErrorAsync("var a = 1;\nvar b = a + missing;");

        Assert.That(error.Name, Is.EqualTo("CompilationError"));
        Assert.That(error.Message, Does.StartWith("Cell 1:2:13 error CS0103: "));
        Assert.That(error.Traceback.Skip(1).Take(2), Is.EqualTo(new[] { "    var b = a + missing;", "                ^^^^^^^" }));
    }

    [Test]
    public async Task CompileError_AfterLoopsOnTheSameLine_HasTheColumnOfTheText()
    {
        var error = await ErrorAsync("while (true) for (;;) { break; } missing();");

        Assert.That(error.Message, Does.StartWith("Cell 1:1:34 error CS0103: "));
    }

    [Test]
    public async Task CompileError_InsideALoop_HasTheColumnOfTheText()
    {
        var error = await ErrorAsync("foreach (var i in new[] { 1 }) missing(i);");

        Assert.That(error.Message, Does.StartWith("Cell 1:1:32 error CS0103: "));
    }

    [Test]
    public async Task CompileError_LeavesTheSessionAsItWas()
    {
        await ValueAsync("var x = 1;");
        await ErrorAsync("var x = \"no\"; var y = ;");
        await ErrorAsync("var x = \"no\"; nothing();");

        Assert.That(await ValueAsync("x + 1"), Is.EqualTo(2));
    }

    [Test]
    public async Task CompileError_ExpressionStatement_HasAHint()
    {
        var error = await ErrorAsync("1+1;");

        Assert.That(error.Message, Does.Contain("CS0201"));
        Assert.That(error.Traceback[^1], Does.StartWith("    Hint: remove the semicolon"));
    }

    [Test]
    public async Task CompileError_HasPartsToColour()
    {
        var error = (await ErrorAsync("\tvar a =\t\"x\" - missing;")).CompilationErrors.Single();

        Assert.That(error, Is.EqualTo(new CompilationError("Cell 1:1:16", "CS0103", "The name 'missing' does not exist in the current context")
        {
            SourceLine = "    var a =    \"x\" - missing;",
            Marker = "                     ^^^^^^^",
            Hint = error.Hint,
        }));
    }

    [Test]
    public async Task CompileError_SeveralOfThem_AreBlocksInOrder()
    {
        var error = await ErrorAsync("one();\nvar x = 1;\ntwo();");

        Assert.That(error.Traceback.Where(line => !line.Contains("Hint", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "Cell 1:1:1 error CS0103: The name 'one' does not exist in the current context", "    one();", "    ^^^",
            "Cell 1:3:1 error CS0103: The name 'two' does not exist in the current context", "    two();", "    ^^^",
        }));
    }

    [Test]
    public async Task CompileError_AtTheEnd_PointsBehindTheLastCharacter()
    {
        var error = await ErrorAsync("var x = 1");

        Assert.That(error.Traceback.Take(3), Is.EqualTo(new[] { "Cell 1:1:10 error CS1002: ; expected", "    var x = 1", "             ^" }));
    }

    [Test]
    public async Task CompileError_OnALongLine_IsCutAroundThePlace()
    {
        var error = await ErrorAsync(new string(' ', 300) + "missing();" + new string(' ', 300) + "var b = 1;");

        Assert.That(error.Traceback[1], Has.Length.LessThan(160).And.Contains("…").And.Contains("missing();"));
        Assert.That(error.Traceback[1].IndexOf("missing", StringComparison.Ordinal), Is.EqualTo(error.Traceback[2].IndexOf('^', StringComparison.Ordinal)));
        Assert.That(error.Traceback[2].Trim(), Is.EqualTo("^^^^^^^"));
    }

    [Test]
    public async Task CompileError_Many_AreCutOff()
    {
        var error = await ErrorAsync(string.Concat(Enumerable.Range(0, 50).Select(i => $"missing{i}();\n")));

        Assert.That(error.Traceback[^1], Is.EqualTo("… and 30 more errors"));
    }
}
