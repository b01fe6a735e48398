using Workspace.Core.Tables;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.LanguageServices;
using Workspace.Notebooks.Tests.Engine.Editing;

namespace Workspace.Notebooks.Tests.Engine.Completion;

internal sealed class StringCompletionTests : EditingTests
{
    protected override SessionOptions Options => new()
    {
        References = [typeof(ITable).Assembly.Location, typeof(StringCompletionTests).Assembly.Location],
        CompletionSources = [new Cities(), new Magics()],
    };

    [SetUp]
    public async Task DeclareTablesAsync()
    {
        Session.SetVariable("loans", new NamedColumns("amount", "purpose of loan", "say \"hi\""), typeof(NamedColumns));
        Session.SetVariable("people", new NamedColumns("age", "amount"), typeof(NamedColumns));
        Session.SetVariable("count", 3);
        await ValueAsync($"using {typeof(NamedColumns).Namespace}; object Col(string name) => name; class Chart {{ public static void Bar(ITable t, string x) {{ }} public static string City(string name) => name; }}".Replace("ITable", typeof(ITable).FullName, StringComparison.Ordinal));
    }

    [TestCase("loans.Select(\"|\")", new[] { "amount", "purpose of loan", "say \\\"hi\\\"" })]
    [TestCase("loans.Select(\"|", new[] { "amount", "purpose of loan", "say \\\"hi\\\"" })]
    [TestCase("loans.Select(\"amount\", \"pur|", new[] { "purpose of loan" })]
    [TestCase("loans.Select(\"PU|\")", new[] { "purpose of loan" })]
    [TestCase("loans.Select(@\"am|\")", new[] { "amount" })]
    [TestCase("loans.Select(\"\"\"am|\"\"\")", new[] { "amount" })]
    [TestCase("loans.Select(\"amount\").Select(\"pu|", new[] { "purpose of loan" })]
    [TestCase("var l = loans.Select(\"amount\");\nl.Select(\"pu|", new[] { "purpose of loan" })]
    [TestCase("loans.Select(Col(\"pu|", new[] { "purpose of loan" })]
    [TestCase("var c = Chart.Bar(loans, x: \"pu|\");", new[] { "purpose of loan" })]
    [TestCase("var c = Chart.Bar(people, x: \"a|\");", new[] { "age", "amount" })]
    [TestCase("people[\"ag|\"]", new[] { "age" })]
    [TestCase("var e = Col(\"ag|", new[] { "age" })]
    [TestCase("void F() { people.Select(\"ag|\"); }", new[] { "age" })]
    public async Task Column_OfATableInTheStatement_IsOffered(string marked, string[] expected)
    {
        Assert.That(await TextsAsync(marked), Is.EqualTo(expected));
    }

    [TestCase("Console.WriteLine(\"am|\")")]
    [TestCase("var s = \"am|\";")]
    [TestCase("loans.Select($\"am|\")")]
    [TestCase("count.ToString(\"am|\")")]
    [TestCase("// loans.Select(\"am|\")")]
    public async Task Column_WhereNoneIsMeant_IsNotOffered(string marked)
    {
        Assert.That(await TextsAsync(marked), Is.Empty);
    }

    [TestCase("loans.Select(\"pur|pose of\")", 14, 24)]
    [TestCase("loans.Select(\"pur|", 14, 17)]
    [TestCase("loans.Select(\"|\", \"amount\")", 14, 14)]
    public async Task Range_IsTheStringsContent(string marked, int start, int end)
    {
        var list = await CompleteAsync(marked);

        Assert.That((list.Start, list.End), Is.EqualTo((start, end)));
        Assert.That(list.Items[0].Kind, Is.EqualTo(CompletionKind.Column));
    }

    [Test]
    public async Task Column_SaysItsTypeAndTable()
    {
        Assert.That((await ItemAsync("people.Select(\"|\")", "age")).Signature, Is.EqualTo("BIGINT · people"));
    }

    [Test]
    public async Task TableThatThrows_OffersNothing()
    {
        Session.SetVariable("broken", new NamedColumns(), typeof(NamedColumns));

        Assert.That(await TextsAsync("broken.Select(\"|\")"), Is.Empty);
    }

    [Test]
    public async Task Source_IsToldMemberAndParameter()
    {
        Assert.That(await TextsAsync("Chart.City(\"|\")"), Has.Member("Prague (Chart.City, name)"));
    }

    [TestCase("#!|", new[] { "#!share", "#!time" }, 0, 2)]
    [TestCase("1\n#!ti|", new[] { "#!time" }, 2, 6)]
    [TestCase("#!share --fr|om sql", new[] { "--from" }, 8, 14)]
    public async Task Magic_IsCompletedByItsSource(string marked, string[] expected, int start, int end)
    {
        var list = await CompleteAsync(marked);

        Assert.That(list.Items.Select(item => item.Text), Is.EqualTo(expected));
        Assert.That((list.Start, list.End), Is.EqualTo((start, end)));
    }

    private sealed class Cities : ICompletionSource
    {
        public IEnumerable<CompletionItem> Complete(CompletionPlace place, CancellationToken cancellationToken) =>
            place.Member == "Chart.City" ? [new CompletionItem($"Prague ({place.Member}, {place.Parameter})", CompletionKind.Text)] : [];
    }

    private sealed class Magics : ICompletionSource
    {
        public IEnumerable<CompletionItem> Complete(CompletionPlace place, CancellationToken cancellationToken) => place switch
        {
            { Kind: not CompletionPlaceKind.Magic } => [],
            { Word: ['#', ..] } => [new CompletionItem("#!share", CompletionKind.Magic), new CompletionItem("#!time", CompletionKind.Magic)],
            _ => [new CompletionItem("--from", CompletionKind.Text)],
        };
    }
}
