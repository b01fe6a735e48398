using Workspace.Notebooks.LanguageServices;
using Workspace.Notebooks.Tests.Engine.Editing;

namespace Workspace.Notebooks.Tests.Engine.Completion;

internal sealed class ScopeCompletionTests : EditingTests
{
    [Test]
    public async Task EarlierCells_GiveVariablesFunctionsAndTypes()
    {
        await ValueAsync("var applicants = 3; int Applied(int n) => n; class Application { } enum ApplicationKind { New }");

        var items = (await CompleteAsync("App|")).Items.Concat((await CompleteAsync("app|")).Items).DistinctBy(i => i.Text).ToDictionary(i => i.Text, i => i.Kind);

        Assert.That(items["applicants"], Is.EqualTo(CompletionKind.Variable));
        Assert.That(items["Applied"], Is.EqualTo(CompletionKind.Method));
        Assert.That(items["Application"], Is.EqualTo(CompletionKind.Class));
        Assert.That(items["ApplicationKind"], Is.EqualTo(CompletionKind.Enum));
    }

    [Test]
    public async Task Redefinition_ShowsTheNewestOnly()
    {
        await ValueAsync("var thing = 1; class Kept { public int Old; }");
        await ValueAsync("var thing = \"text\"; class Kept { public int New; } var kept = new Kept();");

        var list = await CompleteAsync("thin|");

        Assert.That(list.Items.Where(i => i.Text == "thing").Select(i => i.Signature), Is.EqualTo(new[] { "string thing" }));
        Assert.That(await TextsAsync("thing.|"), Has.Member("Length"));
        Assert.That(await TextsAsync("kept.|"), Has.Member("New").And.No.Member("Old"));
    }

    [Test]
    public async Task NewCells_AreKnownAsTheyCome()
    {
        await ValueAsync("var first = 1; int Twice(int n) => 2 * n;");
        var before = await TextsAsync("|");
        await ValueAsync("var second = 2; int Twice(string s) => 1; var first = \"text\";");
        await ValueAsync("using System.Text.Json;");
        await ValueAsync("var third = 3;");

        var after = await CompleteAsync("|");

        Assert.That(before, Has.Member("first").And.No.Member("second"));
        Assert.That(after.Items.Where(i => i.Text is "first" or "second" or "third").Select(i => i.Signature), Is.EquivalentTo(new[] { "string first", "int second", "int third" }));
        Assert.That(after.Items.Single(i => i.Text == "Twice").Signature, Does.EndWith("(+ 1 overload)"));
        Assert.That(after.Items.Select(i => i.Text), Has.Member("JsonSerializer"));
    }

    [TestCase("class A : List<int> { int F() => Coun| }", "Count")]
    [TestCase("class A { class B : Exception { string F() => Mess| } }", "Message")]
    [TestCase("class A { int F() => ToStr| }", "ToString")]
    public async Task InheritedMember_IsOfferedInsideItsType(string marked, string expected)
    {
        await TextsAsync("|");

        Assert.That(await TextsAsync(marked), Has.Member(expected));
    }

    [Test]
    public async Task FailedCell_LeavesNothingBehind()
    {
        await ErrorAsync("var broken = missing;");

        Assert.That(await TextsAsync("brok|"), Is.Empty);
    }

    [Test]
    public async Task HostVariable_IsOffered()
    {
        Session.SetVariable("rate", 0.25);

        Assert.That((await ItemAsync("ra|", "rate")).Signature, Is.EqualTo("double rate"));
    }

    [Test]
    public async Task LibraryCell_GivesItsTypesAndNamespaces()
    {
        await ValueAsync("namespace Geometry.Flat { public class Circle { public double Radius; } }");

        Assert.That(await TextsAsync("new Circ|"), Has.Member("Circle"));
        Assert.That(await TextsAsync("using Geometry.|"), Has.Member("Flat"));
        Assert.That(await TextsAsync("new Circle().|"), Has.Member("Radius"));
    }

