using Workspace.Notebooks.LanguageServices;
using Workspace.Notebooks.Tests.Engine.Editing;

namespace Workspace.Notebooks.Tests.Engine.Completion;

internal sealed class MemberCompletionTests : EditingTests
{
    [TestCase("Console.Wri|", "WriteLine")]
    [TestCase("Console.|\nvar x = 1;", "WriteLine")]
    [TestCase("Console.|\nConsole.WriteLine();", "ReadLine")]
    [TestCase("\"abc\".|", "Length")]
    [TestCase("\"abc\".|\nforeach (var c in \"x\") { }", "ToUpper")]
    [TestCase("\"abc\"?.|", "Length")]
    [TestCase("DateTime? d = null; d?.|", "Year")]
    [TestCase("DateTime? d = null; d.|", "HasValue")]
    [TestCase("5.|", "CompareTo")]
    [TestCase("(1 + 2).|", "CompareTo")]
    [TestCase("new int[3].|", "Length")]
    [TestCase("new List<int>().|", "AddRange")]
    [TestCase("new List<int>().Whe|", "Where")]
    [TestCase("var t = (Left: 1, 2); t.|", "Left")]
    [TestCase("global::Sys|", "System")]
    [TestCase("global::System.Con|", "Console")]
    [TestCase("System.Text.|", "StringBuilder")]
    [TestCase("using System.Te|", "Text")]
    [TestCase("using static System.Ma|", "Math")]
    [TestCase("using M = System.Ma|", "Math")]
    [TestCase("DayOfWeek.|", "Monday")]
    [TestCase("var d = DayOfWeek.Mo|;", "Monday")]
    [TestCase("new System.Text.|", "StringBuilder")]
    [TestCase("int.|", "Parse")]
    [TestCase("string.Joi|", "Join")]
    [TestCase("typeof(System.|)", "String")]
    [TestCase("Enumerable.Range(1, 3).Select(i => i.|)", "CompareTo")]
    [TestCase("Enumerable.Range(1, 3).Select(i => i.ToStr|)", "ToString")]
    [TestCase("new[] { \"a\" }.Where(s => s.Len|", "Length")]
    [TestCase("new[] { \"a\" }.Select(s => new { s.Length }).First().|", "Length")]
    [TestCase("$\"{\"abc\".Len|}\"", "Length")]
    [TestCase("$\"{\"abc\".|", "Length")]
    [TestCase("if (\"abc\".Le|", "Length")]
    [TestCase("for (var i = 0; i < \"abc\".|", "Length")]
    [TestCase("void F(string s) { s.| }", "Length")]
    [TestCase("void F(string s) { s.|\n int x = 1; }", "Length")]
    [TestCase("void F(string s) {\n    foreach (var c in s) {\n        c.|", "CompareTo")]
    [TestCase("class A { public int Size; int F() => this.| }", "Size")]
    [TestCase("class A { protected int Size; } class B : A { int F() => base.| }", "Size")]
    [TestCase("await Task.|", "Delay")]
    [TestCase("(await Task.FromResult(\"x\")).|", "Length")]
    [TestCase("from s in new[] { \"a\" } where s.| select s", "Length")]
    [TestCase("T F<T>(T x) where T : IDisposable { x.|", "Dispose")]
    [TestCase("Func<int, string> f = n => \"\"; f(1).|", "Length")]
    [TestCase("string s = null!; s!.|", "Length")]
    [TestCase("foo bar\nConsole.|", "WriteLine")]
    [TestCase("}\nConsole.|", "WriteLine")]
    [TestCase("[System.Obs|] void F() { }", "Obsolete")]
    public async Task Member_OfWhatStandsBeforeTheDot_IsOffered(string marked, string expected)
    {
        Assert.That(await TextsAsync(marked), Has.Member(expected));
    }

