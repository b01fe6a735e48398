using System.Text.Json.Nodes;
using Workspace.Core.Display;
using Workspace.Notebooks.Display;
using Workspace.Notebooks.Documents.Outputs;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Runner.Collecting;
using Workspace.Notebooks.Runner.Secrets;

namespace Workspace.Notebooks.Tests.Display;

internal sealed class DisplayFunctionsTests
{
    private OutputCollector _collector = null!;

    [SetUp]
    public void StartCell()
    {
        _collector = new OutputCollector(new DisplayIndex(), new SecretRedactor(), 100_000, (prompt, _) => $"answer to {prompt}");
        CellOutput.Current = _collector;
    }

    [TearDown]
    public void EndCell() => CellOutput.Current = null;

    [Test]
    public void Display_ThenUpdate_ReplacesInPlace()
    {
        var first = DisplayFunctions.display("first");
        "second".Display();

        first.Update("changed");

        Assert.That(Texts(), Is.EqualTo(new[] { "changed", "second" }));
    }

    [Test]
    public void Display_StringWithMimeType_IsShownAsThatType()
    {
        DisplayFunctions.display("<b>x</b>", "text/html");

        Assert.That(Data().Text("text/html"), Is.EqualTo("<b>x</b>"));
    }

    [Test]
    public void Display_WithMetadata_KeepsItInTheNotebook()
    {
        DisplayFunctions.display(new Wide());

        Assert.That(((DisplayOutput)_collector.Render().Single()).ToJson()["metadata"]!.ToJsonString(), Is.EqualTo("""{"text/html":{"isolated":true}}"""));
    }

    private sealed class Wide
    {
        public MimeBundle ToMimeBundle() => new MimeBundle("wide").With("text/html", "<b>wide</b>").WithMetadata("text/html", new JsonObject { ["isolated"] = true });
    }

    [Test]
    public void Display_ObjectWithMimeType_ShowsOnlyThatRepresentation()
    {
        DisplayFunctions.display(new { A = 1 }, "text/plain");

        Assert.That(Data().Types, Is.EqualTo(new[] { "text/plain" }));
    }

    [Test]
    public void Display_BrokenJson_IsKeptAsText()
    {
        DisplayFunctions.display("{broken", "application/json");

        Assert.That(Data().Node("application/json")!.GetValue<string>(), Is.EqualTo("{broken"));
    }

    [Test]
    public void Input_AndPassword_AskTheFrontEnd()
    {
        Assert.That(DisplayFunctions.Input("name"), Is.EqualTo("answer to name"));
        Assert.That(DisplayFunctions.Password("key"), Is.EqualTo("answer to key"));

        DisplayFunctions.display("answer to key, answer to name");
        Assert.That(Texts(), Is.EqualTo(new[] { "••••••, answer to name" }));
    }

    [Test]
    public void Input_OutsideACell_SaysThatNobodyAnswers()
    {
        CellOutput.Current = null;

        Assert.That(() => DisplayFunctions.Input("name"), Throws.TypeOf<InputNotAvailableException>());
    }

    [Test]
    public void ClearOutput_RemovesWhatWasShown()
    {
        DisplayFunctions.display("gone");

        DisplayFunctions.clear_output();

        Assert.That(_collector.Render(), Is.Empty);
    }

    private MimeData Data() => ((DisplayOutput)_collector.Render().Single()).Data;

    private IEnumerable<string?> Texts() => _collector.Render().Cast<DisplayOutput>().Select(output => output.Data.Text("text/plain"));
}
