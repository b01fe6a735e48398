namespace Workspace.Notebooks.Tests.Engine.Rewriting;

internal sealed class UsingDeclarationTests : SessionTests
{
    private const string Types = """
        using System.Text;
        class D(string name) : IDisposable { public int N => 1; public void Dispose() => Log.Lines.Add(name); }
        class AD(string name) : IAsyncDisposable { public async ValueTask DisposeAsync() { await Task.Yield(); Log.Lines.Add(name); } }
        static class Log { public static List<string> Lines = new(); }
        """;

    [Test]
    public async Task Using_AtTopLevel_LivesUntilRedefined()
    {
        await ValueAsync(Types);
        await ValueAsync("for (;;) { break; } using var a = new D(\"a\");\nusing D b = new D(\"b\"), c = new D(\"c\");\nawait using var d = new AD(\"d\");");

        Assert.That(await ValueAsync("a.N + Log.Lines.Count"), Is.EqualTo(1));
        Assert.That(await ValueAsync("using var b = new D(\"b2\"); string.Join(',', Log.Lines)"), Is.EqualTo("b"));
        Assert.That(await ValueAsync("var d = 1; var a = 2; string.Join(',', Log.Lines)"), Is.EqualTo("b,d,a"));
    }

    [Test]
    public async Task Using_AtSessionEnd_IsDisposedInReverse()
    {
        await ValueAsync(Types);
        await ValueAsync("using var a = new D(\"a\"); await using var b = new AD(\"b\"); using var c = new D(\"c\");");
        var log = (List<string>)(await ValueAsync("Log.Lines"))!;

        await Session.DisposeAsync();

        Assert.That(log, Is.EqualTo(new[] { "c", "b", "a" }));
    }

    [Test]
    public async Task Using_InACellThatThrows_IsDisposedAllTheSame()
    {
        await ValueAsync(Types);
        await ErrorAsync("using var a = new D(\"a\"); throw new Exception(); using var never = new D(\"never\");");
        var log = (List<string>)(await ValueAsync("Log.Lines"))!;

        await Session.DisposeAsync();

        Assert.That(log, Is.EqualTo(new[] { "a" }));
    }

    [TestCase("using (var s = new StringReader(\"x\")) { return s.ReadLine(); }")]
    [TestCase("using R = System.IO.StringReader;\nreturn new R(\"x\").ReadLine();")]
    [TestCase("using static System.String;\nreturn Concat(\"x\");")]
    [TestCase("string F() { using var s = new StringReader(\"x\"); return s.ReadLine()!; }\nreturn F();")]
    [TestCase("{ using var s = new StringReader(\"x\"); return s.ReadLine(); }")]
    [TestCase("var t = \"using var a = b;\"; return t.Length == 16 ? \"x\" : t;")]
    public async Task OtherUsings_AreLeftAlone(string code)
    {
        Assert.That(await ValueAsync(code), Is.EqualTo("x"));
    }

    [Test]
    public async Task Using_DisposeThrows_IsShownInTheCellThatDeclaredIt()
    {
        var output = new RecordingOutput();
        await ValueAsync("class Bad : IDisposable { public void Dispose() => throw new InvalidOperationException(\"late\"); }");
        await RunAsync("using var x = new Bad();", output);

        await ValueAsync("var x = 1;");

        Assert.That(output.Stderr, Does.Contain("InvalidOperationException: late"));
    }
}