    [TestCase("Console.|", "BackgroundColor2")]
    [TestCase("\"abc\".|", "IsNullOrEmpty")]
    [TestCase("string.|", "Length")]
    [TestCase("using System.|", "Console")]
    [TestCase("new System.|", "get_Length")]
    [TestCase("new List<int>().|", "_size")]
    [TestCase("new List<int>().|", "get_Count")]
    [TestCase("new List<int>().|", "Item")]
    [TestCase("\"a\".|", "op_Equality")]
    [TestCase("class A { int secret; } new A().|", "secret")]
    [TestCase("System.Collections.Generic.|", "EnumEqualityComparer")]
    [TestCase("new object().|", "Finalize")]
    [TestCase("new object().|", "MemberwiseClone")]
    public async Task Member_ThatCannotBeUsedThere_IsNotOffered(string marked, string unexpected)
    {
        var texts = await TextsAsync(marked);

        Assert.That(texts, Is.Not.Empty.And.No.Member(unexpected));
    }

    [TestCase("nothingOfThisName.|")]
    [TestCase("void F() { } F().|")]
    [TestCase("1.|5")]
    [TestCase(".|")]
    [TestCase("..|")]
    public async Task Member_OfNothing_IsEmptyOrNames(string marked)
    {
        Assert.That(await TextsAsync(marked), Has.None.EqualTo("Length"));
    }

    [Test]
    public async Task Members_OfAHiddenKind_AreLeftOut()
    {
        await ValueAsync("using System.ComponentModel; class A { [EditorBrowsable(EditorBrowsableState.Never)] public int Hidden; [EditorBrowsable(EditorBrowsableState.Always)] public int Shown; } var a = new A();");

        Assert.That(await TextsAsync("a.|"), Has.Member("Shown").And.No.Member("Hidden"));
    }

    [Test]
    public async Task Overloads_AreOneItemThatCountsThem()
    {
        var list = await CompleteAsync("Console.WriteL|");

        Assert.That(list.Items, Has.Count.EqualTo(1));
        Assert.That(list.Items[0].Kind, Is.EqualTo(CompletionKind.Method));
        Assert.That(list.Items[0].Signature, Does.Match(@"^void Console\.WriteLine\(.*\) \(\+ 1\d overloads\)$"));
    }

    [Test]
    public async Task GenericNames_AreInsertedWithoutBrackets()
    {
        Assert.That((await ItemAsync("new System.Collections.Generic.Lis|", "List")).Signature, Is.EqualTo("class System.Collections.Generic.List<T>"));
        Assert.That(await TextsAsync("new[] { 1 }.OfT|"), Is.EqualTo(new[] { "OfType" }));
    }

    [Test]
    public async Task Members_OfTheTypeItself_StandBeforeInheritedOnesAndExtensions()
    {
        var texts = (await TextsAsync("class A { public int Zebra; } new A().|")).ToList();
        var list = (await TextsAsync("new List<int>().|")).ToList();

        Assert.That(texts.IndexOf("Zebra"), Is.LessThan(texts.IndexOf("Equals")));
        Assert.That(list.IndexOf("TrueForAll"), Is.LessThan(list.IndexOf("Aggregate")));
    }

    [Test]
    public async Task ExtensionsOfCells_ClassicAndWithBlocks_AreOffered()
    {
        await ValueAsync("static class Twice { public static int Doubled(this int n) => 2 * n; extension(string s) { public int Vowels => s.Count(c => \"aeiou\".Contains(c)); public string Shout() => s + \"!\"; } }");

        Assert.That(await TextsAsync("5.Dou|"), Is.EqualTo(new[] { "Doubled" }));
        Assert.That(await TextsAsync("\"x\".Sho|"), Is.EqualTo(new[] { "Shout" }));
        Assert.That(await TextsAsync("\"x\".Vow|"), Is.EqualTo(new[] { "Vowels" }));
    }

    [TestCase("Console.Wr|ite + 1", 8, 13)]
    [TestCase("Console.|Write", 8, 13)]
    [TestCase("  Console.|", 10, 10)]
    [TestCase("Con|sole.Write", 0, 7)]
    public async Task Range_IsTheWholeWord(string marked, int start, int end)
    {
        var list = await CompleteAsync(marked);

        Assert.That((list.Start, list.End), Is.EqualTo((start, end)));
    }
}
