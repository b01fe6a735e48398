using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Documents.Outputs;
using Workspace.Notebooks.Linting;

namespace Workspace.Notebooks.Tests.Linting;

internal sealed class NotebookLinterTests
{
    private NotebookDocument _document = NotebookDocument.Create();

    [SetUp]
    public void StartWithProse()
    {
        _document = NotebookDocument.Create();
        _document.Add(CellKind.Markdown, "# Title");
    }

    [Test]
    public void Check_GoodNotebook_FindsNothing()
    {
        _document.Add(CellKind.Code, "var x = 1;");

        Assert.That(NotebookLinter.Check(_document), Is.Empty);
    }

    [Test]
    public void Check_CodeFirst_IsNB001()
    {
        _document.RemoveAt(0);
        _document.Add(CellKind.Code, "1");

        Assert.That(Rules(), Is.EqualTo(new[] { "NB001 1" }));
    }

    [TestCase(25, 0)]
    [TestCase(26, 1)]
    public void Check_LongCell_IsNB002(int lines, int findings)
    {
        _document.Add(CellKind.Code, string.Join('\n', Enumerable.Repeat("x++;", lines)));

        Assert.That(Rules().Count(r => r == "NB002 2"), Is.EqualTo(findings));
    }

    [Test]
    public void Check_ThirdCodeCellInARow_IsNB003()
    {
        for (var i = 0; i < 3; i++) _document.Add(CellKind.Code, "1");

        Assert.That(Rules(), Is.EqualTo(new[] { "NB003 4" }));
    }

    [TestCase("Console.WriteLine(1);\nConsole.WriteLine(2);\nConsole.WriteLine(3);\nConsole.Write(4);", "NB004 2")]
    [TestCase("  ", "NB005 2")]
    [TestCase("File.ReadAllText(\"/home/ann/x.csv\")", "NB006 2")]
    public void Check_Source_IsFound(string source, string rule)
    {
        _document.Add(CellKind.Code, source);

        Assert.That(Rules(), Is.EqualTo(new[] { rule }));
    }

    [Test]
    public void Check_StoredError_SaysWhatWhyAndFix()
    {
        _document.Add(CellKind.Code, "1").Outputs = [new ErrorOutput("Boom", "", [])];

        Assert.That(NotebookLinter.Check(_document).Single().ToString(), Is.EqualTo(
            "NB007 cell 2: The stored output is an error: Boom.\n  The notebook was saved without having run to its end. " +
            "Run it again, or tag the cell raises-exception if it is meant to throw."));
    }

    private IEnumerable<string> Rules() => NotebookLinter.Check(_document).Select(f => $"{f.Rule} {f.CellIndex + 1}");
}
