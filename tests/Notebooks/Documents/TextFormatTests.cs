using FsCheck;
using FsCheck.Fluent;
using Workspace.Notebooks.Documents;

namespace Workspace.Notebooks.Tests.Documents;

internal sealed class TextFormatTests
{
    // As VS Code's Polyglot Notebooks extension saves it.
    private const string Dib = """
        #!meta

        {"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":[],"languageName":"csharp","name":"csharp"},{"aliases":[],"languageName":"T-SQL","name":"sql-shop"}]}}

        #!csharp

        #!time
        var x = 1;

        x

        #!markdown

        # Title

        #!sql-shop

        SELECT 1

        #!js

        alert(1)

        """;

    [Test]
    public void Dib_Read_OpensCellsAtLanguagesAndKernelsOnly()
    {
        var cells = DibFormat.Read(Dib).Cells;

        Assert.That(cells.Select(c => c.Language), Is.EqualTo(new[] { "csharp", "markdown", "sql-shop", "javascript" }));
        Assert.That(cells[0].Source, Is.EqualTo("#!time\nvar x = 1;\n\nx"));
        Assert.That(cells[2].Source, Is.EqualTo("SELECT 1"));
    }

    [Test]
    public void Dib_WriteAfterRead_IsTheSameFile() =>
        Assert.That(DibFormat.Write(DibFormat.Read(Dib)), Is.EqualTo(Dib.Replace("#!js", "#!javascript", StringComparison.Ordinal)));

    [Test]
    public void Dib_BrokenMeta_IsTyped() => Assert.That(() => DibFormat.Read("#!meta\n\n{nope"), Throws.TypeOf<NotANotebookException>());

    [Test]
    public void Dib_WithoutMeta_IsCSharp() => Assert.That(DibFormat.Read("1 + 1").Cells.Single().Language, Is.EqualTo("csharp"));

    [Test]
    public void Percent_Read_FindsKindsTagsAndLanguages()
    {
        const string Text = """
            // ---
            // jupyter:
            //   jupytext: {}
            // ---

            // %% [markdown]
            // # Title
            //
            // Text

            // %% tags=["parameters"]
            var n = 3; // how many

            // %% language="sql"
            // SELECT 1

            // %% [raw]
            // as is
            """;

        var cells = PercentFormat.Read(Text).Cells;

        Assert.That(cells.Select(c => c.Language), Is.EqualTo(new[] { "markdown", "csharp", "sql", "raw" }));
        Assert.That(cells[0].Source, Is.EqualTo("# Title\n\nText"));
        Assert.That(cells[1].Tags, Is.EqualTo(new[] { "parameters" }));
        Assert.That(cells[1].Source, Is.EqualTo("var n = 3; // how many"));
        Assert.That(cells[2].Source, Is.EqualTo("SELECT 1"));
    }

    [Test]
    public void Percent_TagsThatAreNoJson_AreATypedError() =>
        Assert.That(() => PercentFormat.Read("// %% tags=[a]\nx"), Throws.TypeOf<NotANotebookException>());

    [TestCase("%% a comment of Mermaid")]
    [TestCase("%%")]
    [TestCase("%%sql")]
    [TestCase("  %% indented")]
    [TestCase(@"\%% escaped already")]
    [TestCase("// %% a comment in code")]
    [TestCase("//%%")]
    public void Percent_LinesThatLookLikeMarkers_StayInTheirCell(string line)
    {
        var document = NotebookDocument.Create();
        document.Add(CellKind.Markdown, $"above\n{line}\nbelow");
        document.Add(CellKind.Code, $"1\n{line}\n2");

        Assert.That(Sources(PercentFormat.Read(PercentFormat.Write(document))), Is.EqualTo(new[] { $"above\n{line}\nbelow", $"1\n{line}\n2" }));
    }

    [Test]
    public void Percent_MagicInAComment_OpensNoCell() => Assert.That(PercentFormat.Read("// %%\n// %%time\n1").Cells.Single().Source, Is.EqualTo("// %%time\n1"));

    [Test]
    public void BothFormats_AnyLinesOfCode_ComeBack() => Prop.ForAll<string[]>(lines =>
    {
        // In .dib a line that opens a cell cannot be part of one, and blank lines at the ends are not kept.
        var source = string.Join('\n', lines.Select(line => new string([.. (line ?? "").Where(c => c is >= ' ' and < (char)127)]).TrimEnd())
            .Where(line => !line.StartsWith("#!", StringComparison.Ordinal))).Trim('\n');
        if (source.Length == 0) return true;
        var document = NotebookDocument.Create();
        document.Add(CellKind.Code, source);
        document.Add(CellKind.Markdown, source);

        return Sources(DibFormat.Read(DibFormat.Write(document))).SequenceEqual([source, source])
            && Sources(PercentFormat.Read(PercentFormat.Write(document))).SequenceEqual([source, source]);
    }).QuickCheckThrowOnFailure();

    private static IEnumerable<string> Sources(NotebookDocument document) => document.Cells.Select(cell => cell.Source);
}
