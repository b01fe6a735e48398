using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Workspace.Core.Display;
using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Documents.Outputs;
using Workspace.Notebooks.Reports;
using Workspace.Notebooks.Runner;
using Workspace.Notebooks.Runner.Checking;

namespace Workspace.Notebooks.Tests.Reports;

internal sealed class ReportTests
{
    private string _folder = "";
    private NotebookDocument _document = NotebookDocument.Create();

    [SetUp]
    public void Create()
    {
        _folder = Directory.CreateTempSubdirectory("report-").FullName;
        _document = NotebookDocument.Create();
    }

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    private string PlotlyScript
    {
        get
        {
            var path = Path.Combine(_folder, "plotly.js");
            File.WriteAllText(path, "window.Plotly = { newPlot() {} };");
            return path;
        }
    }

    [Test]
    public void Render_Prose_IsMarkdownWithContentsAndNoRawHtml()
    {
        _document.Add(CellKind.Markdown, "# Title & more\n\n<script>alert(1)</script> [x](javascript:alert(1)) $y = Wx$\n\n## Part\n\n## Part");

        var html = HtmlReport.Render(_document, "n.ipynb");

        Assert.That(html, Does.Contain("<title>Title &amp; more</title>").And.Contain("<a href=\"#part-2\">Part</a>").And.Contain("<h2 id=\"part-2\">"));
        Assert.That(html, Does.Contain("<span class=\"math\">y = Wx</span>"));
        Assert.That(html, Does.Not.Contain("<script>").And.Not.Contain("javascript:"));
    }

    [Test]
    public void Render_Pictures_AreEmbeddedFromAttachmentsAndFiles()
    {
        File.WriteAllBytes(Path.Combine(_folder, "p.png"), [1, 2, 3]);
        var cell = _document.Add(CellKind.Markdown, "![a](attachment:a.png) ![p](p.png)");
        cell.Json["attachments"] = JsonNode.Parse("""{"a.png": {"image/png": "aGk="}}""");

        var html = HtmlReport.Render(_document, "n.ipynb", new ReportOptions { BaseFolder = _folder });

        Assert.That(html, Does.Contain("src=\"data:image/png;base64,aGk=\"").And.Contain("src=\"data:image/png;base64,AQID\""));
    }

    [Test]
    public void Render_Code_IsHighlightedAndEncoded()
    {
        _document.Add(CellKind.Code, "#r \"x.dll\"\nvar s = \"<b>\"; // note\nList<int> l = Make(1.5);");

        var html = HtmlReport.Render(_document, "n.ipynb");

        Assert.That(html, Does.Contain("<span class=\"hl-d\">#r &quot;x.dll&quot;").And.Contain("<span class=\"hl-k\">var</span>")
            .And.Contain("<span class=\"hl-s\">&quot;&lt;b&gt;&quot;</span>").And.Contain("<span class=\"hl-c\">// note</span>")
            .And.Contain("<span class=\"hl-t\">List</span>").And.Contain("<span class=\"hl-m\">Make</span>").And.Contain("<span class=\"hl-n\">1.5</span>"));
    }

    [Test]
    public void Render_HighlightedCode_LosesNoCharacter()
    {
        const string Code = "if (a < b) { /* x */ var s = $\"{a:0.0} {b}\"; }\nawait foreach (var x in y) broken ((\n\"unterminated";
        _document.Add(CellKind.Code, Code);

        var html = HtmlReport.Render(_document, "n.ipynb");

        var pre = Regex.Match(html, "<pre>(.*?)</pre>", RegexOptions.Singleline).Groups[1].Value;
        Assert.That(System.Net.WebUtility.HtmlDecode(Regex.Replace(pre, "<[^>]*>", "")), Is.EqualTo(Code));
    }

