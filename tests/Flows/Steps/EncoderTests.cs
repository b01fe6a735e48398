using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Workspace.Flows.Errors;
using Workspace.Flows.Steps;
using Workspace.Frames;
using Workspace.Frames.Errors;

namespace Workspace.Flows.Tests.Steps;

public class EncoderTests
{
    private const int ManyCategories = 10_000;

    private static Frame Train => Tables.Of(ArrayTable.Text("x", "b", "a", null, "b", "c"));
    private static Frame Test => Tables.Of(ArrayTable.Text("x", "c", "z", "a", null));

    [Test]
    public void Ordinal_NoOrder_SortsTheCategoriesAsScikitLearnDoes()
    {
        var encoded = Flow.Start().OrdinalEncode("x").FitApply(Train).Training;

        // scikit-learn 1.2.1: OrdinalEncoder gives b=1, a=0, c=2.
        Assert.That(encoded.Numbers("x"), Is.EqualTo(new[] { 1, 0, double.NaN, 1, 2 }));
    }

    [Test]
    public void Ordinal_WholeNumbers_AreSortedAsNumbers()
    {
        var fitted = Flow.Start().OrdinalEncode("x").Fit(Frame.FromColumns(("x", new[] { 10L, 9L, 100L })));

        Assert.That(((FittedOrdinalEncode)fitted.Steps[0]).Categories, Is.EqualTo(new[] { "9", "10", "100" }));
    }

    [Test]
    public void Ordinal_GivenOrderAndOutput_KeepsTheColumnAndAppendsTheCodes()
    {
        var encoded = Flow.Start().OrdinalEncode("x", ["c", "b", "a"], output: "code").FitApply(Train).Training;

        Assert.That(encoded.Names(), Is.EqualTo(new[] { "x", "code" }));
        Assert.That(encoded.Numbers("code"), Is.EqualTo(new[] { 1, 2, double.NaN, 1, 0 }));
    }

    [TestCase(UnknownCategory.Null, double.NaN)]
    [TestCase(UnknownCategory.ExtraCode, 3)]
    public void Ordinal_UnknownCategory_IsTreatedAsAsked(UnknownCategory unknown, double expected)
    {
        var fitted = Flow.Start().OrdinalEncode("x", unknown: unknown).Fit(Train);

        Assert.That(fitted.Apply(Test).Numbers("x"), Is.EqualTo(new[] { 2, expected, 0, double.NaN }));
    }

    [Test]
    public void Ordinal_UnknownCategoryByDefault_FailsNamingIt()
    {
        var fitted = Flow.Start().OrdinalEncode("x").Fit(Train);

        Assert.That(() => fitted.Apply(Test).Numbers("x"), Throws.InstanceOf<FrameException>().With.Message.Contains("\"z\"").And.Message.Contains("\"x\""));
    }

    [Test]
    public void Ordinal_TrainingCategoryNotInTheOrder_SuggestsTheNearest() =>
        Assert.That(() => Flow.Start().OrdinalEncode("x", ["low", "high"]).Fit(Tables.Of(ArrayTable.Text("x", "low", "hgih"))),
            Throws.TypeOf<FlowException>().With.Message.Contains("Did you mean \"high\""));

    [Test]
    public void OneHot_Categories_BecomeColumnsInPlace()
    {
        var frame = Tables.Of(ArrayTable.Numbers("n", 1, 2, 3, 4, 5), ArrayTable.Text("x", "b", "a", null, "b", "c"), ArrayTable.Numbers("m", 1, 2, 3, 4, 5));

        var encoded = Flow.Start().OneHotEncode("x").FitApply(frame).Training;

        // pandas 1.5.3: get_dummies gives zeros for the missing value.
        Assert.That(encoded.Names(), Is.EqualTo(new[] { "n", "x_a", "x_b", "x_c", "m" }));
        Assert.That(encoded.Numbers("x_a"), Is.EqualTo(new[] { 0, 1, 0, 0, 0 }));
        Assert.That(encoded.Numbers("x_b"), Is.EqualTo(new[] { 1, 0, 0, 1, 0 }));
        Assert.That(encoded.Numbers("x_c"), Is.EqualTo(new[] { 0, 0, 0, 0, 1 }));
    }

