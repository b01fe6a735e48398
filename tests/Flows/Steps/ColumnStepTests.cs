using Workspace.Flows.Errors;
using Workspace.Flows.Steps;
using Workspace.Frames;
using Workspace.Frames.Errors;

namespace Workspace.Flows.Tests.Steps;

public class ColumnStepTests
{
    private static Frame People => Tables.Of(
        ArrayTable.Text("status", "male: single", "female:married : twice", "unknown", null), ArrayTable.Numbers("age", 30, 20, 40, double.NaN), ArrayTable.Text("city", "x", null, " ", "x"));

    [Test]
    public void SplitAndFlatten_UnevenTexts_GiveMissingPartsWhereThereAreNone()
    {
        var flat = Flow.Start().SplitString("status", ":", output: "vec").Flatten("vec").FitApply(People).Training;

        Assert.That(flat.Names(), Is.EqualTo(new[] { "status", "age", "city", "vec", "vec_0", "vec_1", "vec_2" }));
        Assert.That(flat.Texts("vec_0"), Is.EqualTo(new[] { "male", "female", "unknown", null }));
        Assert.That(flat.Texts("vec_1"), Is.EqualTo(new[] { "single", "married", null, null }));
        Assert.That(flat.Texts("vec_2"), Is.EqualTo(new[] { null, "twice", null, null }));
    }

    [Test]
    public void Flatten_LongerListsThanInTraining_AreCutToWhatWasLearnt()
    {
        var fitted = Flow.Start().SplitString("t", ",").Flatten("t_split", prefix: "p").Fit(Tables.Of(ArrayTable.Text("t", "a,b")));

        Assert.That(fitted.Apply(Tables.Of(ArrayTable.Text("t", "1,2,3"))).Names(), Is.EqualTo(new[] { "t", "t_split", "p_0", "p_1" }));
    }

    [Test]
    public void Split_WithoutTrim_KeepsTheSpaces()
    {
        var flat = Flow.Start().Then(new SplitString("status", ":", "v") { Trim = false }).Flatten("v", count: 2).FitApply(People).Training;

        Assert.That(flat.Texts("v_1")[0], Is.EqualTo(" single"));
    }

    [Test]
    public void RenameMoveDropSelect_InARow_GiveTheColumnsAskedFor()
    {
        var flow = Flow.Start().Rename(("age", "years"), ("city", "age")).MoveToStart("years").MoveToEnd("status").MoveAfter("years", after: "age");

        var frame = flow.FitApply(People).Training;

        Assert.That(frame.Names(), Is.EqualTo(new[] { "age", "years", "status" }));
        Assert.That(flow.Drop("age").FitApply(People).Training.Names(), Is.EqualTo(new[] { "years", "status" }));
        Assert.That(flow.Select("status", "age").FitApply(People).Training.Names(), Is.EqualTo(new[] { "status", "age" }));
    }

    [Test]
    public void Cast_TextThatIsNoNumber_FailsOrBecomesMissing()
    {
        var frame = Tables.Of(ArrayTable.Text("n", "1.5", "six"));

        var nulls = Flow.Start().Then(new CastColumns(["n"], ColumnType.Real, FailedCast.Null)).FitApply(frame).Training;
        var fails = Flow.Start().Cast(ColumnType.Real, "n").FitApply(frame).Training;

        Assert.That(nulls.Numbers("n"), Is.EqualTo(new[] { 1.5, double.NaN }));
        Assert.That(() => fails.Numbers("n"), Throws.InstanceOf<FrameException>().With.Message.Contains("six"));
    }

    [TestCase(Comparison.Equal, 1)]
    [TestCase(Comparison.NotEqual, 2)]
    [TestCase(Comparison.Less, 1)]
    [TestCase(Comparison.AtMost, 2)]
    [TestCase(Comparison.Greater, 1)]
    [TestCase(Comparison.AtLeast, 2)]
    public void Filter_Comparison_KeepsTheRowsItHoldsFor(Comparison comparison, int expected)
    {
        var kept = Flow.Start().Then(new FilterRows("n", comparison, "2")).FitApply(Frame.FromColumns(("n", new[] { 1L, 2L, 3L }))).Training;

        Assert.That(kept.CountRows(), Is.EqualTo(expected));
    }

