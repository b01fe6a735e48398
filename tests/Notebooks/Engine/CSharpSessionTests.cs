using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Tests.Engine;

internal sealed class CSharpSessionTests : SessionTests
{
    [Test]
    public async Task Execute_VariableOfAnEarlierCell_IsSeen()
    {
        await ValueAsync("var x = 20; int Twice(int n) => n * 2;");

        Assert.That(await ValueAsync("Twice(x) + 2"), Is.EqualTo(42));
    }

    [TestCase("1 + 1", true, 2)]
    [TestCase("1 + 1 // two", true, 2)]
    [TestCase("var y = 3;", false, null)]
    [TestCase("return 5;", true, 5)]
    [TestCase("string? s = null; s", true, null)]
    [TestCase("Console.Write(1)", false, null)]
    [TestCase("await Task.Delay(1)", false, null)]
    [TestCase("await Task.FromResult(7)", true, 7)]
    [TestCase("int z; z = 4", true, 4)]
    [TestCase("if (DateTime.MinValue.Year == 1) return \"one\"; return \"other\";", true, "one")]
    public async Task Execute_LastExpression_IsTheValue(string code, bool hasValue, object? value)
    {
        var result = await RunAsync(code);

        Assert.That(result.Status, Is.EqualTo(CellStatus.Succeeded), result.Error?.Message);
        Assert.That(result.HasValue, Is.EqualTo(hasValue));
        Assert.That(result.Value, Is.EqualTo(value));
    }

    [TestCase("")]
    [TestCase("   \n\t\n")]
    [TestCase("// nothing")]
    [TestCase("/* nothing\n at all */")]
    [TestCase("using System.Globalization;")]
    public async Task Execute_NothingToRun_SucceedsAndTheNextCellWorks(string code)
    {
        var result = await RunAsync(code);

        Assert.That(result.Status, Is.EqualTo(CellStatus.Succeeded), result.Error?.Message);
        Assert.That(result.HasValue, Is.False);
        Assert.That(await ValueAsync("var after = 1; after"), Is.EqualTo(1));
        Assert.That(await ValueAsync("after + 1"), Is.EqualTo(2));
    }

    [Test]
    public async Task Execute_UsingAndAlias_Persist()
    {
        await RunAsync("using System.Globalization;\nusing Numbers = System.Collections.Generic.List<int>;");

        Assert.That(await ValueAsync("new Numbers { 1, 2 }.Count.ToString(CultureInfo.InvariantCulture)"), Is.EqualTo("2"));
    }

    [Test]
    public async Task Execute_Redefinition_NewestWins()
    {
        await ValueAsync("var a = 1; int F() => 1; class C { public int N => 1; } record R(int X); var old = new C();");
        await ValueAsync("var a = \"text\"; int F() => 2; class C { public int N => 2; } record R(int X, int Y);");

        Assert.That(await ValueAsync("$\"{a} {F()} {new C().N} {new R(1, 2).Y} {old.N}\""), Is.EqualTo("text 2 2 2 1"));
    }

    [Test]
    public async Task Execute_AwaitForeach_Works()
    {
        await ValueAsync("async IAsyncEnumerable<int> Count() { for (var i = 0; i < 3; i++) { await Task.Yield(); yield return i; } }");

        Assert.That(await ValueAsync("var sum = 0; await foreach (var i in Count()) sum += i; sum"), Is.EqualTo(3));
    }

    [TestCase("class P { public int V { get; set => field = value + 1; } } var p = new P(); p.V = 1; p.V", 2)]
    [TestCase("int[] a = [1, .. new[] { 2, 3 }]; a.Sum()", 6)]
    [TestCase("System.Text.StringBuilder? b = null; b?.Length = 3; b is null ? 1 : 0", 1)]
    [TestCase("\"\"\"raw \"text\" \"\"\".Length", 11)]
    [TestCase("unsafe { int v = 4; int* q = &v; *q = 9; return v; }", 9)]
    [TestCase("static int Half(this int n) => n / 2;\n8.Half()", 4)]
    [TestCase("dynamic d = 3; d + 1", 4)]
    [TestCase("int n = 0; again: n++; if (n < 5) goto again; n", 5)]
    [TestCase("int m = 1, s = 0; switch (m) { case 1: s++; if (s < 3) goto case 1; break; } s", 3)]
    [TestCase("object o = new[] { 1, 2 }; o is int[] and [1, var rest] ? rest : 0", 2)]
    [TestCase("int k = 0; while (k < 3) if (k == 1) k += 5; else k++; k", 6)]
    [TestCase("int t = 0; for (var i = 0; i < 3; i++) for (var j = 0; j < 2; j++) t++; do t++; while (t < 10); t", 10)]
    [TestCase("int u = 0; foreach (var (a, b) in new[] { (1, 2), (3, 4) }) u += a * b; u", 14)]
    public async Task Execute_CSharp14_Works(string code, object expected)
    {
        Assert.That(await ValueAsync(code), Is.EqualTo(expected));
    }

    [Test]
    public async Task Execute_NullableAnnotations_AreNoNoise()
    {
        var output = new RecordingOutput();

        var result = await RunAsync("string? s = null; string t = s; t", output);

        Assert.That(result.Status, Is.EqualTo(CellStatus.Succeeded), result.Error?.Message);
        Assert.That(output.Stdout + output.Stderr, Is.Empty);
    }

    [Test]
    public async Task Execute_BlockingOnATaskThatAwaits_DoesNotDeadlock()
    {
        Assert.That(await ValueAsync("async Task<int> Slow() { await Task.Delay(5); await Task.Yield(); return 3; }\nSlow().Result"), Is.EqualTo(3));
    }

    [Test]
    public async Task Execute_AfterAwait_StaysOnTheSessionsThread()
    {
        Assert.That(await ValueAsync("var id = Environment.CurrentManagedThreadId; await Task.Delay(1); await Task.Yield(); id == Environment.CurrentManagedThreadId"), Is.True);
    }

    [Test]
    public async Task Execute_TwoCallsAtOnce_RunOneAfterTheOther()
    {
        var first = RunAsync("var order = new List<int>(); await Task.Delay(20); order.Add(1);");
        var second = RunAsync("order.Add(2); string.Join(',', order)");

        Assert.That((await first).Status, Is.EqualTo(CellStatus.Succeeded));
        Assert.That((await second).Value, Is.EqualTo("1,2"));
    }

    [Test]
    public async Task Variables_AfterCells_NewestDefinitionWithDeclaredType()
    {
        await ValueAsync("var b = 1; IEnumerable<int> a = new List<int> { 1 }; const int c = 3;");
        await ValueAsync("var b = \"two\";");

        Assert.That(Session.Variables.Select(v => (v.Name, v.Type)), Is.EqualTo(new[] { ("a", typeof(IEnumerable<int>)), ("b", typeof(string)), ("c", typeof(int)) }));
        Assert.That(Session.Variables[1].Value, Is.EqualTo("two"));
        Assert.That(Session.Variables[2].Value, Is.EqualTo(3));
    }

    [Test]
    public async Task Execute_AfterDispose_SaysSo()
    {
        await Session.DisposeAsync();

        Assert.That(() => RunAsync("1"), Throws.TypeOf<ObjectDisposedException>());
    }
}
