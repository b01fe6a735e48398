using System.Text.Json.Nodes;
using Workspace.Core.Display;
using Workspace.Notebooks.Display;

namespace Workspace.Notebooks.Tests.Display;

[NonParallelizable]
internal sealed class FormatterTests
{
    [TearDown]
    public void ForgetRegistrations() => Formatter.ResetToDefault();

    private static IEnumerable<TestCaseData> Scalars()
    {
        yield return new TestCaseData(null, "null");
        yield return new TestCaseData("text", "text");
        yield return new TestCaseData(0.1, "0.1");
        yield return new TestCaseData(true, "True");
        yield return new TestCaseData(new DateTime(2026, 1, 31), "2026-01-31");
        yield return new TestCaseData(new DateTime(2026, 1, 31, 8, 5, 0), "2026-01-31 08:05:00");
        yield return new TestCaseData(DayOfWeek.Friday, "Friday");
        yield return new TestCaseData(typeof(Dictionary<string, int?[]>), "Dictionary<string, int?[]>");
        yield return new TestCaseData(new byte[] { 1, 255 }, "byte[2] 01ff");
        yield return new TestCaseData(Enumerable.Range(1, 3), "[ 1, 2, 3 ]");
        yield return new TestCaseData(new List<string> { "a", "b" }, "[ \"a\", \"b\" ]");
        yield return new TestCaseData(Array.Empty<int>(), "[]");
        yield return new TestCaseData((1, "b"), "ValueTuple<int, string>\n  Item1  1\n  Item2  b");
        yield return new TestCaseData(new { A = 1, B = new { C = 2 } }, "anonymous\n  A  1\n  B  { C: 2 }");
        yield return new TestCaseData(new Dictionary<string, int> { ["x"] = 1 }, "Dictionary<string, int>\n  x  1");
        yield return new TestCaseData(Task.FromResult(5), "Task<int>\n  Result  5");
        yield return new TestCaseData(Task.CompletedTask, "Task (completed)");
        yield return new TestCaseData(new TaskCompletionSource<int>().Task, "Task<int> (running; await it to see its value)");
        yield return new TestCaseData(Task.FromException<int>(new InvalidOperationException("no")), "Task<int> (InvalidOperationException: no)");
        yield return new TestCaseData(new Plain(), "plain object");
    }

    [TestCaseSource(nameof(Scalars))]
    public void Format_Value_HasThisText(object? value, string text) => Assert.That(Formatter.Format(value)["text/plain"], Is.EqualTo(text));

    [Test]
    public void Format_ListOfRecords_IsATableWithLimit()
    {
        var people = Enumerable.Range(0, 25).Select(i => new Person($"P{i}", i * 0.123456789)).ToList();

        var bundle = Formatter.Format(people);

        var lines = ((string)bundle["text/plain"]).Split('\n');
        Assert.That(lines[..4], Is.EqualTo(new[] { "Name     Score", "----  --------", "P0           0", "P1    0.123457" }));
        Assert.That(lines[^1], Is.EqualTo("… (5 more)"));
        Assert.That(lines, Has.Length.EqualTo(23));
        Assert.That(bundle["text/html"], Does.StartWith("<table><thead><tr><th>Name</th><th>Score</th></tr></thead>").And.Contain("… (5 more)"));
    }

    [Test]
    public void Format_EndlessSequence_StopsAtTheLimit() =>
        Assert.That(Formatter.Format(Endless())["text/plain"], Does.EndWith(", 19, … (more) ]"));

    [Test]
    public void Format_Html_IsEncoded() =>
        Assert.That(Formatter.Format(new { Text = "<script>alert(1)</script>" })["text/html"], Does.Not.Contain("<script>").And.Contain("&lt;script&gt;"));

    [Test]
    public void Format_ThrowingGetter_ShowsTheErrorInItsPlace() =>
        Assert.That(Formatter.Format(new Throwing())["text/plain"], Is.EqualTo("Throwing\n  Bad   (InvalidOperationException: broken getter)\n  Good  1"));

    [Test]
    public void Format_ThrowingMimeBundle_ShowsTheError() =>
        Assert.That(Formatter.Format(new ThrowingBundle())["text/plain"], Is.EqualTo("(ThrowingBundle could not be displayed: InvalidOperationException: broken bundle)"));