    [Test]
    public void OneHot_UnknownCategory_IsAllZerosOrAnError()
    {
        var zeros = Flow.Start().OneHotEncode("x").Fit(Train).Apply(Test);
        var fails = Flow.Start().Then(new OneHotEncode("x") { Unknown = UnknownIndicator.Error }).Fit(Train).Apply(Test);

        Assert.That(zeros.Numbers("x_a"), Is.EqualTo(new[] { 0, 0, 1, 0 }));
        Assert.That(() => fails.Numbers("x_c"), Throws.InstanceOf<FrameException>().With.Message.Contains("\"z\""));
    }

    [Test]
    public void OneHot_AwkwardCategories_GetNamesThatAnyToolReads()
    {
        var frame = Tables.Of(ArrayTable.Text("job", "skilled employee / official", "a b", "a-b", "'quoted\"", "größe"));

        var names = Flow.Start().OneHotEncode("job").FitApply(frame).Training.Names();

        Assert.That(names, Is.EquivalentTo(new[] { "job_quoted", "job_a_b", "job_a_b_2", "job_größe", "job_skilled_employee_official" }));
    }

    [Test]
    public void OneHot_KeepOriginalAndDropFirst_DoBoth()
    {
        var encoded = Flow.Start().Then(new OneHotEncode("x") { KeepOriginal = true, DropFirst = true }).FitApply(Train).Training;

        Assert.That(encoded.Names(), Is.EqualTo(new[] { "x", "x_b", "x_c" }));
    }

