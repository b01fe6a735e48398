using FsCheck;
using FsCheck.Fluent;
using Workspace.Core.Errors;
using Workspace.Flows.Errors;
using Workspace.Flows.Steps;
using Workspace.Frames;

namespace Workspace.Flows.Tests.Saving;

public class FlowSavingTests
{
    private static Frame Loans => Frame.FromColumns(
        ("status", new[] { "male: single", "female: married", "male: single", "female: divorced" }), ("savings", new[] { "little", "unknown", "high", "little" }),
        ("age", new[] { 20.5, 31, 67, 44 }), ("amount", new[] { 100L, 2000L, 350L, 9000L }), ("risk", new[] { "low", "high", "low", "low" }));

    // Every step type once.
    private static readonly Flow Whole = Flow.Start()
        .SplitString("status", ":", output: "vec").Flatten("vec").Rename(("vec_0", "sex"), ("vec_1", "marital")).Drop("vec", "status")
        .OrdinalEncode("risk", ["low", "high"], output: "target").SkippedWhenMissing()
        .MapValues("savings", ("unknown", 0), ("little", 1), ("high", 2))
        .TargetEncode("marital", "target").OneHotEncode("sex")
        .ImputeMedian("age").ImputeMode("savings").ScaleStandard("age").Then(new Bucketize("amount", Quantiles: 2, Output: "bucket"))
        .Cast(ColumnType.Real, "amount").Filter("amount", Comparison.Less, 8e3).DropMissing("age").DropDuplicates()
        .CustomSql("SELECT *, amount * 2 AS twice FROM self").CustomCSharp<string>("shout", Functions.Shout)
        .MoveToStart("target").Select("target", "age", "amount", "twice", "savings", "marital", "sex_male", "bucket");

    [Test]
    public void SaveAndLoad_EveryStepType_GivesAnEqualFlowWithTheSameResult()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "saved", "flow.json");
        var fitted = Whole.Fit(Loans);

        fitted.Save(path);
        var loaded = FittedFlow.Load(path, typeof(Functions));

        Assert.That(loaded, Is.EqualTo(fitted));
        Assert.That(loaded.Apply(Loans).ReadAllColumns().Select(c => c.ToTexts()), Is.EqualTo(fitted.Apply(Loans).ReadAllColumns().Select(c => c.ToTexts())));
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(path)!), Has.Length.EqualTo(1), "nothing but the file is left");
        Assert.That(Flow.FromJson(Whole.ToJson(), typeof(Functions)), Is.EqualTo(Whole));
        Assert.That(fitted.Flow, Is.EqualTo(Whole));
    }

    [Test]
    public void ToJson_FittedFlow_IsTheDocumentedFormat()
    {
        var json = Flow.Start().ScaleMinMax("age").Drop("risk").Fit(Loans).ToJson();

        Assert.That(json, Is.EqualTo("""
            {
              "format": "workspace-fitted-flow",
              "version": 1,
              "steps": [
                {
                  "type": "fittedScale",
                  "step": {
                    "method": "minMax",
                    "columns": [
                      "age"
                    ]
                  },
                  "columns": [
                    {
                      "column": "age",
                      "centre": 20.5,
                      "divisor": 46.5
                    }
                  ]
                },
                {
                  "type": "dropColumns",
                  "columns": [
                    "risk"
                  ]
                }
              ]
            }

            """));
    }

    [Test]
    public void SaveAndLoad_AnyTextsAndNumbers_AreKept()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<(NonNull<string>, double, string?)>(), value =>
        {
            var (text, number, other) = (new string([.. value.Item1.Get.Where(c => !char.IsSurrogate(c))]), value.Item2, value.Item3);
            other = other is null ? null : new string([.. other.Where(c => !char.IsSurrogate(c))]);
            var fitted = new FittedFlow(
            [
                new FittedScale(new Scale(ScaleMethod.Robust, [text]), [new ColumnScale(text, number, -number)]),
                new MapValues(text, [new ValueMapping(text, other)], ColumnType.Text, other),
            ]);
            return FittedFlow.FromJson(fitted.ToJson()).Equals(fitted);
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void ToJson_Lambda_SaysWhyItCannotBeSaved() =>
        Assert.That(() => Flow.Start().CustomCSharp("n", row => row.Number("age")).ToJson(), Throws.TypeOf<FlowFormatException>().With.Message.Contains("Step 1").And.Message.Contains("public static method"));

    [Test]
    public void Load_FunctionThatWasNotAllowed_IsRefused()
    {
        var json = Flow.Start().CustomCSharp<string>("shout", Functions.Shout).ToJson();

        Assert.That(() => Flow.FromJson(json), Throws.TypeOf<FlowFormatException>().With.Message.Contains("If you trust the file"));
        Assert.That(() => Flow.FromJson(json.Replace("Functions.Shout", "Functions.Hidden", StringComparison.Ordinal), typeof(Functions)), Throws.TypeOf<FlowFormatException>());
    }

    [Test]
    public void Load_UnknownStepType_ListsTheKnownOnes() =>
        Assert.That(() => Flow.FromJson("""{"format":"workspace-flow","version":1,"steps":[{"type":"scaled","columns":[]}]}"""),
            Throws.TypeOf<UnknownNameException>().With.Message.Contains("splitString").And.Message.Contains("Did you mean \"scale\""));

    [TestCase("nonsense", "no saved flow")]
    [TestCase("[]", "no saved flow")]
    [TestCase("null", "no saved flow")]
    [TestCase("""{"format":"other"}""", "\"format\" is not")]
    [TestCase("""{"format":"workspace-fitted-flow","version":1,"steps":[]}""", "Load it with FittedFlow.Load")]
    [TestCase("""{"format":"workspace-flow","version":2,"steps":[]}""", "version 2")]
    [TestCase("""{"format":"workspace-flow","version":1}""", "steps")]
    [TestCase("""{"format":"workspace-flow","version":1,"steps":null}""", "no saved flow")]
    [TestCase("""{"format":"workspace-flow","version":1,"steps":[null]}""", "holds null")]
    [TestCase("""{"format":"workspace-flow","version":1,"steps":[{"type":"dropColumns"}]}""", "columns")]
    [TestCase("""{"format":"workspace-flow","version":1,"steps":[{"columns":["a"]}]}""", "type")]
    [TestCase("""{"format":"workspace-flow","version":1,"steps":[{"type":"dropColumns","columns":["a"],"colums":1}]}""", "colums")]
    [TestCase("""{"format":"workspace-flow","version":1,"steps":[{"type":"fittedScale","columns":[]}]}""", "fittedScale")]
    public void FromJson_BrokenFiles_SayWhatIsWrong(string json, string message) =>
        Assert.That(() => Flow.FromJson(json), Throws.TypeOf<FlowFormatException>().With.Message.Contains(message));

    [Test]
    public void FromJson_DeeplyNestedFile_IsRefusedNotFatal()
    {
        var nested = string.Concat(Enumerable.Repeat("""{"type":"scale","step":""", 5_000));

        Assert.That(() => Flow.FromJson($$"""{"format":"workspace-flow","version":1,"steps":[{{nested}}"""), Throws.TypeOf<FlowFormatException>());
    }

    public static class Functions
    {
        public static string Shout(FlowRow row) => row.Text("savings") + "!";

        internal static string Hidden(FlowRow row) => row.Text("savings") + "?";
    }
}