    [Test]
    public void Format_SequenceThatThrowsOnTheWay_ShowsTheError() =>
        Assert.That(Formatter.Format(Breaking())["text/plain"], Does.Contain("InvalidOperationException: broken sequence"));

    [Test]
    public void Format_Cycle_Ends()
    {
        var node = new Node();
        node.Next = node;

        Assert.That((string)Formatter.Format(node)["text/plain"], Has.Length.LessThan(1000));
    }

    [Test]
    public void Format_WideGraph_StaysSmall()
    {
        var nodes = Enumerable.Range(0, 200).Select(_ => new Wide()).ToList();
        foreach (var node in nodes) node.Others.AddRange(nodes);

        Assert.That((string)Formatter.Format(nodes[0])["text/html"], Has.Length.LessThan(2_000_000));
    }

    [Test]
    public void Format_ToMimeBundle_IsTheObjectsOwn()
    {
        Assert.That(Formatter.Format(new Own())["text/html"], Is.EqualTo("<i>own</i>"));
        Assert.That(Formatter.Format(new Own())["text/plain"], Is.EqualTo("own text"));
        Assert.That(Formatter.Format(new[] { new Own() })["text/html"], Does.Contain("<i>own</i>"));
    }

    [Test]
    public void Format_Registered_WinsAndHoldsForDerivedTypes()
    {
        Formatter.Register<Own>(_ => "registered", "text/html");
        Formatter.Register<Exception>(e => $"any: {e.Message}");
        Formatter.Register<InvalidOperationException>(e => $"nearer: {e.Message}");

        Assert.That(Formatter.Format(new Own())["text/html"], Is.EqualTo("registered"));
        Assert.That(Formatter.Format(new InvalidOperationException("x"))["text/plain"], Is.EqualTo("nearer: x"));
        Assert.That(Formatter.Format(new ArgumentException("x"))["text/plain"], Is.EqualTo("any: x"));
    }

    [Test]
    public void Format_TypeFormatterSource_IsFoundByItsName() =>
        Assert.That(Formatter.Format(new Sourced())["text/html"], Is.EqualTo("<u>sourced</u>"));

    [Test]
    public void Format_JsonAndPictures_HaveTheirTypes()
    {
        Assert.That(Formatter.Format(new JsonObject { ["a"] = 1 })["application/json"], Is.InstanceOf<JsonNode>());
        Assert.That(Formatter.Format("\u0089PNG"u8.ToArray()).ContainsKey("image/png"), Is.False);
        Assert.That(Formatter.Format(new byte[] { 0x89, 0x50, 0x4e, 0x47, 0 }).ContainsKey("image/png"), Is.True);
    }

    [Test]
    public void Format_Exception_HasSummaryAndStack()
    {
        var html = (string)Formatter.Format(new InvalidOperationException("why"))["text/html"];

        Assert.That(html, Does.StartWith("<details><summary>InvalidOperationException: why</summary>"));
    }

    private static IEnumerable<int> Endless()
    {
        for (var i = 0; ; i++) yield return i;
    }

    private static IEnumerable<int> Breaking()
    {
        yield return 1;
        throw new InvalidOperationException("broken sequence");
    }

    private sealed record Person(string Name, double Score);

    private sealed class Plain
    {
        public override string ToString() => "plain object";
    }

    private sealed class Node
    {
        public Node? Next { get; set; }
    }

    private sealed class Wide
    {
        public List<Wide> Others { get; } = [];
    }

    private sealed class Throwing
    {
        public int Bad => throw new InvalidOperationException("broken getter");

        public int Good => 1;
    }

    private sealed class ThrowingBundle
    {
        public Dictionary<string, string> ToMimeBundle() => throw new InvalidOperationException("broken bundle");
    }

    private sealed class Own
    {
        public Dictionary<string, string> ToMimeBundle() => new() { ["text/html"] = "<i>own</i>" };

        public override string ToString() => "own text";
    }

    [AttributeUsage(AttributeTargets.Class)]
    private sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
    {
        public Type FormatterSourceType { get; } = formatterSourceType;
    }

    [TypeFormatterSource(typeof(Source))]
    private sealed class Sourced;

    private sealed class Source
    {
        public IEnumerable<object> CreateTypeFormatters() => [new Underlining()];
    }

    private sealed class Underlining
    {
        public string MimeType => MimeTypes.Html;

        public bool Format(object instance, TextWriter writer)
        {
            writer.Write("<u>sourced</u>");
            return true;
        }
    }
}
