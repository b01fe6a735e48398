using Workspace.Core.Display;
using Workspace.Core.Errors;
using Workspace.Core.Tables;
using Workspace.Flows.Errors;
using Workspace.Flows.Quality;
using Workspace.Flows.Steps;
using Workspace.Frames;

namespace Workspace.Flows.Tests.Quality;

public class DataQualityReportTests
{
    private const int Rows = 1000;

    [Test]
    public void Create_CleanTable_HasNoWarnings()
    {
        var report = DataQualityReport.Create(Tables.Of(Clean()), "target");

        Assert.That(report.Warnings, Is.Empty);
        Assert.That(report.Columns.Select(c => c.Type), Is.EqualTo(new[] { InferredType.Numeric, InferredType.Numeric, InferredType.Categorical, InferredType.Binary }));
        Assert.That(report.ToString(), Does.Contain("No warnings"));
    }

    [Test]
    public void Create_PlantedIssues_AreAllFoundAndNoOthers()
    {
        var random = new Random(3);
        var columns = Clean();
        var target = columns[3].ToTexts();
        var amounts = columns[0].ToDoubles();
        var frame = Tables.Of([.. columns,
            ArrayTable.Text("leak", [.. target.Select(t => t == "yes" ? "approved" : "refused")]),
            ArrayTable.Numbers("numeric_leak", [.. target.Select(t => (t == "yes" ? 10 : 0) + random.NextDouble())]),
            ArrayTable.Text("constant", [.. Enumerable.Repeat("same", Rows)]),
            ArrayTable.Text("id", [.. Enumerable.Range(0, Rows).Select(i => $"K{i:00000}")]),
            ArrayTable.Text("with_text", [.. amounts.Select((a, i) => i == 17 ? "six" : a.ToString("R", null))]),
            ArrayTable.Numbers("outlying", [.. Enumerable.Range(0, Rows).Select(i => i == 5 ? 1e9 : random.NextDouble())]),
            ArrayTable.Text("blank", [.. Enumerable.Range(0, Rows).Select(i => i % 10 == 0 ? " " : i % 3 == 0 ? "u" : "v")]),
            ArrayTable.Numbers("twin", [.. amounts.Select(a => 2 * a + 1)]),
            ArrayTable.Text("empty", [.. Enumerable.Repeat((string?)null, Rows)])]);

        var report = DataQualityReport.Create(frame, "target");

        var found = report.Warnings.Select(w => (w.Issue, w.Column)).ToList();
        Assert.That(found, Is.EquivalentTo(new (QualityIssue, string?)[]
        {
            (QualityIssue.TargetLeakage, "leak"), (QualityIssue.TargetLeakage, "numeric_leak"), (QualityIssue.ConstantColumn, "constant"), (QualityIssue.IdentifierColumn, "id"),
            (QualityIssue.InvalidNumbers, "with_text"), (QualityIssue.Outliers, "outlying"), (QualityIssue.SkewedDistribution, "outlying"),
            (QualityIssue.MissingValues, "blank"), (QualityIssue.CorrelatedColumns, "twin"), (QualityIssue.EmptyColumn, "empty"),
        }));
        Assert.That(report.Warnings.Select(w => w.Severity), Is.Ordered);
        Assert.That(report.Warnings.First(w => w.Issue == QualityIssue.IdentifierColumn).Fix, Is.EqualTo(new DropColumns(["id"])));
        Assert.That((string)report.ToMimeBundle()[MimeTypes.Html], Does.Contain("leaks the target").And.Contains("<details>"));
    }

    [Test]
    public void Create_DuplicateRows_AreCountedAndDropDuplicatesFixesThem()
    {
        var frame = Tables.Of(Clean());
        var doubled = frame.Sql("SELECT * FROM self UNION ALL (SELECT * FROM self LIMIT 20)");

        var warning = DataQualityReport.Create(doubled, "target").Warnings.Single();

        Assert.That(warning.Issue, Is.EqualTo(QualityIssue.DuplicateRows));
        Assert.That(warning.Message, Does.StartWith("20 rows (2.0 %)"));
        Assert.That(DataQualityReport.Create(Flow.Start().Then(warning.Fix!).FitApply(doubled).Training).DuplicateRows, Is.Zero);
    }

