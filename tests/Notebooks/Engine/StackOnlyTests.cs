namespace Workspace.Notebooks.Tests.Engine;

internal sealed class StackOnlyTests : SessionTests
{
    [TestCase("Span<int> s = stackalloc int[3]; s[0] = 5; s[0]", 5)]
    [TestCase("var text = \"hello world\";\nvar span = text.AsSpan(6);\nvar length = span.Length;\nfor (var i = 0; i < 2; i++) length++;\nlength", 7)]
    [TestCase("ReadOnlySpan<char> a = \"ab\"; int n; n = a.Length; string t = a.ToString() + n; t", "ab2")]
    [TestCase("class Box { public int N; }\nSpan<int> s = [6];\nvar box = new Box { N = s[0] };\nvar all = new List<Box?> { box };\ns[0] = 0;\nall[0]!.N", 6)]
    [TestCase("{ Span<int> s = [1, 2]; return s[1]; }", 2)]
    public async Task Span_AtTopLevel_Works(string code, object expected)
    {
        Assert.That(await ValueAsync(code), Is.EqualTo(expected));
    }

    [Test]
    public async Task Span_OtherVariablesDeclaredBesideIt_ArePersistent()
    {
        await ValueAsync("var data = new[] { 1, 2, 3 };\nvar s = data.AsSpan();\nvar first = s[0];\ns[1] = 9;\nvar after = 4;");

        Assert.That(await ValueAsync("data[1] + first + after"), Is.EqualTo(14));
    }

    [Test]
    public async Task Span_Lowered_ErrorsKeepTheirPlaces()
    {
        var thrown = await ErrorAsync("Span<int> s = new int[1];\nvar i = 3;\ns[i] = 1;");

        Assert.That(thrown.Traceback[^1], Is.EqualTo("   at Cell 1, line 3"));
    }

    [TestCase("Span<int> s = stackalloc int[1];\nawait Task.Delay(1);\ns[0] = 1;")]
    [TestCase("Span<int> s = stackalloc int[1]; int F() => s[0];")]
    [TestCase("int[] a = [1];\nref int r = ref a[0];")]
    public async Task StackOnly_ThatCannotBeLowered_HasAHint(string code)
    {
        var error = await ErrorAsync(code);

        Assert.That(error.Traceback, Has.Some.Contains("put it inside { } or a function"));
    }
}
