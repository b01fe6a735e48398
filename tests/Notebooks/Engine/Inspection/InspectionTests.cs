using Workspace.Core.Display;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.LanguageServices;
using Workspace.Notebooks.Tests.Engine.Editing;

namespace Workspace.Notebooks.Tests.Engine.Inspection;

internal sealed class InspectionTests : EditingTests
{
    protected override SessionOptions Options => new() { References = [typeof(MimeBundle).Assembly.Location] };

    [TestCase("Console.Write|Line(\"a\")", "void Console.WriteLine(string? value)")]
    [TestCase("Console.WriteLine|", "void Console.WriteLine(")]
    [TestCase("Con|sole.WriteLine()", "class System.Console")]
    [TestCase("\"a\".Len|gth", "int string.Length { get; }")]
    [TestCase("var x = 1; x|", "int x")]
    [TestCase("va|r x = 1;", "struct System.Int32")]
    [TestCase("in|t x = 1;", "struct System.Int32")]
    [TestCase("new StringBu|ilder(5)", "StringBuilder.StringBuilder(int capacity)")]
    [TestCase("new[] { 1 }.Sel|ect(n => n)", "Select")]
    [TestCase("Sys|tem.Text.Encoding.UTF8", "namespace System")]
    [TestCase("DayOfWeek.Mon|day", "DayOfWeek.Monday = 1")]
    [TestCase("void F(int am|ount) { }", "int amount")]
    [TestCase("new[] { 1 }.Select(ite|m => item)", "int item")]
    [TestCase("List<in|t> l;", "struct System.Int32")]
    [TestCase("Lis|t<int> l;", "class System.Collections.Generic.List<")]
    [TestCase("[Obso|lete] void F() { }", "ObsoleteAttribute.ObsoleteAttribute()")]
    public async Task Symbol_ShowsItsDeclaration(string marked, string expected)
    {
        Assert.That(await TextAsync(marked), Does.Contain(expected));
    }

    [TestCase("1 + |1")]
    [TestCase("// Cons|ole")]
    [TestCase("|")]
    [TestCase("missi|ng")]
    [TestCase("\"Cons|ole\"")]
    [TestCase("  |  ")]
    public async Task Nothing_IsSaidWhereNothingIsKnown(string marked)
    {
        Assert.That(await InspectAsync(marked), Is.Null);
    }

    [Test]
    public async Task Documentation_OfTheFramework_IsShown()
    {
        var text = await TextAsync("File.ReadAll|Text(\"a\")");

        Assert.That(text, Does.Contain("Opens a text file, reads all the text in the file"));
        Assert.That(text, Does.Contain("path: The file to open for reading."));
        Assert.That(text, Does.Contain("Returns: "));
        Assert.That(text, Does.Not.Contain("Exceptions"));
    }

    [Test]
    public async Task Full_TellsExceptionsAndRemarksToo()
    {
        Assert.That(await TextAsync("File.ReadAll|Text(\"a\")", InspectionDetail.Full), Does.Contain("Exceptions:").And.Contain("FileNotFoundException: "));
    }

    [Test]
    public async Task Documentation_OfAReference_IsReadBesideIt()
    {
        Assert.That(await TextAsync("new Workspace.Core.Display.MimeBundle(\"\").Wi|th(\"a\", 1)"), Does.Contain("Adds or replaces one representation."));
    }

    [Test]
    public async Task Documentation_OfAnEarlierCell_IsReadFromItsComments()
    {
        await ValueAsync("/// <summary>Adds up, see <see cref=\"Total\"/>.</summary>\n/// <param name=\"n\">How many.</param>\nint Total(int n) => n;\n/// Plain words.\nclass Thing { }");

        Assert.That(await TextAsync("To|tal(1)"), Does.Contain("Adds up, see `Total`.").And.Contain("n: How many."));
        Assert.That(await TextAsync("new Thi|ng()"), Does.Contain("Thing"));
        Assert.That(await TextAsync("Thi|ng t;"), Does.Contain("Plain words."));
        Assert.That(await TextAsync("To|tal(1)", InspectionDetail.Full), Does.Contain("int Total(int n) => n;"));
    }

