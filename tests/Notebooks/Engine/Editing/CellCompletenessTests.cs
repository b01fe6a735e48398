using Workspace.Notebooks.Engine.Editing;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Tests.Engine.Editing;

internal sealed class CellCompletenessTests
{
    [TestCase("")]
    [TestCase("  \n")]
    [TestCase("var a = 1;")]
    [TestCase("1 + 1")]
    [TestCase("Console.WriteLine(1)")]
    [TestCase("if (true) { }")]
    [TestCase("void F() { }")]
    [TestCase("class A { }\nnew A()")]
    [TestCase("// comment")]
    [TestCase("/* comment */")]
    [TestCase("#r \"nuget: A\"")]
    [TestCase("#load \"a.csx\"")]
    [TestCase("#!time")]
    [TestCase("#!time\n1 + 1")]
    [TestCase("%%release\nvar a = 1;")]
    [TestCase("using System.Text;")]
    [TestCase("using var a = new StringReader(\"\");")]
    [TestCase("namespace A { class B { } }")]
    [TestCase("static class E { extension(int n) { public int Twice => 2 * n; } }")]
    [TestCase("\"\"\"\nraw\n\"\"\"")]
    [TestCase("#if true\n1\n#endif")]
    [TestCase("return 5;")]
    [TestCase("await Task.Delay(1);")]
    public void Finished_IsComplete(string code)
    {
        Assert.That(CellCompleteness.Check(code), Is.EqualTo(new Completeness(CompletenessStatus.Complete)));
    }

    [TestCase("for (int i = 0; i < 10; i++) {", "    ")]
    [TestCase("void F() {", "    ")]
    [TestCase("void F() {\n    if (true) {", "        ")]
    [TestCase("void F() {\n    var a = 1;", "    ")]
    [TestCase("if (true)", "    ")]
    [TestCase("foreach (var a in b)", "    ")]
    [TestCase("Console.WriteLine(", "    ")]
    [TestCase("Console.WriteLine(1,", "")]
    [TestCase("new[] { 1 }.Select(n =>", "    ")]
    [TestCase("new[] { 1 }.Select(n => {\n    var m = n;", "    ")]
    [TestCase("var a =", "")]
    [TestCase("var a = 1", "")]
    [TestCase("1 +", "")]
    [TestCase("var list = new List<int> {", "    ")]
    [TestCase("class A", "")]
    [TestCase("\"\"\"\nraw", "")]
    [TestCase("@\"verbatim\nmore", "")]
    [TestCase("/* comment", "")]
    [TestCase("#if true\n1", "")]
    [TestCase("list.", "")]
    [TestCase("try { }", "")]
    [TestCase("a switch {", "    ")]
    [TestCase("var s = $\"\"\"\n  {1}", "")]
    public void Unfinished_IsIncompleteWithIndent(string code, string indent)
    {
        Assert.That(CellCompleteness.Check(code), Is.EqualTo(new Completeness(CompletenessStatus.Incomplete, indent)));
    }

    [TestCase("}")]
    [TestCase("import numpy as np)")]
    [TestCase("foo bar baz)")]
    [TestCase("void F() { ) ")]
    [TestCase("var x = ;")]
    [TestCase("1 + ) + {")]
    [TestCase("\"unterminated on its line")]
    [TestCase("\"unterminated\nvar a = 1;")]
    [TestCase("class 1A { }")]
    public void Broken_IsInvalid(string code)
    {
        Assert.That(CellCompleteness.Check(code).Status, Is.EqualTo(CompletenessStatus.Invalid));
    }
}