    [Test]
    public void Create_Numbers_HaveTheFiguresOfPandas()
    {
        var profile = DataQualityReport.Create(Tables.Of(ArrayTable.Numbers("x", 1, 2, 2, 3, 4, 7, 11, 20.5, double.NaN))).Columns[0];

        // pandas 1.5.3: Series.skew() and Series.kurt() of the eight values.
        Assert.That(profile.Skewness, Is.EqualTo(1.7179541759657595).Within(1e-12));
        Assert.That(profile.Kurtosis, Is.EqualTo(2.776303129362052).Within(1e-12));
        Assert.That((profile.Median, profile.Missing, profile.Distinct), Is.EqualTo((3.5, 1, 7)));
    }

    [Test]
    public void Create_ManyRows_HasExactMedianAndOutliers()
    {
        var random = new Random(11);
        var x = Enumerable.Range(0, 200_001).Select(i => i % 1000 == 0 ? 1e6 + i : random.NextDouble()).ToArray();

        var profile = DataQualityReport.Create(Frame.FromColumns(("x", x))).Columns[0];

        Assert.That(profile.Median, Is.EqualTo(x.Order().ElementAt(100_000)));
        Assert.That(profile.Outliers, Is.EqualTo(201));
    }

    [Test]
    public void Create_NumbersWrittenAsText_AreReadHoweverTheyBegin()
    {
        string?[] texts = [" +1", "-2.5 ", ".5", "\t3", "0004", "1e1", "inf", "NaN", "six", "", null, .. Enumerable.Repeat("7", 30)];

        var profile = DataQualityReport.Create(Tables.Of(ArrayTable.Text("x", texts))).Columns[0];

        Assert.That((profile.Least, profile.Median, profile.Greatest), Is.EqualTo((-2.5, 7, 10)));
        Assert.That((profile.Missing, profile.Blank, profile.Invalid), Is.EqualTo((2, 1, 3)));
    }

    [Test]
    public void Create_RowsWithMissingValues_RepeatEachOtherWhereTheyAreAlike()
    {
        var frame = Tables.Of(ArrayTable.Text("t", "a", null, "a", null, "b", "a"), ArrayTable.Numbers("x", 1, double.NaN, 1, double.NaN, 1, 2));

        Assert.That(DataQualityReport.Create(frame).DuplicateRows, Is.EqualTo(2));
    }

    [Test]
    public void Create_RareClass_IsWarnedOf()
    {
        string[] target = [.. Enumerable.Range(0, 400).Select(i => i < 3 ? "fraud" : "fine")];

        var warning = DataQualityReport.Create(Frame.FromColumns(("x", target.Select((_, i) => Math.Sin(i)).ToArray()), ("t", target)), "t").Warnings.Single();

        Assert.That((warning.Issue, warning.Severity), Is.EqualTo((QualityIssue.ClassImbalance, QualitySeverity.High)));
        Assert.That(warning.Message, Does.Contain("\"fraud\"").And.Contain("0.75 %"));
    }

    [Test]
    public void Create_NumericTarget_MeasuresTheShareOfVariance()
    {
        var random = new Random(5);
        var y = Enumerable.Range(0, 2000).Select(_ => random.NextDouble()).ToArray();
        var frame = Frame.FromColumns(("copy", y.Select(v => v * 3 + 1).ToArray()), ("noise", y.Select(_ => random.NextDouble()).ToArray()), ("y", y));

        var report = DataQualityReport.Create(frame, "y");

        Assert.That(report.Columns[0].PredictivePower, Is.GreaterThan(0.95));
        Assert.That(report.Columns[1].PredictivePower, Is.LessThan(0.05));
        Assert.That(report.Columns[2].PredictivePower, Is.Null);
        Assert.That(report.TargetClasses, Is.Empty);
    }

