using Workspace.Notebooks.Engine;
using Workspace.Running;

namespace Workspace.Tests;

internal sealed class CompletionTests
{
    private string _folder = null!;
    private CSharpSession _session = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _folder = Directory.CreateTempSubdirectory("completion").FullName;
        await File.WriteAllTextAsync(Path.Combine(_folder, "loans.csv"), "amount,purpose of loan\n1,car\n2,boat\n");
        _session = new CSharpSession(Sessions.Options(_folder));
        var path = Path.Combine(_folder, "loans.csv");
        var result = await _session.ExecuteAsync(new CellRequest($"using Workspace.Frames; using Workspace.Charts; using Workspace.Datasets; using static Workspace.Frames.Expressions.Expressions;\nvar loans = Frame.ReadCsv(@\"{path}\");", "Cell 1"), new Silence());
        Assert.That(result.Error?.Message, Is.Null);
    }

    [TearDown]
    public async Task EndAsync()
    {
        await _session.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [TestCase("loans.Select(\"|")]
    [TestCase("loans.Filter(Col(\"|\") > 1)")]
    [TestCase("loans.GroupBy(\"|\")")]
    [TestCase("Chart.Bar(loans, x: \"|\")")]
    [TestCase("var e = Sum(\"|\")")]
    public async Task Column_OfAFrame_IsOffered(string marked)
    {
        Assert.That(await TextsAsync(marked), Is.EqualTo(new[] { "amount", "purpose of loan" }));
    }

    [Test]
    public async Task Dataset_InTheCataloguesCalls_IsOffered()
    {
        Assert.That(await TextsAsync("DatasetCatalogue.Find(\"ger|"), Is.EqualTo(new[] { "german-credit" }));
        Assert.That(await TextsAsync("loans.Select(\"ger|"), Is.Empty);
    }

    [Test]
    public async Task Documentation_OfTheLibrary_IsShown()
    {
        var bundle = await _session.LanguageService.InspectAsync("DatasetCatalogue.Find", 20);

        Assert.That(bundle!["text/plain"], Does.Contain("Finds a dataset."));
    }

    private async Task<IReadOnlyList<string>> TextsAsync(string marked)
    {
        var position = marked.IndexOf('|', StringComparison.Ordinal);
        var list = await _session.LanguageService.CompleteAsync(marked.Remove(position, 1), position);
        return [.. list.Items.Select(item => item.Text)];
    }

    private sealed class Silence : ICellOutput
    {
        public void Write(OutputStream stream, string text)
        {
        }

        public void Display(object? value, string displayId)
        {
        }

        public void UpdateDisplay(string displayId, object? value)
        {
        }

        public void ClearOutput(bool wait)
        {
        }

        public string ReadLine(string prompt, bool password) => throw new InputNotAvailableException(prompt);
    }
}