    [Test]
    public void Filter_FractionAgainstWholeNumbers_IsNotRounded() =>
        Assert.That(Flow.Start().Filter("n", Comparison.Greater, 2.5).FitApply(Frame.FromColumns(("n", new[] { 2L, 3L }))).Training.CountRows(), Is.EqualTo(1));

    [Test]
    public void DropMissing_NullNaNAndBlank_CountAsAsked()
    {
        Assert.That(Flow.Start().DropMissing().FitApply(People).Training.CountRows(), Is.EqualTo(2));
        Assert.That(Flow.Start().DropMissing("age").FitApply(People).Training.CountRows(), Is.EqualTo(3));
        Assert.That(Flow.Start().Then(new DropMissing(["city"]) { BlankIsMissing = true }).FitApply(People).Training.CountRows(), Is.EqualTo(2));
    }

    [Test]
    public void DropDuplicates_ByColumn_KeepsTheFirstOfEach()
    {
        var frame = Frame.FromColumns(("k", new[] { "a", "b", "a", "b", "c" }), ("n", new[] { 1L, 2L, 3L, 4L, 5L }));

        var (byKey, whole) = (Flow.Start().DropDuplicates("k").FitApply(frame).Training, Flow.Start().DropDuplicates().FitApply(frame).Training);

        Assert.That(byKey.Numbers("n"), Is.EqualTo(new[] { 1, 2, 5 }));
        Assert.That(byKey.Names(), Is.EqualTo(new[] { "k", "n" }));
        Assert.That(whole.CountRows(), Is.EqualTo(5));
    }

    [Test]
    public void CustomSql_Query_SeesTheTableAsSelf()
    {
        var frame = Flow.Start().CustomSql("SELECT *, age * 2 AS twice FROM self WHERE age < 35").FitApply(People).Training;

        Assert.That(frame.Numbers("twice"), Is.EqualTo(new[] { 60, 40 }));
    }

    [Test]
    public void CustomSql_Nonsense_IsAProblemOfItsStep() =>
        Assert.That(() => Flow.Start().Drop("city").CustomSql("SELECT nothing FROM self").Fit(People), Throws.TypeOf<FlowException>().With.Message.StartsWith("Step 2 (SQL: SELECT nothing FROM self)"));

    [Test]
    public void CustomCSharp_Lambda_MakesAColumn()
    {
        var frame = Flow.Start().CustomCSharp("initial", row => row.Text("status")?[..1]).CustomCSharp("age", row => row.Number("age") + 1).FitApply(People).Training;

        Assert.That(frame.Names(), Is.EqualTo(new[] { "status", "age", "city", "initial" }));
        Assert.That(frame.Texts("initial"), Is.EqualTo(new[] { "m", "f", "u", null }));
        Assert.That(frame.Numbers("age"), Is.EqualTo(new[] { 31, 21, 41, double.NaN }));
    }

    [Test]
    public void CustomCSharp_FunctionThatThrows_NamesTheRow() =>
        Assert.That(() => Flow.Start().CustomCSharp("n", row => row.Text("status")!.Length).Fit(People), Throws.TypeOf<FlowException>().With.Message.Contains("failed at row 3"));

    [Test]
    public void CustomCSharp_ManyRowsAndAListColumn_KeepsOrderAndTypes()
    {
        var frame = Frame.FromColumns(("n", Enumerable.Range(0, 300_000).Select(i => (long)i).ToArray())).Sql("SELECT *, [n, n] AS list FROM self");

        var made = Flow.Start().CustomCSharp("twice", row => row.Number("n") * 2).FitApply(frame).Training;

        Assert.That(made.Sql("SELECT * FROM self WHERE twice <> 2 * n OR list[2] <> n").CountRows(), Is.Zero);
        Assert.That(made.Schema[1].TypeName, Is.EqualTo("BIGINT[]"));
    }
}
