using FsCheck;
using FsCheck.Fluent;
using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Runner;
using Workspace.Notebooks.Runner.Parameters;

namespace Workspace.Notebooks.Tests.Runner;

internal sealed class ParameterTests : RunnerFixture
{
    private const string Declarations = """
        enum Scale { Sample, Tutorial }
        // Passes over the data.
        var epochs = 3;
        double rate = 0.1; // Step width
        var name = "demo";
        var verbose = false;
        int? seed = null;
        var sizes = new[] { 8, 16 };
        List<string> columns = ["a"];
        var from = new DateTime(2026, 1, 1);
        var limit = TimeSpan.FromMinutes(5);
        var scale = Scale.Sample;
        const long Big = 1L;
        var odd = new Dictionary<string, int>();
        var apiToken = "none";
        """;

    [Test]
    public void ListParameters_DeclarationsWithComments_GivesTypesDefaultsDescriptions()
    {
        var parameters = ParameterReader.ListParameters(WriteTagged((Declarations, CellTags.Parameters)));

        Assert.That(parameters.Select(p => $"{p.TypeName} {p.Name}"), Is.EqualTo(new[]
        {
            "int epochs", "double rate", "string name", "bool verbose", "int? seed", "int[] sizes", "List<string> columns", "DateTime from",
            "TimeSpan limit", "Scale scale", "long Big", "Dictionary<string, int> odd", "string apiToken",
        }));
        Assert.That(parameters[0].Description, Is.EqualTo("Passes over the data."));
        Assert.That(parameters[1].Description, Is.EqualTo("Step width"));
        Assert.That(parameters[1].DefaultText, Is.EqualTo("0.1"));
    }

    [TestCase("epochs", "5", "epochs = 5;")]
    [TestCase("rate", "1e-3", "rate = 0.001d;")]
    [TestCase("name", "a \"b\"\n\\", "name = \"a \\\"b\\\"\\n\\\\\";")]
    [TestCase("verbose", "True", "verbose = true;")]
    [TestCase("seed", "null", "seed = null;")]
    [TestCase("seed", "7", "seed = 7;")]
    [TestCase("sizes", "1,2,3", "sizes = [1, 2, 3];")]
    [TestCase("columns", "[\"a,b\", \"c\"]", "columns = [\"a,b\", \"c\"];")]
    [TestCase("from", "2026-02-03", "from = new System.DateTime(639056736000000000L, System.DateTimeKind.Unspecified) /* 2026-02-03T00:00:00.0000000 */;")]
    [TestCase("limit", "00:00:30", "limit = new System.TimeSpan(300000000L) /* 00:00:30 */;")]
    [TestCase("scale", "tutorial", "scale = Scale.Tutorial;")]
    [TestCase("Big", "9", "const long Big = 9L;")]
    public async Task Run_Parameter_IsInsertedAfterItsCellAsTypedCode(string name, string value, string code)
    {
        WriteTagged((Declarations, CellTags.Parameters), ("next", ""));

        var result = await RunAsync(Options with { Parameters = new Dictionary<string, string> { [name] = value } });

        Assert.That(result.Error?.Message, Is.Null);
        Assert.That(Session.Executed[1], Is.EqualTo($"// Parameters\n{code}\n"));
        Assert.That(NotebookFile.Load(OutputPath).Cells[1].Tags, Is.EqualTo(new[] { CellTags.InjectedParameters }));
        Assert.That(Session.Executed[2], Is.EqualTo("next"));
    }

    [Test]
    public async Task Run_UnknownAndIllTyped_ListsAllProblemsAndAllParameters()
    {
        WriteTagged(("var epochs = 3; // Passes\nvar scale = \"sample\";", CellTags.Parameters));

        var result = await RunAsync(Options with { Parameters = new Dictionary<string, string> { ["epoch"] = "1", ["epochs"] = "many" } });

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error!.Message, Is.EqualTo($"""
            Parameter "epoch" does not exist. Did you mean "epochs"?
            Parameter "epochs": "many" is no int.
            Parameters of {NotebookPath}:
              epochs  int     = 3         Passes
              scale   string  = "sample"
            """));
        Assert.That(Sessions, Is.Empty);
    }

    [TestCase("odd", "1", "cannot be given as text")]
    [TestCase("scale", "huge", "is no Scale (one of Sample, Tutorial)")]
    [TestCase("sizes", "1,x", "is no int[]")]
    public async Task Run_ValueThatDoesNotFit_SaysWhatWould(string name, string value, string message)
    {
        WriteTagged((Declarations, CellTags.Parameters));

        var result = await RunAsync(Options with { Parameters = new Dictionary<string, string> { [name] = value } });

        Assert.That(result.Error!.Message, Does.Contain(message));
    }

    [Test]
    public async Task Run_NoParametersCell_SaysHowToMakeOne()
    {
        WriteNotebook("one");

        var result = await RunAsync(Options with { Parameters = new Dictionary<string, string> { ["x"] = "1" } });

        Assert.That(result.Error!.Message, Does.Contain("has no parameters: tag the cell that declares them `parameters`"));
    }

    [Test]
    public async Task Run_OnAnExecutedNotebook_ReplacesTheInjectedCell()
    {
        WriteTagged(("var n = 1;", CellTags.Parameters), ("next", ""));
        await RunAsync(Options with { Parameters = new Dictionary<string, string> { ["n"] = "2" } });
        File.Copy(OutputPath, NotebookPath, overwrite: true);

        var result = await RunAsync(Options with { Parameters = new Dictionary<string, string> { ["n"] = "3" } });

        Assert.That(result.Document!.Cells.Select(c => c.Source), Is.EqualTo(new[] { "var n = 1;", "// Parameters\nn = 3;", "next" }));
    }

    [Test]
    public async Task Run_SecretParameter_RunsButIsNeverSaved()
    {
        WriteTagged((Declarations, CellTags.Parameters), ("show", ""));
        Script(s => s.On("show", _ => ScriptedSession.Value("token is hunter22x")));

        await RunAsync(Options with { Parameters = new Dictionary<string, string> { ["apiToken"] = "hunter22x" } });

        Assert.That(Session.Executed[1], Does.Contain("hunter22x"));
        Assert.That(File.ReadAllText(OutputPath), Does.Not.Contain("hunter22x").And.Contain("apiToken = \\\"••••••\\\""));
    }

    [Test]
    public void Literal_AnyNumber_IsReadBackAsTheSame() => Prop.ForAll<double>(number =>
    {
        var type = ParameterType.Of("double", new Dictionary<string, IReadOnlyList<string>>());
        var literal = ParameterLiteral.TryCreate(type, number.ToString("R", System.Globalization.CultureInfo.InvariantCulture));
        return !double.IsFinite(number) || double.Parse(literal!.TrimEnd('d'), System.Globalization.CultureInfo.InvariantCulture).Equals(number);
    }).QuickCheckThrowOnFailure();
}
