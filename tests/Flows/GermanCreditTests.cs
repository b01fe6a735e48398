using Workspace.Core.Display;
using Workspace.Flows.Preview;
using Workspace.Flows.Quality;
using Workspace.Frames;

namespace Workspace.Flows.Tests;

/// <summary>The whole preparation of a credit data set, as a user writes it.</summary>
public class GermanCreditTests
{
    private static readonly Flow Preparation = Flow.Start()
        .SplitString("status_sex", ":", output: "vec").Flatten("vec").Rename(("vec_0", "sex"), ("vec_1", "marital_status"))
        .OrdinalEncode("risk", ["low risk", "high risk"], output: "target").SkippedWhenMissing()
        .OrdinalEncode("existingchecking", ["no account", "none", "little", "moderate"])
        .MapValues("savings", ("unknown", 0), ("little", 1), ("moderate", 2), ("high", 3), ("very high", 4))
        .MapValues("employmentsince", ("unemployed", 0), ("1 year", 1), ("1 to 4 years", 2), ("4 to 7 years", 3), ("7+ years", 4))
        .OneHotEncode("housing", "job", "sex", "marital_status")
        .ScaleStandard("creditamount", "duration", "age")
        .Drop("status_sex", "vec", "credithistory", "purpose", "otherdebtors", "property", "otherinstallmentplans", "telephone", "foreignworker")
        .Drop("risk").SkippedWhenMissing()
        .MoveToStart("target").SkippedWhenMissing();

    [Test]
    public void Preparation_RealFile_GivesTheTableOfPandasAndScikitLearn()
    {
        var loans = Frame.ReadCsv(Tables.RealFile("credit/german_credit_data_derived.csv"));

        var (fitted, prepared) = Preparation.FitApply(loans);

        // pandas 1.5.3 (map, get_dummies) and scikit-learn 1.2.1 (StandardScaler) on the same file.
        Assert.That(prepared.Schema.All(c => c.IsNumeric), Is.True);
        Assert.That(prepared.Names()[0], Is.EqualTo("target"));
        Assert.That(prepared.Numbers("target").Sum(), Is.EqualTo(300));
        Assert.That(new[] { "savings", "employmentsince", "existingchecking" }.Select(c => prepared.Numbers(c).Sum()), Is.EqualTo(new[] { 1190, 2384, 1001 }));
        Assert.That(new[] { "housing_for_free", "housing_own", "housing_rent", "sex_female", "sex_male" }.Select(c => prepared.Numbers(c).Sum()), Is.EqualTo(new[] { 108, 713, 179, 310, 690 }));
        Assert.That(new[] { "creditamount", "duration", "age" }.Select(c => prepared.Numbers(c)[0]), Is.EqualTo(new[] { -0.7451314133870967, -1.2364778603818776, 2.7664564848025224 }).Within(1e-12));
        Assert.That(FittedFlow.FromJson(fitted.ToJson()), Is.EqualTo(fitted));
        Assert.That(fitted.Apply(loans.Drop("risk")).Names(), Is.EqualTo(prepared.Names().Skip(1)), "new applicants have no risk yet");
    }

    [Test]
    public void Displays_RealFile_HaveTextAndHtml()
    {
        var loans = Frame.ReadCsv(Tables.RealFile("credit/german_credit_data_derived.csv"));
        var preview = Preparation.Preview(loans);
        var quality = DataQualityReport.Create(loans, "risk");

        foreach (var bundle in new[] { Preparation.ToMimeBundle(), Preparation.Fit(loans).ToMimeBundle(), preview.ToMimeBundle(), quality.ToMimeBundle() })
            Assert.That(bundle.Keys, Is.EquivalentTo(new[] { MimeTypes.Text, MimeTypes.Html }));
        Assert.That(preview.Steps[^1].Columns[0].Change, Is.EqualTo(ColumnChange.None), "moving changes no values");
    }
}
