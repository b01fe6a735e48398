using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Documents.Outputs;

namespace Workspace.Notebooks.Tests.Documents;

internal sealed class NotebookDocumentTests
{
    // Written by nbformat 5.5.0 (nbformat.write) from a notebook with unknown metadata, escapes, emoji, every kind of
    // cell and output; keys are deliberately not those this library would choose.
    private const string WrittenByJupyter = """
        {
         "cells": [
          {
           "attachments": {
            "a.png": {
             "image/png": "aGk="
            }
           },
           "cell_type": "markdown",
           "id": "intro",
           "metadata": {},
           "source": [
            "# Grüße 👋\n",
            "![x](attachment:a.png) \"q\" \\ \u001b \u2028"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": 3,
           "id": "c1",
           "metadata": {
            "scrolled": true,
            "tags": [
             "parameters"
            ],
            "vendor": {
             "z": 1.50,
             "a": 1e5,
             "empty": {},
             "none": []
            }
           },
           "outputs": [
            {
             "name": "stdout",
             "output_type": "stream",
             "text": [
              "a\n",
              "b"
             ]
            },
            {
             "data": {
              "application/vnd.plotly.v1+json": {
               "data": [
                1,
                null,
                true
               ]
              },
              "text/plain": [
               "fig"
              ]
             },
             "execution_count": 3,
             "metadata": {},
             "output_type": "execute_result"
            }
           ],
           "source": "var x = 1;"
          },
          {
           "cell_type": "raw",
           "id": "r",
           "metadata": {},
           "source": []
          }
         ],
         "metadata": {
          "kernelspec": {
           "display_name": ".NET (C#)",
           "language": "C#",
           "name": ".net-csharp"
          }
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;

    [Test]
    public void ToJson_Unchanged_IsByteIdentical()
    {
        var text = WrittenByJupyter.Replace("\\u2028", "\u2028", StringComparison.Ordinal);

        Assert.That(NotebookDocument.Parse(text).ToJson(), Is.EqualTo(text));
    }

    [TestCase("\r\n", "  ")]
    [TestCase("\n", "\t")]
    public void ToJson_OtherLayout_IsKept(string newLine, string indent)
    {
        var lines = WrittenByJupyter.Replace("\\u2028", "", StringComparison.Ordinal).Split('\n')
            .Select(line => string.Concat(Enumerable.Repeat(indent, line.Length - line.TrimStart(' ').Length)) + line.TrimStart(' '));
        var text = string.Join(newLine, lines).TrimEnd();

        Assert.That(NotebookDocument.Parse(text).ToJson(), Is.EqualTo(text));
    }

    [Test]
    public void Source_Set_KeepsTheFormItHad()
    {
        var document = NotebookDocument.Parse(WrittenByJupyter);

        document.Cells[0].Source = "one\ntwo";
        document.Cells[1].Source = "one\ntwo";

        Assert.That(document.Cells[0].Json["source"], Is.InstanceOf<JsonArray>());
        Assert.That(document.Cells[0].Json["source"]!.AsArray().Select(l => l!.GetValue<string>()), Is.EqualTo(new[] { "one\n", "two" }));
        Assert.That(document.Cells[1].Json["source"]!.GetValue<string>(), Is.EqualTo("one\ntwo"));
    }

    [Test]
    public void Outputs_AllKinds_ReadAndWriteBackTheSame()
    {
        var cell = NotebookDocument.Parse(WrittenByJupyter).Cells[1];
        var before = cell.Json["outputs"]!.ToJsonString();

        cell.Outputs = cell.Outputs;

        Assert.That(cell.Json["outputs"]!.ToJsonString(), Is.EqualTo(before));
        Assert.That(cell.Outputs[0], Is.EqualTo(new StreamOutput("stdout", "a\nb")));
    }

    [Test]
    public void Write_MissingAndDoubledIds_GetTheSameNewOnesEveryTime()
    {
        var document = NotebookDocument.Create();
        for (var i = 0; i < 3; i++) document.Add(CellKind.Code, "same");
        document.Cells[1].Json["id"] = "taken";
        document.Cells[2].Json["id"] = "taken";

        var first = NotebookDocument.Parse(document.Clone().ToJson());
        var second = NotebookDocument.Parse(document.ToJson());

        Assert.That(first.Cells.Select(c => c.Id), Is.Unique);
        Assert.That(first.Cells[1].Id, Is.EqualTo("taken"));
        Assert.That(second.Cells.Select(c => c.Id), Is.EqualTo(first.Cells.Select(c => c.Id)));
        Assert.That(first.Cells[0].Json.Select(p => p.Key), Is.EqualTo(new[] { "cell_type", "execution_count", "id", "metadata", "outputs", "source" }));
    }

    [Test]
    public void Write_OlderThanIds_AddsNone()
    {
        var document = NotebookDocument.Parse("""{"cells":[{"cell_type":"code","metadata":{},"outputs":[],"source":"1"}],"metadata":{},"nbformat":4,"nbformat_minor":4}""");

        Assert.That(document.ToJson(), Does.Not.Contain("\"id\""));
    }

    [Test]
    public void SetMetadata_NewKey_GoesWhereJupyterSortsIt()
    {
        var cell = NotebookDocument.Create().Add(CellKind.Code, "x");

        foreach (var key in (string[])["tags", "execution", "workspace"]) cell.SetMetadata(key, 1);

        Assert.That(cell.Json["metadata"]!.AsObject().Select(p => p.Key), Is.EqualTo(new[] { "execution", "tags", "workspace" }));
    }

    [TestCase("""{"polyglot_notebook":{"kernelName":"fsharp"},"dotnet_interactive":{"language":"csharp"}}""", "x", "fsharp")]
    [TestCase("""{"dotnet_interactive":{"language":"sql"}}""", "x", "sql")]
    [TestCase("""{"vscode":{"languageId":"polyglot-notebook"}}""", "x", "csharp")]
    [TestCase("""{"vscode":{"languageId":"javascript"}}""", "x", "javascript")]
    [TestCase("{}", "#!js\nx", "javascript")]
    [TestCase("{}", "#!time\nx", "csharp")]
    [TestCase("{}", "#r \"nuget:X\"", "csharp")]
    public void Language_OfCell_IsFoundWhereToolsWriteIt(string metadata, string source, string expected)
    {
        var document = NotebookDocument.Create();
        var cell = document.Add(CellKind.Code, source);
        cell.Json["metadata"] = JsonNode.Parse(metadata);

        Assert.That(cell.Language, Is.EqualTo(expected));
    }

    [Test]
    public void Code_LeadingLanguageLine_IsEmptiedSoThatLinesStay()
    {
        var cell = NotebookDocument.Create().Add(CellKind.Code, "#!csharp\nvar x = 1;");

        Assert.That(cell.Code, Is.EqualTo("\nvar x = 1;"));
    }

    [Test]
    public void Parse_NoMetadataAnywhere_Works()
    {
        var document = NotebookDocument.Parse("""{"cells":[{"cell_type":"code","source":"1"}],"nbformat":4}""");

        Assert.That(document.DefaultLanguage, Is.EqualTo("csharp"));
        Assert.That(document.Cells[0].Tags, Is.Empty);
        Assert.That(document.Cells[0].Outputs, Is.Empty);
        Assert.That(document.MinorFormat, Is.Zero);
    }

    [Test]
    public void AnySource_WrittenAndRead_IsTheSame() => Prop.ForAll<string>(text =>
    {
        // Half surrogate pairs are no text: no file can hold them.
        var source = new string([.. (text ?? "").Where(c => !char.IsSurrogate(c))]);
        var document = NotebookDocument.Create();
        document.Add(CellKind.Code, source);
        document.Add(CellKind.Markdown, source).Json["source"] = source;

        var read = NotebookDocument.Parse(document.ToJson());

        return read.Cells[0].Source == source && read.Cells[1].Source == source && read.ToJson() == document.ToJson();
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Write_FiftyMegabyteOutput_IsReadAndWritten()
    {
        var document = NotebookDocument.Create();
        var cell = document.Add(CellKind.Code, "flood");
        cell.Outputs = [new StreamOutput("stdout", new string('x', 50_000_000))];

        var read = NotebookDocument.Parse(document.ToJson());

        Assert.That(((StreamOutput)read.Cells[0].Outputs[0]).Text, Has.Length.EqualTo(50_000_000));
    }

    [Test]
    public void Write_Jupyter_FindsItValidAndWritesTheSameBytes()
    {
        var document = NotebookDocument.Parse(WrittenByJupyter.Replace("1.50", "1.5", StringComparison.Ordinal).Replace("1e5", "100000.0", StringComparison.Ordinal));
        document.Cells[1].Json["metadata"]!["vendor"] = new JsonObject { ["a"] = 1 };
        document.Cells[1].Outputs = [.. document.Cells[1].Outputs, new ErrorOutput("E", "v\u0007", ["t"])];
        document.Cells[1].Source = "a\r\nb\u0085c";
        document.Cells[1].Json["source"] = SourceLines.Split("a\r\nb\u0085c\n");
        document.Add(CellKind.Code, "new");
        var folder = Directory.CreateTempSubdirectory("nbformat-");
        var ours = Path.Combine(folder.FullName, "ours.ipynb");
        NotebookFile.Save(document, ours);

        const string Script = "import nbformat,sys; nb=nbformat.read(sys.argv[1],4); nbformat.validate(nb); nbformat.write(nb,sys.argv[1]+'.theirs')";
        using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-W", "error", "-c", Script, ours]) { RedirectStandardError = true })!;
        var errors = python.StandardError.ReadToEnd();
        python.WaitForExit();

        if (errors.Contains("No module named", StringComparison.Ordinal)) Assert.Ignore("python3-nbformat is not installed.");
        Assert.That(errors, Is.Empty);
        Assert.That(File.ReadAllBytes(ours + ".theirs"), Is.EqualTo(File.ReadAllBytes(ours)));
        folder.Delete(recursive: true);
    }
}