    [Test]
    public async Task InheritedDocumentation_IsFound()
    {
        await ValueAsync("class A {\n/// <summary>Says hello.</summary>\n public virtual void Hello() { } } class B : A {\n/// <inheritdoc/>\n public override void Hello() { } } class C {\n/// <inheritdoc cref=\"C.F\"/>\n public void F() { } }");

        Assert.That(await TextAsync("new B().Hel|lo()"), Does.Contain("Says hello."));
        Assert.That(await TextAsync("new C().|F()"), Does.Contain("void C.F()"));
    }

    [Test]
    public async Task Overloads_AreListedUpToABound()
    {
        var some = await TextAsync("Console.WriteLi|ne(1)");
        var all = await TextAsync("Console.WriteLi|ne(1)", InspectionDetail.Full);

        Assert.That(some.Split('\n')[0], Is.EqualTo("void Console.WriteLine(int value)"));
        Assert.That(some, Does.Match(@"// and \d+ more overloads"));
        Assert.That(all, Does.Contain("void Console.WriteLine(ulong value)").And.Not.Contain("more overloads"));
    }

    [TestCase("\"abc\".Replace(\"a\", |\"b\")", "Parameter 2 of 2, `string? newValue`")]
    [TestCase("\"abc\".Replace(|", "Parameter 1 of ")]
    [TestCase("\"abc\".Replace(\"a\", |", "Parameter 2 of ")]
    [TestCase("\"abc\".Replace(newValue: |", "`string? newValue`")]
    [TestCase("new StringBuilder(|", "Parameter 1 of ")]
    [TestCase("StringBuilder s = new(|)", "StringBuilder.StringBuilder(")]
    [TestCase("new Dictionary<string, int>()[|", "`TKey key`")]
    [TestCase("Console.WriteLine(\"{0}\", Math.Max(1, |2))", "Parameter 2 of 2")]
    [TestCase("string.Format(\"{0}{1}\", 1, |2, 3)", "Format")]
    [TestCase("Func<int, string> f = n => \"\"; f(|", "Parameter 1 of 1, `int arg`")]
    public async Task Call_ShowsTheCurrentParameter(string marked, string expected)
    {
        Assert.That((await TextAsync(marked)).Replace("`string key`", "`TKey key`", StringComparison.Ordinal), Does.Contain(expected));
    }

    [Test]
    public async Task Variable_ShowsItsValueNow()
    {
        await ValueAsync("var total = 41; var names = new List<string> { \"Ann\", \"Bob\" }; string? nothing = null;");
        await ValueAsync("total++;");

        Assert.That(await TextAsync("tot|al"), Does.StartWith("int total").And.Contain("Value: 42  (int)"));
        Assert.That(await TextAsync("nam|es"), Does.Contain("Ann"));
        Assert.That(await TextAsync("noth|ing"), Does.Contain("Value: null"));
    }

    [Test]
    public async Task Value_ThatThrowsOrIsLazyOrLong_DoesNoHarm()
    {
        await ValueAsync("class Bad { public override string ToString() => throw new TimeoutException(); } var bad = new Bad(); var touched = false; var lazy = Enumerable.Range(0, 3).Select(n => { touched = true; return n; }); var huge = new string('x', 1 << 20);");

        Assert.That(await TextAsync("ba|d"), Does.Contain("Bad bad"));
        Assert.That(await TextAsync("laz|y"), Does.Contain("Value: "));
        Assert.That(await ValueAsync("touched"), Is.False);
        Assert.That(await TextAsync("hug|e"), Has.Length.LessThan(2000));
    }

    [Test]
    public async Task Value_WhoseTextNeverComes_ShowsItsTypeAlone()
    {
        await ValueAsync("class Slow { public static ManualResetEventSlim Gate = new(); public override string ToString() { Gate.Wait(); return \"late\"; } } var slow = new Slow();");

        Assert.That(await TextAsync("slo|w"), Does.Contain("Value: Slow"));
        await ValueAsync("Slow.Gate.Set();");
    }

    [Test]
    public async Task Markdown_HasTheDeclarationAsCode()
    {
        var bundle = await InspectAsync("Console.Write|Line(\"a\")");

        Assert.That(bundle![MimeTypes.Markdown], Does.StartWith("```csharp\nvoid Console.WriteLine(string? value)"));
        Assert.That((string)bundle[MimeTypes.Text], Does.Not.Contain("```"));
    }
}
