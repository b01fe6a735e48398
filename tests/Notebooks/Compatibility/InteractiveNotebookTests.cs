using Workspace.Core.Display;
using Workspace.Notebooks.Display;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Languages;
using Workspace.Notebooks.Tests.Languages;

namespace Workspace.Notebooks.Tests.Compatibility;

/// <summary>Cells as notebooks for .NET Interactive have them, run in order in one session each.</summary>
[TestFixture]
internal sealed class InteractiveNotebookTests
{
    private PolyglotSession _session = null!;
    private DisplayOutput _output = null!;

    [SetUp]
    public void StartSession()
    {
        _output = new DisplayOutput();
        _session = new PolyglotSession(new SessionOptions().WithDisplay());
    }

    [TearDown]
    public async Task EndSession()
    {
        Formatter.ResetToDefault();
        await _session.DisposeAsync();
    }

    [Test]
    public async Task Formatters_RegisteredByTheOldNames_Work()
    {
        await RunAsync("using Microsoft.DotNet.Interactive.Formatting;");
        await RunAsync("public record Money(decimal Amount, string Currency);");
        await RunAsync("Formatter.Register<Money>(m => $\"{m.Amount} {m.Currency}\", \"text/plain\");\nFormatter.Register<Money>((m, writer) => writer.Write($\"<b>{m.Amount}</b>\"), \"text/html\");\nFormatter.SetPreferredMimeTypesFor(typeof(Money), \"text/html\");");
        await RunAsync("new Money(5, \"EUR\").Display();");

        Assert.That(_output.Bundles[^1][MimeTypes.Text], Is.EqualTo("5 EUR"));
        Assert.That(_output.Bundles[^1][MimeTypes.Html], Is.EqualTo("<b>5</b>"));
    }

    [Test]
    public async Task ListExpansionLimit_BoundsWhatIsShown()
    {
        await RunAsync("Formatter.ListExpansionLimit = 3;\ndisplay(Enumerable.Range(100, 50));");

        Assert.That(_output.Text, Does.Contain("102").And.Not.Contain("103"));
    }

    [Test]
    public async Task PreferredMimeTypes_LeaveTheOthersOut()
    {
        await RunAsync("Formatter.SetPreferredMimeTypesFor(typeof(int[]), \"text/plain\");\ndisplay(new[] { 1 });");

        Assert.That(_output.Bundles[^1].Keys, Is.EqualTo(new[] { MimeTypes.Text }));
    }

    [Test]
    public async Task Display_CanBeUpdated_AcrossCells()
    {
        await RunAsync("var progress = display(\"0 %\");");
        await RunAsync("for (var i = 50; i <= 100; i += 50) progress.Update($\"{i} %\");");

        Assert.That(_output.Text.Split('\n'), Is.EqualTo(new[] { "0 %", "50 %", "100 %" }));
    }

    [Test]
    public async Task PocketView_BuildsEncodedHtml()
    {
        await RunAsync("using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;");
        await RunAsync("var rows = new[] { (Name: \"a<b\", N: 1), (Name: \"c\", N: 2) };");
        await RunAsync("display(table[style: \"width:50%\"](thead(tr(th(\"Name\"))), tbody(rows.Select(r => tr(td(r.Name), td(r.N))))));");

        Assert.That(_output.Bundles[^1][MimeTypes.Html], Is.EqualTo(
            "<table style=\"width:50%\"><thead><tr><th>Name</th></tr></thead><tbody><tr><td>a&lt;b</td><td>1</td></tr><tr><td>c</td><td>2</td></tr></tbody></table>"));
    }

    [Test]
    public async Task KernelInvocationContext_HasTheCellsToken()
    {
        await RunAsync("using Microsoft.DotNet.Interactive;\nvar context = KernelInvocationContext.Current;\nawait Task.Delay(1, context.CancellationToken);\ncontext.Display(HTML(\"<i>done</i>\"), \"text/html\");");

        Assert.That(_output.Bundles[^1][MimeTypes.Html], Is.EqualTo("<i>done</i>"));
    }

    [Test]
    public async Task Notebook_ThatSharesAcrossLanguages_Runs()
    {
        await RunAsync("#!fsharp\nlet numbers = [| 1; 2; 3 |]");
        await RunAsync("#!csharp\n#!share --from fsharp numbers\nvar total = numbers.Sum();");
        await RunAsync("#!html\n<h1>Report</h1>\n#!csharp\n#!time\ndisplay(total);");

        Assert.That(_output.Text, Does.Contain("Report").And.Contain("6").And.Contain("Wall time"));
    }

    [Test]
    public async Task CssAndJavascript_AreShown()
    {
        await RunAsync("display(CSS(\"p { color: red }\"));\nJavascript(\"console.log(1)\");");

        Assert.That(_output.Bundles[0][MimeTypes.Html], Is.EqualTo("<style>p { color: red }</style>"));
        Assert.That(_output.Bundles[1], Does.ContainKey("application/javascript"));
    }

    [Test]
    public async Task PackagesTheEngineReplaces_AreNoError()
    {
        await RunAsync("#r \"nuget: Microsoft.DotNet.Interactive.Formatting, 1.0.0-beta.25177.1\"\ndisplay(1);");

        Assert.That(_output.Text, Is.EqualTo("1"));
    }

    private async Task RunAsync(string code)
    {
        var result = await _session.ExecuteAsync(new CellRequest(code, "Cell"), _output);
        Assert.That(result.Status, Is.EqualTo(CellStatus.Succeeded), result.Error is { } e ? string.Join('\n', e.Traceback) : "");
    }
}
