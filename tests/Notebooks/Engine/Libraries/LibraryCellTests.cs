namespace Workspace.Notebooks.Tests.Engine.Libraries;

internal sealed class LibraryCellTests : SessionTests
{
    [Test]
    public async Task Namespace_InACell_IsSeenByLaterCells()
    {
        await ValueAsync("namespace Bank.Core { class Account { public int Balance { get; set; } = 5; } }");

        Assert.That(await ValueAsync("new Account().Balance + new Bank.Core.Account().Balance"), Is.EqualTo(10));
        Assert.That(await ValueAsync("new Account().Balance"), Is.EqualTo(5));
    }

    [Test]
    public async Task FileScopedNamespace_Works()
    {
        await ValueAsync("namespace Shop;\npublic enum Kind { A = 3 }\npublic delegate int Op(int n);");

        Assert.That(await ValueAsync("Op twice = n => n * 2; twice((int)Kind.A)"), Is.EqualTo(6));
    }

    [Test]
    public async Task ExtensionMethods_InAStaticClass_Work()
    {
        await ValueAsync("static class Numbers { public static int Twice(this int n) => n * 2; }");

        Assert.That(await ValueAsync("21.Twice()"), Is.EqualTo(42));
    }

    [Test]
    public async Task ExtensionBlock_Works()
    {
        await ValueAsync("static class Texts\n{\n    extension(string s)\n    {\n        public int Words => s.Split(' ').Length;\n    }\n}");

        Assert.That(await ValueAsync("\"a b c\".Words"), Is.EqualTo(3));
    }

    [Test]
    public async Task FileType_Works()
    {
        await ValueAsync("file class Hidden { public int N => 7; }\nclass Shown { public int N => new Hidden().N; }");

        Assert.That(await ValueAsync("new Shown().N"), Is.EqualTo(7));
        Assert.That((await ErrorAsync("new Hidden()")).Message, Does.Contain("CS0246"));
    }

    [TestCase("using System.Text.RegularExpressions;\npartial class P { [GeneratedRegex(\"^[0-9]+$\")] public static partial Regex Digits(); }", "P.Digits().IsMatch(\"123\")", true)]
    [TestCase("using System.Runtime.InteropServices;\nstatic partial class C { [LibraryImport(\"libc\")] public static partial int abs(int n); }", "C.abs(-3)", 3)]
    [TestCase("using System.Text.Json.Serialization;\npublic record Point(int X);\n[JsonSerializable(typeof(Point))] public partial class Json : JsonSerializerContext;", "System.Text.Json.JsonSerializer.Serialize(new Point(4), Json.Default.Point)", "{\"X\":4}")]
    public async Task SourceGenerators_OfTheFramework_Work(string types, string use, object expected)
    {
        await ValueAsync(types);

        Assert.That(await ValueAsync(use), Is.EqualTo(expected));
    }

    [Test]
    public async Task MixedCell_StatementsRunAfterTheTypes()
    {
        Assert.That(await ValueAsync("var b = new Box { N = 2 };\nnamespace Boxes { public class Box { public int N; } }\nint Add(int n) => n + b.N;\nAdd(3)"), Is.EqualTo(5));
        Assert.That(await ValueAsync("b.N"), Is.EqualTo(2));
    }

    [Test]
    public async Task MixedCell_ErrorsKeepTheirLines()
    {
        const string types = "namespace N\n{\n    public class Thrower\n    {\n        public void Go() { for (;;) throw new TimeoutException(); }\n    }\n}\n";

        var thrown = await ErrorAsync(types + "new Thrower().Go();");
        var wrong = await ErrorAsync("namespace M { class A { int n = missing; } }");
        var wrongScript = await ErrorAsync("namespace M { class A { } }\nmissing();");

        Assert.That(thrown.Traceback.Skip(1), Is.EqualTo(new[] { "   at N.Thrower.Go() in Cell 1, line 5", "   at Cell 1, line 8" }));
        Assert.That(wrong.Message, Does.StartWith("Cell 2:1:33 error CS0103"));
        Assert.That(wrongScript.Message, Does.StartWith("Cell 3:2:1 error CS0103"));
    }

    [Test]
    public async Task UsingsOfEarlierCells_AreSeenByALibrary()
    {
        await ValueAsync("using System.Globalization;\nusing Inv = System.Globalization.CultureInfo;\nusing static System.Math;");
        await ValueAsync("namespace N { public static class F { public static string Show() => Max(1, 2).ToString(Inv.InvariantCulture); } }");

        Assert.That(await ValueAsync("F.Show()"), Is.EqualTo("2"));
    }

    [Test]
    public async Task Library_SeesTypesOfEarlierLibraries()
    {
        await ValueAsync("namespace A { public class One { public int N => 1; } }");
        await ValueAsync("namespace B { public class Two : One { public int M => N + 1; } }");

        Assert.That(await ValueAsync("new Two().M + new Two().N"), Is.EqualTo(3));
    }

    [Test]
    public async Task Library_RunAgain_NewTypesForNewCellsOldObjectsKeepTheirs()
    {
        await ValueAsync("namespace Bank { public class Account { public int V => 1; } public class Other { } public static class E { public static int Up(this int n) => n + 1; } }");
        await ValueAsync("var old = new Account();");

        await ValueAsync("namespace Bank { public class Account { public int V => 2; public int W => 3; } public static class E { public static int Up(this int n) => n + 10; } }");

        Assert.That(await ValueAsync("new Account().V * 100 + new Account().W * 10 + old.V"), Is.EqualTo(231));
        Assert.That(await ValueAsync("1.Up()"), Is.EqualTo(11));
        Assert.That(await ValueAsync("new Other() is not null"), Is.True);
    }

    [Test]
    public async Task Library_RedefiningTypesOfTwoCells_SaysSo()
    {
        await ValueAsync("namespace N { public class A { } }");
        await ValueAsync("namespace N { public class B { } }");

        var error = await ErrorAsync("namespace N { public class A { } public class B { } }");

        Assert.That(error.Message, Does.StartWith("This cell redefines types that come from 2 different cells (N.A`0, N.B`0)."));
    }

    [Test]
    public async Task Library_UsingASessionVariable_SaysWhyAndWhatToDo()
    {
        await ValueAsync("var rate = 0.5; class Local { }");

        var error = await ErrorAsync("namespace N { public class A { public double Get(Local l) => rate; } }");

        Assert.That(error.Message, Does.Contain("Why: a cell with a namespace").And.Contain("(Local, rate)").And.Contain("#!module"));
    }

    [Test]
    public async Task ModuleMagic_MakesPlainTypesALibrary()
    {
        await ValueAsync("#!module\npublic class Local { public int N => 4; }");

        await ValueAsync("namespace N { public class A { public Local Get() => new(); } }");

        Assert.That(await ValueAsync("new A().Get().N"), Is.EqualTo(4));
    }

    [Test]
    public async Task ReleaseMagic_CompilesTheCellOptimised()
    {
        const string code = "class {0} {{ }} System.Diagnostics.DebuggableAttribute d = (System.Diagnostics.DebuggableAttribute)typeof({0}).Assembly.GetCustomAttributes(typeof(System.Diagnostics.DebuggableAttribute), false)[0];\nd.IsJITOptimizerDisabled";

        Assert.That(await ValueAsync(string.Format(code, "A")), Is.True);
        Assert.That(await ValueAsync("#!release\n" + string.Format(code, "B")), Is.False);
        Assert.That(await ValueAsync("%%release\n" + string.Format(code, "C")), Is.False);
    }
}