    [Test]
    public void Create_DatesKeysAndFreeText_AreToldApart()
    {
        var days = Enumerable.Range(0, 60).Select(i => new DateOnly(2024, 1, 1).AddDays(i).ToString("yyyy-MM-dd")).ToArray();
        var frame = Frame.FromColumns(
            ("day", days), ("key", Enumerable.Range(500, 60).Select(i => (long)i).ToArray()), ("price", Enumerable.Range(0, 60).Select(i => (long)(i * i * 37 % 9973)).ToArray()),
            ("review", Enumerable.Range(0, 60).Select(i => $"a text about thing {i} and more").ToArray()), ("flag", Enumerable.Range(0, 60).Select(i => i % 2 == 0).ToArray()));

        var types = DataQualityReport.Create(frame).Columns.Select(c => c.Type);

        Assert.That(types, Is.EqualTo(new[] { InferredType.DateTime, InferredType.Identifier, InferredType.Numeric, InferredType.Text, InferredType.Binary }));
    }

    [Test]
    public void Create_KeysInManyRows_AreFoundFromApproximateCounts()
    {
        var frame = Frame.Sql("SELECT i AS id, 'K' || i AS key, i % 7 * 1000 + i / 3 AS amount FROM range(200000) t(i)");

        var types = DataQualityReport.Create(frame).Columns.Select(c => c.Type);

        Assert.That(types, Is.EqualTo(new[] { InferredType.Identifier, InferredType.Identifier, InferredType.Numeric }));
    }

    [Test]
    public void Create_CollectedFrame_LeavesItUsable()
    {
        var frame = Frame.FromColumns(("x", new[] { 1.0, 2 })).Collect();

        _ = DataQualityReport.Create(frame);

        Assert.That(frame.CountRows(), Is.EqualTo(2));
    }

    [Test]
    public void Create_MissingTargetOrRows_AreTypedErrorsOrWarnings()
    {
        var frame = Tables.Of(ArrayTable.Text("t", "a", "b", null, "a"), ArrayTable.Numbers("x", 1, 2, 3, 4));

        Assert.That(DataQualityReport.Create(frame, "t").Warnings.Single().Issue, Is.EqualTo(QualityIssue.MissingTarget));
        Assert.That(() => DataQualityReport.Create(frame, "tt"), Throws.TypeOf<UnknownNameException>());
        Assert.That(() => DataQualityReport.Create(frame.Sql("SELECT * FROM self WHERE false")), Throws.TypeOf<StepException>().With.Message.Contains("no rows"));
    }

    [Test]
    public void Create_GermanCredit_FindsNothingGrave()
    {
        var frame = Frame.ReadCsv(Tables.RealFile("credit/german_credit_data_derived.csv"));

        var report = DataQualityReport.Create(frame, "risk");

        Assert.That(report.Warnings.Where(w => w.Severity == QualitySeverity.High), Is.Empty);
        Assert.That(report.TargetClasses, Is.EqualTo(new[] { new TargetClass("low risk", 700), new TargetClass("high risk", 300) }));
        Assert.That(report.Columns.MaxBy(c => c.PredictivePower)!.Name, Is.EqualTo("existingchecking"));
    }

    // Amount and age vary, the category says a little, the target is balanced.
    private static TableColumn[] Clean()
    {
        var random = new Random(1);
        var amount = Enumerable.Range(0, Rows).Select(_ => 1000 + 500 * random.NextDouble()).ToArray();
        return
        [
            ArrayTable.Numbers("amount", amount),
            ArrayTable.Numbers("age", [.. Enumerable.Range(0, Rows).Select(_ => 18.0 + random.Next(50))]),
            ArrayTable.Text("housing", [.. Enumerable.Range(0, Rows).Select(_ => new[] { "own", "rent", "free" }[random.Next(3)])]),
            ArrayTable.Text("target", [.. amount.Select(a => a + 300 * random.NextDouble() > 1400 ? "yes" : "no")]),
        ];
    }
}
