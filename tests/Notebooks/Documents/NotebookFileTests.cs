using System.Text;
using Workspace.Notebooks.Documents;

namespace Workspace.Notebooks.Tests.Documents;

internal sealed class NotebookFileTests
{
    private string _folder = "";

    private string Path => System.IO.Path.Combine(_folder, "n.ipynb");

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("notebook-file-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("", "is empty (0 bytes)")]
    [TestCase("\0\u0001binary", "holds binary data")]
    [TestCase("[1]", "is JSON, but no object")]
    [TestCase("{\"metadata\": {}}", "has neither \"cells\" nor \"nbformat\"")]
    [TestCase("{\"nbformat\": 4}", "has no array \"cells\"")]
    [TestCase("{\"cells\": []}", "has no whole number \"nbformat\"")]
    [TestCase("{\"worksheets\": [], \"nbformat\": 3}", "has the old format 3 (nbformat 4 is needed). Convert it with `jupyter nbconvert --to notebook --nbformat 4 FILE`")]
    [TestCase("{\"cells\": [], \"nbformat\": 5}", "has format 5, and only nbformat 4 is known")]
    [TestCase("{\"cells\": [{\"cell_type\": \"heading\"}], \"nbformat\": 4}", "cells[0] has cell_type \"heading\"")]
    [TestCase("{\"cells\": [{\"cell_type\": \"code\", \"source\": 5}], \"nbformat\": 4}", "cells[0] has a source that is neither")]
    [TestCase("{\"cells\": [], \"nbformat\": 4, \"nbformat\": 4}", "is no valid JSON")]
    public void Load_NoNotebook_SaysWhy(string text, string reason)
    {
        File.WriteAllText(Path, text);

        var error = Assert.Throws<NotANotebookException>(() => NotebookFile.Load(Path))!;

        Assert.That(error.Message, Does.StartWith($"{Path} is not a notebook that can be read: it ").And.Contain(reason));
    }

    [Test]
    public void Load_BrokenJson_GivesLineAndColumn()
    {
        File.WriteAllText(Path, "{\n \"cells\": [\n  nonsense\n ]\n}");

        var error = Assert.Throws<NotANotebookException>(() => NotebookFile.Load(Path))!;

        Assert.That((error.Path, error.Line, error.Column), Is.EqualTo((Path, 3L, 4L)));
        Assert.That(error.Message, Does.Contain("line 3, column 4").And.Not.Contain("LineNumber"));
    }

    [Test]
    public void Load_MissingFile_IsTyped() => Assert.That(() => NotebookFile.Load(Path), Throws.TypeOf<NotANotebookException>().With.Message.Contains("could not be opened"));

    [Test]
    public void Load_ByteOrderMark_IsAcceptedAndNotWrittenBack()
    {
        var json = NotebookDocument.Create().ToJson();
        File.WriteAllText(Path, json, new UTF8Encoding(true));

        NotebookFile.Save(NotebookFile.Load(Path), Path);

        Assert.That(File.ReadAllBytes(Path), Is.EqualTo(Encoding.UTF8.GetBytes(json)));
    }

    [Test]
    public void Load_HugeCellAndDeepMetadata_Work()
    {
        var document = NotebookDocument.Create();
        document.Add(CellKind.Code, string.Concat(Enumerable.Repeat("x = 1;\n", 200_000)));
        document.SetMetadata("deep", System.Text.Json.Nodes.JsonNode.Parse(new string('[', 500) + new string(']', 500), documentOptions: new() { MaxDepth = 600 })!);
        NotebookFile.Save(document, Path);

        Assert.That(NotebookFile.Load(Path).Cells[0].Source, Has.Length.EqualTo(1_400_000));
    }

    [Test]
    public void Save_ThroughALink_WritesWhatItPointsTo()
    {
        var link = System.IO.Path.Combine(_folder, "link.ipynb");
        File.WriteAllText(Path, "old");
        File.CreateSymbolicLink(link, Path);

        NotebookFile.Save(NotebookDocument.Create(), link);

        Assert.That(new FileInfo(link).LinkTarget, Is.EqualTo(Path));
        Assert.That(NotebookFile.Load(Path).Cells, Is.Empty);
    }
}