    [Test]
    public void OneHot_AnyCategories_SumToOneInEveryRow()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyArray<NonNull<string>>>(), values =>
        {
            string[] texts = [.. values.Get.Select(v => new string([.. v.Get.Where(c => c != '\0' && !char.IsSurrogate(c))]))];
            var encoded = Flow.Start().OneHotEncode("x").FitApply(Tables.Of(ArrayTable.Text("x", texts))).Training;
            var columns = encoded.ReadAllColumns().Select(c => c.ToDoubles()).ToList();
            return Enumerable.Range(0, texts.Length).All(row => columns.Sum(c => c[row]) == 1);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));
    }

    [Test]
    public void Ordinal_TenThousandCategories_KeepsRowsInOrderAndNamesAnUnknownOne()
    {
        var random = new Random(2);
        string?[] texts = [.. Enumerable.Range(0, ManyCategories).Select(Category), .. Enumerable.Range(0, 300_000).Select(_ => random.Next(20) == 0 ? null : Category(random.Next(ManyCategories)))];
        double[] expected = [.. texts.Select(text => text is null ? double.NaN : double.Parse(text[2..], CultureInfo.InvariantCulture))];
        var fitted = Flow.Start().OrdinalEncode("x").Fit(Frame.FromColumns(("x", texts)));

        var codes = fitted.Apply(Frame.FromColumns(("x", texts))).Collect().Numbers("x");
        var unknown = fitted.Apply(Tables.Of(ArrayTable.Text("x", Category(5), "new")));

        Assert.That(codes, Is.EqualTo(expected));
        Assert.That(() => unknown.Numbers("x"), Throws.InstanceOf<FrameException>().With.Message.Contains("\"new\""));
    }

    [TestCase(UnknownCategory.Null, double.NaN)]
    [TestCase(UnknownCategory.ExtraCode, ManyCategories)]
    public void Ordinal_UnknownAmongTenThousandCategories_IsTreatedAsAsked(UnknownCategory unknown, double expected)
    {
        var fitted = Flow.Start().OrdinalEncode("x", unknown: unknown).Fit(Frame.FromColumns(("x", Enumerable.Range(0, ManyCategories).Select(Category).ToArray())));

        Assert.That(fitted.Apply(Tables.Of(ArrayTable.Text("x", Category(7), "new", null))).Numbers("x"), Is.EqualTo(new[] { 7, expected, double.NaN }));
    }

    [Test]
    public void Target_TenThousandCategories_AppliesTheLearntMeans()
    {
        var frame = Frame.FromColumns(("x", Enumerable.Range(0, ManyCategories).Select(Category).ToArray()), ("y", Enumerable.Range(0, ManyCategories).Select(i => (double)i).ToArray()));
        var fitted = Flow.Start().Then(new TargetEncode("x", "y") { Smoothing = 1 }).Fit(frame);
        const double Prior = (ManyCategories - 1) / 2.0;

        var codes = fitted.Apply(Tables.Of(ArrayTable.Text("x", Category(9_998), "new", null, Category(0)))).Numbers("x");

        Assert.That(codes, Is.EqualTo(new[] { (9_998 + Prior) / 2, Prior, Prior, Prior / 2 }).Within(1e-9));
    }

    [Test]
    public void MapValues_TenThousandValues_TellsAMissingOneFromAnUnmatchedOne()
    {
        var map = Enumerable.Range(0, ManyCategories).Select(i => new ValueMapping(Category(i), i == 3 ? null : $"{i}")).ToArray();
        var step = new MapValues("x", [.. map, new("it's known", "known")], ColumnType.Text) { Unmatched = UnmatchedValue.Keep };
        var frame = Tables.Of(ArrayTable.Text("x", Category(2), Category(3), "it's new", null, "it's known", ""));

        Assert.That(Flow.Start().Then(step).FitApply(frame).Training.Texts("x"), Is.EqualTo(new[] { "2", null, "it's new", null, "known", "" }));
    }

    [Test]
    public void MapValues_NumbersForTexts_ReplacesThemInPlace()
    {
        var mapped = Flow.Start().MapValues("x", ("a", 10), ("b", 20), ("c", 30)).FitApply(Train).Training;

        Assert.That(mapped.Schema[0].TypeName, Is.EqualTo("BIGINT"));
        Assert.That(mapped.Numbers("x"), Is.EqualTo(new[] { 20, 10, double.NaN, 20, 30 }));
    }

    [Test]
    public void MapValues_UnmatchedValue_IsTreatedAsAsked()
    {
        Dictionary<string, string> map = new() { ["a"] = "A" };

        Frame Mapped(UnmatchedValue unmatched) => Flow.Start().MapValues("x", map, unmatched: unmatched).Fit(Train).Apply(Train);

        Assert.That(Mapped(UnmatchedValue.Keep).Texts("x"), Is.EqualTo(new[] { "b", "A", null, "b", "c" }));
        Assert.That(Mapped(UnmatchedValue.Null).Texts("x"), Is.EqualTo(new[] { null, "A", null, null, null }));
        Assert.That(() => Mapped(UnmatchedValue.Error).Texts("x"), Throws.InstanceOf<FrameException>().With.Message.Contains("\"b\""));
    }

    [Test]
    public void TargetEncode_NewData_IsTheSmoothedMeanOfTheTarget()
    {
        var train = Tables.Of(ArrayTable.Text("x", "a", "a", "a", "b", null), ArrayTable.Numbers("y", 1, 1, 0, 0, 1));
        var fitted = Flow.Start().TargetEncode("x", "y", smoothing: 2).Fit(train);

        var encoded = fitted.Apply(Tables.Of(ArrayTable.Text("x", "a", "b", "z", null)));

        // (S + m·p) / (n + m) with p = 0.6, m = 2.
        Assert.That(encoded.Numbers("x"), Is.EqualTo(new[] { 3.2 / 5, 1.2 / 3, 0.6, 0.6 }).Within(1e-14));
    }

    [Test]
    public void TargetEncode_TrainingData_KnowsNothingOfTheRowsOwnTarget()
    {
        // A category of its own per row: with the row's own target the code would tell it.
        var names = Enumerable.Range(0, 200).Select(i => $"c{i}").ToArray();
        var target = Enumerable.Range(0, 200).Select(i => (double)(i % 2)).ToArray();
        var frame = Tables.Of(ArrayTable.Text("x", names), ArrayTable.Numbers("y", target));

        var (fitted, training) = Flow.Start().TargetEncode("x", "y", smoothing: 1).FitApply(frame);

        var (inFold, outOfFold) = (fitted.Apply(frame).Numbers("x"), training.Numbers("x"));
        Assert.That(inFold.Zip(target).All(p => p.First > 0.5 == p.Second > 0.5), Is.True, "the plain encoding leaks");
        Assert.That(outOfFold.Distinct().Count(), Is.LessThanOrEqualTo(5), "one code per fold: the mean of the others");
        Assert.That(training.Numbers("y"), Is.EqualTo(target), "the rows keep their order");
    }

    [Test]
    public void TargetEncode_TextTarget_SaysToEncodeIt() =>
        Assert.That(() => Flow.Start().TargetEncode("x", "y").Fit(Tables.Of(ArrayTable.Text("x", "a"), ArrayTable.Text("y", "b"))),
            Throws.TypeOf<FlowException>().With.Message.Contains("Encode the target first"));

    // Sorted as text as their numbers are.
    private static string Category(int number) => string.Create(CultureInfo.InvariantCulture, $"c {number:0000}");
}
