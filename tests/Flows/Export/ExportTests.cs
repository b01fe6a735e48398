using Workspace.Flows.Errors;
using Workspace.Flows.Export;
using Workspace.Flows.Steps;
using Workspace.Frames;

namespace Workspace.Flows.Tests.Export;

public class ExportTests
{
    private static Frame Loans => Frame.FromColumns(
        ("status", new[] { "male: single", "female: \"married\"", "male: single", "female: divorced" }), ("savings", new[] { "little", "unknown", "high", "little" }),
        ("age", new[] { 20.5, 31, 67, 44 }), ("amount", new[] { 100L, 2000L, 350L, 9000L }), ("risk", new[] { "low", "high", "low", "low" }));

    // Every step type that can be exported once.
    private static readonly Flow Whole = Flow.Start()
        .SplitString("status", ":", output: "vec").Flatten("vec").Rename(("vec_0", "sex"), ("vec_1", "marital")).Drop("vec", "status")
        .OrdinalEncode("risk", ["low", "high"], output: "target").SkippedWhenMissing()
        .MapValues("savings", ("unknown", 0), ("little", 1), ("high", 2))
        .TargetEncode("marital", "target").OneHotEncode("sex")
        .ImputeMedian("age").ImputeMode("savings").ScaleStandard("age").Then(new Bucketize("amount", Quantiles: 2, Output: "bucket") { Outside = OutsideBuckets.Null })
        .Cast(ColumnType.Real, "amount").Filter("amount", Comparison.Less, 8e3).DropMissing("age").DropDuplicates()
        .CustomSql("SELECT *, amount * 2 AS twice FROM self").MoveToStart("target")
        .Select("target", "age", "amount", "twice", "savings", "marital", "sex_male", "bucket");

    private string _folder = "";

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("flow-export-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task ToCSharpProgram_EveryStepType_CompilesAndGivesTheSameFile()
    {
        var (program, input, expected, actual) = (At("prepare.cs"), At("loans.csv"), At("expected.csv"), At("actual.csv"));
        var fitted = Whole.Fit(Loans);
        TableFile.Write(Loans, input);
        TableFile.Write(fitted.Apply(TableFile.Read(input)), expected);
        await File.WriteAllTextAsync(program, fitted.ToCSharpProgram(DotNetProgram.FlowsProject));

        var (exitCode, output) = await DotNetProgram.RunAsync(program, new Dictionary<string, string>(), input, actual);

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(await File.ReadAllTextAsync(actual), Is.EqualTo(await File.ReadAllTextAsync(expected)));
    }

    [Test]
    public async Task ToJobScript_InputsUnderTheBaseFolder_ArePreparedAsApplyDoes()
    {
        var fitted = Whole.Fit(Loans);
        var (input, output) = (At("ml/processing/input/data"), At("ml/processing/output/data"));
        Directory.CreateDirectory(input);
        fitted.Save(At("ml/processing/input/flow/flow.json"));
        TableFile.Write(Loans, Path.Combine(input, "a.csv"));
        TableFile.Write(Loans.Head(2), Path.Combine(input, "b.parquet"));
        await File.WriteAllTextAsync(At("job.cs"), fitted.ToJobScript(DotNetProgram.FlowsProject));

        var (exitCode, log) = await DotNetProgram.RunAsync(At("job.cs"), new Dictionary<string, string> { ["SAGEMAKER_BASE_DIR"] = At("ml") });

        Assert.That(exitCode, Is.Zero, log);
        Assert.That(TableFile.Read(Path.Combine(output, "a.csv")).CountRows(), Is.EqualTo(fitted.Apply(Loans).CountRows()));
        Assert.That(
            TableFile.Read(Path.Combine(output, "b.parquet")).ReadAllColumns().Select(c => c.ToTexts()),
            Is.EqualTo(fitted.Apply(Loans.Head(2)).ReadAllColumns().Select(c => c.ToTexts())));
    }

    [Test]
    public void Job_BrokenInput_WritesTheReasonWhereSageMakerLooksForIt()
    {
        Flow.Start().ScaleStandard("age").Fit(Loans).Save(At("processing/input/flow.json"));
        TableFile.Write(Loans.Drop("age"), At("processing/input/a.csv"));

        var exitCode = new FlowJob(_folder).Run(TextWriter.Null);

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(File.ReadAllText(At("output/message")), Does.Contain("Column \"age\" is not in the frame"));
    }

    [Test]
    public void Job_LongReason_IsCutToWhatSageMakerReadsWithoutBreakingACharacter()
    {
        new FittedFlow([new DropColumns([.. Enumerable.Range(0, 9).Select(i => $"{new string('ä', 60)}{i}")])]).Save(At("processing/input/flow.json"));
        TableFile.Write(Loans, At("processing/input/a.csv"));

        new FlowJob(_folder).Run(TextWriter.Null);

        var message = File.ReadAllBytes(At("output/message"));
        Assert.That(message, Has.Length.InRange(1000, 1024));
        Assert.That(() => new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetString(message), Throws.Nothing);
    }

    [TestCase(false, "found 0")]
    [TestCase(true, "nothing to do")]
    public void Job_FlowOrTablesMissing_SaysWhich(bool hasFlow, string message)
    {
        Directory.CreateDirectory(At("processing/input"));
        if (hasFlow) Whole.Fit(Loans).Save(At("processing/input/flow.json"));
        using var log = new StringWriter();

        var exitCode = new FlowJob(_folder).Run(log);

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(log.ToString(), Does.Contain(message));
    }

    [Test]
    public void Exports_OfACSharpFunction_SayThatItsSourceIsUnknown()
    {
        var fitted = Flow.Start().CustomCSharp("n", row => row.Number("age")).Fit(Loans);

        Assert.That(() => fitted.ToCSharpProgram(), Throws.TypeOf<FlowFormatException>().With.Message.Contains("Step 1"));
        Assert.That(() => fitted.ToJobScript(), Throws.TypeOf<FlowFormatException>());
    }

    private string At(string relativePath)
    {
        var path = Path.Combine(_folder, relativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
