using Workspace.Notebooks.LanguageServices;
using Workspace.Notebooks.Tests.Engine.Editing;

namespace Workspace.Notebooks.Tests.Engine.Completion;

internal sealed class ContextCompletionTests : EditingTests
{
    [SetUp]
    public Task DeclareAsync() => ValueAsync("""
        enum Colour { Red, Green, DarkGreen }
        record Loan(int Amount) { public string Name { get; set; } = ""; public Colour Colour { get; init; } public int Twice => 2 * Amount; private int Hidden { get; set; } public Loan? Next { get; set; } }
        class Plain { public int Width { get; set; } public int Height { get; set; } public Plain? Inner { get; set; } public readonly int Fixed; }
        void Paint(Colour colour, int times = 1, bool glossy = false) { }
        Colour colour = Colour.Red;
        var loan = new Loan(1);
        """);

    [TestCase("fore|", "foreach")]
    [TestCase("if (true) ret|", "return")]
    [TestCase("void F() { whi| }", "while")]
    [TestCase("awa|", "await")]
    [TestCase("class A { publ| }", "public")]
    [TestCase("class A { public overr|", "override")]
    [TestCase("int P { ge| }", "get")]
    [TestCase("switch (1) { ca| }", "case")]
    [TestCase("loan wit|", "with")]
    [TestCase("object o = 1; var b = o i|", "is")]
    [TestCase("object o = 1; var b = o is no|", "not")]
    [TestCase("from x in new[] { 1 } sel|", "select")]
    [TestCase("var x = nul|", "null")]
    [TestCase("Paint(tr|", "true")]
    [TestCase("void F(re|", "ref")]
    [TestCase("using sta|", "static")]
    [TestCase("void F<T>() where T : notn|", "notnull")]
    public async Task Keyword_ThatFits_IsOffered(string marked, string expected)
    {
        Assert.That((await ItemAsync(marked, expected)).Kind, Is.EqualTo(CompletionKind.Keyword));
    }

    [TestCase("Paint(fore|", "foreach")]
    [TestCase("class A { fore|", "foreach")]
    [TestCase("var x = whi|", "while")]
    [TestCase("using wh|", "while")]
    [TestCase("new whi|", "while")]
    [TestCase("loan.fore|", "foreach")]
    public async Task Keyword_ThatDoesNotFit_IsNot(string marked, string unexpected)
    {
        Assert.That(await TextsAsync(marked), Has.No.Member(unexpected));
    }

    [TestCase("new Plain { |", new[] { "Height", "Inner", "Width" })]
    [TestCase("new Plain { | }", new[] { "Height", "Inner", "Width" })]
    [TestCase("new Plain { Width = 1, |", new[] { "Height", "Inner" })]
    [TestCase("new Plain { Width = 1, He| }", new[] { "Height" })]
    [TestCase("new Plain { He|\n Width = 1 }", new[] { "Height" })]
    [TestCase("Plain p = new() { Wi|", new[] { "Width" })]
    [TestCase("new Plain { Inner = new() { He| } }", new[] { "Height" })]
    [TestCase("new Plain { Inner = { He| } }", new[] { "Height" })]
    [TestCase("var l = loan with { Na| }", new[] { "Name" })]
    [TestCase("var l = loan with { | }", new[] { "Amount", "Colour", "Name", "Next" })]
    [TestCase("loan is { Na| }", new[] { "Name" })]
    [TestCase("loan is Loan { Na|", new[] { "Name" })]
    [TestCase("loan is { Next: { Na|", new[] { "Name" })]
    public async Task Braces_OfferWhatCanBeSetOrAsked(string marked, string[] expected)
    {
        Assert.That(await TextsAsync(marked), Is.EquivalentTo(expected));
    }

    [TestCase("Paint(gl|", "glossy:")]
    [TestCase("Paint(Colour.Red, ti|", "times:")]
    [TestCase("Paint(Colour.Red, glossy: true, ti|", "times:")]
    [TestCase("new Loan(Am|", "Amount:")]
    [TestCase("Loan l = new(Am|", "Amount:")]
    [TestCase("\"a\".IndexOf(val|", "value:")]
    public async Task Argument_OffersParameterNames(string marked, string expected)
    {
        Assert.That(await TextsAsync(marked), Has.Member(expected));
    }

    [Test]
    public async Task UsedParameterName_IsNotOfferedAgain()
    {
        Assert.That(await TextsAsync("Paint(glossy: true, |"), Has.Member("times:").And.No.Member("glossy:"));
    }

    [TestCase("Colour c = |")]
    [TestCase("colour = |")]
    [TestCase("if (colour == |")]
    [TestCase("if (colour is |")]
    [TestCase("Paint(|")]
    [TestCase("Paint(|)")]
    [TestCase("Paint(colour: |")]
    [TestCase("new Plain(); Colour F() { return |")]
    [TestCase("Colour F() => |")]
    [TestCase("colour switch { |")]
    [TestCase("switch (colour) { case |")]
    [TestCase("var l = loan with { Colour = |")]
    [TestCase("loan is { Colour: |")]
    [TestCase("Colour? maybe = |")]
    public async Task Enumeration_WhereOneIsExpected_StandsFirstWithItsMembers(string marked)
    {
        Assert.That((await TextsAsync(marked)).Take(4), Is.EqualTo(new[] { "Colour", "Colour.DarkGreen", "Colour.Green", "Colour.Red" }));
    }

    [Test]
    public async Task EnumerationMember_IsFoundByItsOwnName()
    {
        Assert.That(await TextsAsync("Paint(Gre|"), Has.Member("Colour.Green"));
        Assert.That(await TextsAsync("Paint(Dar|"), Has.Member("Colour.DarkGreen"));
    }

    [Test]
    public async Task New_OffersTheExpectedTypeFirst_AndNothingThatCannotBeMade()
    {
        var texts = await TextsAsync("Dictionary<string, int> d = new |");

        Assert.That(texts[0], Is.EqualTo("Dictionary<string, int>"));
        Assert.That(texts, Has.No.Member("Console").And.No.Member("IDisposable").And.No.Member("Stream"));
    }

    [Test]
    public async Task Override_OffersDeclarations()
    {
        var texts = await TextsAsync("abstract class A { public abstract int F(string s); public virtual int P => 1; } class B : A { public override | }");

        Assert.That(texts, Has.Member("string? ToString() => base.ToString();"));
        Assert.That(texts, Has.Member("int F(string s) => throw new NotImplementedException();"));
        Assert.That(texts, Has.Member("int P => base.P;"));
        Assert.That(texts, Has.None.Contains("Finalize"));
    }

    [Test]
    public async Task Attribute_OffersItsProperties()
    {
        Assert.That(await TextsAsync("[Obsolete(\"x\", Diag|)] void F() { }"), Has.Member("DiagnosticId = "));
    }

    [Test]
    public async Task AfterDirectivesAndMagics_NamesAreStillKnown()
    {
        Assert.That(await TextsAsync("#!time\n#r \"nuget: Nothing\"\nloa|"), Has.Member("loan"));
        Assert.That(await TextsAsync("%%release\nloa|"), Has.Member("loan"));
    }
}