    [Test]
    public void Render_Figure_EmbedsTheScriptOnceAndAllowsOnlyItByHash()
    {
        for (var i = 0; i < 2; i++) _document.Add(CellKind.Code, "chart").Outputs = [Figure("</script><script>bad()")];

        var html = HtmlReport.Render(_document, "n.ipynb", new ReportOptions { PlotlyScript = PlotlyScript });

        Assert.That(Regex.Count(html, "window.Plotly"), Is.EqualTo(1));
        Assert.That(html, Does.Not.Contain("<script>bad()"));
        Assert.That(html, Does.Contain("<img alt=\"a chart\" src=\"data:image/svg+xml;base64,"));
        var policy = Regex.Match(html, "Content-Security-Policy\" content=\"([^\"]*)\"").Groups[1].Value;
        foreach (Match script in Regex.Matches(html, "<script>(.*?)</script>", RegexOptions.Singleline))
        {
            var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.Groups[1].Value)));
            Assert.That(policy, Does.Contain($"'sha256-{hash}'"));
        }
    }

    [Test]
    public void Render_FigureWithoutTheScript_ShowsItsPicture()
    {
        _document.Add(CellKind.Code, "chart").Outputs = [Figure("title")];

        var html = HtmlReport.Render(_document, "n.ipynb");

        Assert.That(html, Does.Contain("<img alt=\"a chart\"").And.Not.Contain("application/json").And.Contain("script-src 'none'"));
    }

    [Test]
    public void Render_RunAndErrors_AreInTheHeaderAndReadable()
    {
        _document.Add(CellKind.Code, "boom").Outputs = [new ErrorOutput("MyException", "it <broke>", ["\u001b[31mtrace line\u001b[0m"]), new StreamOutput("stderr", "warned\n")];
        var result = Result(RunStatus.CellFailed, new CellRun
        {
            Index = 0,
            Number = 1,
            FirstLine = "boom",
            Status = CellRunStatus.Failed,
            Duration = TimeSpan.FromSeconds(1.5),
            Error = new ErrorOutput("MyException", "it <broke>", []),
        });

        var html = HtmlReport.Render(_document, "n.ipynb", result: result);

        Assert.That(html, Does.Contain("A cell failed").And.Contain("<a href=\"#cell-1\">cell 1: boom</a>").And.Contain("1.5 s"));
        Assert.That(html, Does.Contain("<strong>MyException</strong> it &lt;broke&gt;").And.Contain("<pre>trace line</pre>").And.Contain("class=\"stream stderr\""));
    }

    [Test]
    public void Junit_Runs_AreSuitesWithCases()
    {
        var passed = new CellRun { Index = 0, Number = 1, FirstLine = "a < b", Status = CellRunStatus.Passed, Duration = TimeSpan.FromMilliseconds(1500) };
        var failed = passed with { Number = 2, Status = CellRunStatus.Failed, Error = new ErrorOutput("E", "bad \u001b[0m", ["line 1", "line 2"]) };
        var missing = passed with { Number = 3, Status = CellRunStatus.NotRun };
        var result = Result(RunStatus.CellFailed, passed, failed, missing) with { Differences = [new OutputDifference(1, "stdout", "1", "2")] };
        var broken = Result(RunStatus.NotANotebook) with { Error = new NotANotebookException("x.ipynb", "is empty (0 bytes)") };

        var suites = XDocument.Parse(JunitReport.Render([result, broken])).Root!.Elements("testsuite").ToList();

        var cases = suites[0].Elements("testcase").ToList();
        Assert.That(suites[0].Attribute("failures")!.Value, Is.EqualTo("2"));
        Assert.That(suites[0].Attribute("skipped")!.Value, Is.EqualTo("1"));
        Assert.That(cases[0].Attribute("name")!.Value, Is.EqualTo("Cell 1: a < b"));
        Assert.That(cases[0].Attribute("time")!.Value, Is.EqualTo("1.500"));
        Assert.That(cases[0].Element("failure")!.Attribute("type")!.Value, Is.EqualTo("OutputDiffers"));
        Assert.That(cases[1].Element("failure")!.Value, Is.EqualTo("line 1\nline 2"));
        Assert.That(suites[1].Element("testcase")!.Element("error")!.Attribute("message")!.Value, Does.Contain("is empty"));
    }

    private static RunResult Result(RunStatus status, params CellRun[] cells) =>
        new() { NotebookPath = "n.ipynb", Status = status, Cells = cells, Duration = TimeSpan.FromSeconds(3) };

    private static DisplayOutput Figure(string title) => new(MimeData.From(new MimeBundle("a chart")
        .With(MimeTypes.Svg, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        .With(MimeTypes.Plotly, new JsonObject { ["data"] = new JsonArray(), ["layout"] = new JsonObject { ["title"] = title } })));
}
