using Workspace.Core.Display;
using Workspace.Core.Errors;
using Workspace.Flows.Bias;
using Workspace.Frames;

namespace Workspace.Flows.Tests.Bias;

public class BiasReportTests
{
    private static readonly ArrayTable Loans = new(
        ArrayTable.Text("risk", "low", "low", "high", "low", "high", "low", null),
        ArrayTable.Text("sex", "m", "m", "m", "f", "f", null, "f"),
        ArrayTable.Text("housing", "own", "rent", null, "own", null, "own", "own"),
        ArrayTable.Numbers("age", 40, 25, 26, 20, 25, 30, 30),
        ArrayTable.Numbers("income", 10, 20, 30, 40, 50, 60, 70),
        ArrayTable.Booleans("good", true, true, false, true, false, true, false));

    [Test]
    public void Create_MissingLabelOrFacet_LeavesTheRowsOutAndSaysSo()
    {
        var report = BiasReport.Create(Loans, label: "risk", positive: "low", facet: "sex", disadvantaged: "f", group: "housing");

        Assert.That(report.IgnoredRows, Is.EqualTo(2));
        Assert.That(report["CI"], Is.EqualTo(0.2).Within(1e-12));
        Assert.That(report["DPL"], Is.EqualTo(2 / 3.0 - 0.5).Within(1e-12));
        Assert.That(report.Counts.Groups.Select(g => g.Group), Is.EqualTo(new[] { "(missing)", "own", "rent" }));
        Assert.That(report.ToString(), Does.Contain("2 rows have no label or no facet"));
    }

    [Test]
    public void Create_FacetAtMost25_IncludesTheBound()
    {
        var report = BiasReport.Create(Loans, label: "risk", positive: "low", facet: "age", disadvantaged: ValueSet.AtMost(25));

        Assert.That(report.Counts.Disadvantaged, Is.EqualTo(3));
        Assert.That(report.Facet, Is.EqualTo("age <= 25"));
        Assert.That(report["CDDL"], Is.Null);
    }

    [Test]
    public void Create_LabelMoreThan30_MakesTwoClassesAndExcludesTheBound()
    {
        var report = BiasReport.Create(Loans, label: "income", positive: ValueSet.MoreThan(30), facet: "sex", disadvantaged: "m");

        Assert.That(report.Counts.Classes.Select(c => (c.IsPositive, c.Advantaged, c.Disadvantaged)), Is.EquivalentTo(new[] { (true, 3L, 0L), (false, 0L, 3L) }));
        Assert.That(report["DPL"], Is.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void Create_BooleanLabel_TakesTheValueAsSqlWritesIt()
    {
        var report = BiasReport.Create(Loans, label: "good", positive: "true", facet: "sex", disadvantaged: "f");

        Assert.That(report["DPL"], Is.EqualTo(2 / 3.0 - 1 / 3.0).Within(1e-12));
    }

    [Test]
    public void Create_UnknownColumnOrValue_NamesTheNearest()
    {
        Assert.That(() => BiasReport.Create(Loans, "rsik", "low", "sex", "f"), Throws.TypeOf<UnknownNameException>().With.Message.Contains("Did you mean \"risk\""));
        Assert.That(() => BiasReport.Create(Loans, "risk", "lwo", "sex", "f"), Throws.TypeOf<UnknownNameException>().With.Message.Contains("column \"risk\""));
        Assert.That(() => BiasReport.Create(Loans, "risk", "low", "sex", "x"), Throws.TypeOf<UnknownNameException>().With.Message.Contains("Existing: f, m"));
    }

    [Test]
    public void Create_RangeWithNobodyInIt_SaysTheFacetIsEmpty() =>
        Assert.That(() => BiasReport.Create(Loans, "risk", "low", "age", ValueSet.AtMost(3)), Throws.TypeOf<BiasInputException>().With.Message.Contains("no rows"));

    [Test]
    public void Create_RangeOfText_SaysToNameValues() =>
        Assert.That(() => BiasReport.Create(Loans, "risk", "low", "sex", ValueSet.AtMost(3)), Throws.TypeOf<BiasInputException>().With.Message.Contains("OneOf"));

    [Test]
    public void Create_ContinuousLabelWithoutThreshold_AsksForOne()
    {
        var numbers = Enumerable.Range(0, 300).Select(i => i / 7.0).ToArray();
        var table = new ArrayTable(ArrayTable.Numbers("y", numbers), ArrayTable.Numbers("side", [.. numbers.Select((_, i) => (double)(i % 2))]));

        Assert.That(() => BiasReport.Create(table, "y", 0, "side", 1), Throws.TypeOf<BiasInputException>().With.Message.Contains("MoreThan"));
    }

    [Test]
    public void Indexer_UnknownMetric_ListsThem()
    {
        var report = BiasReport.Create(Loans, "risk", "low", "sex", "f");

        Assert.That(() => report["DPPL"], Throws.TypeOf<UnknownNameException>().With.Message.Contains("CDDL"));
    }

    [Test]
    public void ToMimeBundle_Report_HasTextAndEscapedHtml()
    {
        var table = new ArrayTable(ArrayTable.Text("a<b", "x", "y", "x"), ArrayTable.Text("s", "1", "1", "2"));

        var bundle = BiasReport.Create(table, "a<b", "x", "s", "2").ToMimeBundle();

        Assert.That((string)bundle[MimeTypes.Html], Does.Contain("a&lt;b = x").And.Contains("Class imbalance").And.Contains("[−1, 1]"));
        Assert.That((string)bundle[MimeTypes.Text], Does.Contain("KL – Kullback-Leibler divergence").And.Contains("reading"));
    }

    [Test]
    public void Create_GermanCreditFile_HasTheOracleValues()
    {
        // numpy and scipy on the file's counts; see BiasMetricTests.
        var loans = Flow.Start().SplitString("status_sex", ":", output: "vec").Flatten("vec").Rename(("vec_0", "sex"))
            .FitApply(Frame.ReadCsv(Tables.RealFile("credit/german_credit_data_derived.csv"))).Training;

        var report = BiasReport.Create(loans, label: "risk", positive: "low risk", facet: "sex", disadvantaged: "female", group: "housing");

        var values = report.Measurements.Select(m => m.Value!.Value);
        Assert.That(values, Is.EqualTo(new[] { 0.38, 0.074801, 0.012747, 0.0032515, 0.105785, 0.074801, 0.074801, 0.062079 }).Within(1e-6));
        Assert.That(report.Counts.Disadvantaged, Is.EqualTo(310));
    }

    [Test]
    public void Create_Frame_CountsInItsEngineWhatATableGives()
    {
        var fromFrame = BiasReport.Create(Frame.FromTable(Loans), "risk", "low", "age", ValueSet.AtMost(25), "housing");
        var fromTable = BiasReport.Create(Loans, "risk", "low", "age", ValueSet.AtMost(25), "housing");

        Assert.That(fromFrame.ToString(), Is.EqualTo(fromTable.ToString()));
        Assert.That(fromFrame.Counts.Groups, Is.EqualTo(fromTable.Counts.Groups));
    }
}