    [TestCase("var local = 1; loc|", "local")]
    [TestCase("void F(int parameter) { para| }", "parameter")]
    [TestCase("Enumerable.Range(1, 2).Select(item => ite|)", "item")]
    [TestCase("Enumerable.Range(1, 2).Select(item => |)", "item")]
    [TestCase("Enumerable.Range(1, 2).Aggregate((left, right) => { lef|", "left")]
    [TestCase("foreach (var each in new[] { 1 }) { eac| }", "each")]
    [TestCase("if (\"1\" is string text) { tex| }", "text")]
    [TestCase("int.TryParse(\"1\", out var number); numb|", "number")]
    [TestCase("try { } catch (Exception failure) { fai| }", "failure")]
    [TestCase("from number in new[] { 1 } select numb|", "number")]
    [TestCase("int Outer() { int Inner() => 1; return Inn| }", "Inner")]
    [TestCase("class A { int field; int F() => fie| }", "field")]
    [TestCase("T F<TItem>(TIt|", "TItem")]
    [TestCase("Cons|", "Console")]
    [TestCase("var b = new StringB|", "StringBuilder")]
    [TestCase("new |", "StringBuilder")]
    [TestCase("Lis|", "List")]
    [TestCase("void F(Strin|", "StringBuilder")]
    [TestCase("object o = 1; if (o is Strin|", "StringBuilder")]
    [TestCase("var x = o as Strin|", "StringBuilder")]
    [TestCase("List<Strin|", "StringBuilder")]
    [TestCase("class A : IDis|", "IDisposable")]
    [TestCase("using Sys|", "System")]
    [TestCase("using |", "System")]
    [TestCase("[Obs|", "Obsolete")]
    [TestCase("[Obs|]\nvoid F() { }", "Obsolete")]
    [TestCase("using System.Text.Json;\nJsonSer|", "JsonSerializer")]
    [TestCase("using static System.Math;\nvar y = Sqr|", "Sqrt")]
    [TestCase("var x = 1;\nvar y = x + Mat|", "Math")]
    [TestCase("$\"{Mat|}\"", "Math")]
    [TestCase("$\"a{1}b{Mat|", "Math")]
    [TestCase("await Tas|", "Task")]
    [TestCase("return Mat|", "Math")]
    [TestCase("try { } catch (Excep|", "Exception")]
    [TestCase("typeof(Strin|)", "StringBuilder")]
    [TestCase("using var text = new StringRe|", "StringReader")]
    [TestCase("namespace A { class B { Strin|", "StringBuilder")]
    public async Task Name_InScope_IsOffered(string marked, string expected)
    {
        Assert.That(await TextsAsync(marked), Has.Member(expected));
    }

    [TestCase("// Cons|")]
    [TestCase("/* Cons| */")]
    [TestCase("/* Cons|")]
    [TestCase("/// <summary>Cons|")]
    [TestCase("\"Cons|\"")]
    [TestCase("\"Cons|")]
    [TestCase("@\"Cons|\"")]
    [TestCase("$\"Cons|{1}\"")]
    [TestCase("\"\"\"Cons|\"\"\"")]
    [TestCase("\"\"\"\nCons|\n\"\"\"")]
    [TestCase("'C|'")]
    [TestCase("$\"{1:Con|}\"")]
    [TestCase("12|")]
    [TestCase("0x1F|")]
    [TestCase("var Cons|")]
    [TestCase("int Cons| = 1;")]
    [TestCase("class Cons|")]
    [TestCase("void F(int Cons|")]
    [TestCase("foreach (var Cons|")]
    [TestCase("#region Cons|")]
    [TestCase("#if false\nCons|\n#endif")]
    [TestCase("List<int> Cons|")]
    [TestCase("int Cons|")]
    [TestCase("enum E { Cons|")]
    public async Task Nothing_IsOfferedInTextAndForNewNames(string marked)
    {
        Assert.That(await TextsAsync(marked), Is.Empty);
    }

    [Test]
    public async Task Nothing_IsOfferedTwice()
    {
        await ValueAsync("var a = 1; int f(int x) => x;");
        await ValueAsync("var a = 2; int f(string x) => 1;");

        Assert.That(await TextsAsync("|"), Is.Unique.And.Not.Empty);
    }

    [Test]
    public async Task Order_IsExactCaseThenVariablesThenTypes()
    {
        await ValueAsync("var consoleWidth = 80; int consoleHeight() => 1;");

        Assert.That((await TextsAsync("cons|")).Take(4), Is.EqualTo(new[] { "consoleWidth", "consoleHeight", "const", "Console" }));
        Assert.That((await TextsAsync("Cons|"))[0], Is.EqualTo("Console"));
    }

    [Test]
    public async Task MoreUsedNames_StandFirst()
    {
        await ValueAsync("var beta1 = 1; var beta2 = 2;");
        await ValueAsync("beta2 += 1; beta2 += 1;");

        Assert.That((await TextsAsync("bet|")).Take(2), Is.EqualTo(new[] { "beta2", "beta1" }));
    }

    [TestCase("Console.WL|", "WriteLine")]
    [TestCase("Console.wrLi|", "WriteLine")]
    [TestCase("StrBui|", "StringBuilder")]
    [TestCase("console|", "Console")]
    public async Task Letters_OfWordBeginnings_FindTheName(string marked, string expected)
    {
        Assert.That(await TextsAsync(marked), Has.Member(expected));
    }

    [Test]
    public async Task LaterLocal_IsNotOfferedBefore()
    {
        Assert.That(await TextsAsync("void F() { lat| ; int later = 1; }"), Has.No.Member("later"));
        Assert.That(await TextsAsync("void F() { int self = se| ; }"), Has.No.Member("self"));
    }

    [Test]
    public async Task Names_ThatAreKeywords_AreEscaped()
    {
        await ValueAsync("var @class = 1;");

        Assert.That(await TextsAsync("x = @cla|"), Has.Member("@class"));
    }
}
