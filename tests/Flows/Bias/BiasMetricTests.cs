using FsCheck;
using FsCheck.Fluent;
using Workspace.Flows.Bias;
using Workspace.Flows.Bias.Metrics;

namespace Workspace.Flows.Tests.Bias;

public class BiasMetricTests
{
    // The German credit data (derived file) counted with pandas 1.5.3, crosstab of housing, risk and sex;
    // expected values: numpy 1.24 and scipy 1.10 (entropy, jensenshannon squared) on those counts.
    private static readonly BiasCounts German = new(
        [new ClassCounts("high risk", false, 191, 109), new ClassCounts("low risk", true, 499, 201)],
        [new GroupCounts("for free", 64, 8, 44, 11), new GroupCounts("own", 527, 137, 186, 59), new GroupCounts("rent", 109, 56, 70, 39)]);

    // Savings by sex in the same file: five classes, "high" and "very high" called positive.
    private static readonly BiasCounts Savings = new(
    [
        new ClassCounts("high", true, 47, 16), new ClassCounts("little", false, 409, 194), new ClassCounts("moderate", false, 71, 32),
        new ClassCounts("unknown", false, 134, 49), new ClassCounts("very high", true, 29, 19),
    ]);

    [TestCase("CI", 0.38)]
    [TestCase("DPL", 0.074801)]
    [TestCase("KL", 0.012747)]
    [TestCase("JS", 0.0032515)]
    [TestCase("LP", 0.105785)]
    [TestCase("TVD", 0.074801)]
    [TestCase("KS", 0.074801)]
    [TestCase("CDDL", 0.062079)]
    public void Compute_GermanCreditCounts_IsTheOracleValue(string metric, double expected)
    {
        var value = Metric(metric).Compute(German);

        Assert.That(value, Is.EqualTo(expected).Within(1e-6));
    }

    [TestCase("DPL", -0.002758298270219728)]
    [TestCase("KL", 0.010537603063596676)]
    [TestCase("JS", 0.002626235544048006)]
    [TestCase("LP", 0.05515368204227997)]
    [TestCase("TVD", 0.05264142122487149)]
    [TestCase("KS", 0.0361383824216924)]
    public void Compute_FiveClasses_IsTheOracleValue(string metric, double expected)
    {
        var value = Metric(metric).Compute(Savings);

        Assert.That(value, Is.EqualTo(expected).Within(1e-12));
    }

    [Test]
    public void Compute_ClassThatOnlyTheRestHas_KlIsInfiniteAndJsIsNot()
    {
        var counts = new BiasCounts([new ClassCounts("yes", true, 5, 0), new ClassCounts("no", false, 5, 10)]);

        Assert.That(new KullbackLeiblerDivergence().Compute(counts), Is.EqualTo(double.PositiveInfinity));
        Assert.That(new JensenShannonDivergence().Compute(counts), Is.InRange(0.0, Math.Log(2)));
    }

    [Test]
    public void Compute_DisjointLabels_DistancesTakeTheirGreatestValue()
    {
        var counts = new BiasCounts([new ClassCounts("yes", true, 7, 0), new ClassCounts("no", false, 0, 3)]);

        Assert.That(new JensenShannonDivergence().Compute(counts), Is.EqualTo(Math.Log(2)).Within(1e-12));
        Assert.That(new LpNorm().Compute(counts), Is.EqualTo(Math.Sqrt(2)).Within(1e-12));
        Assert.That(new TotalVariationDistance().Compute(counts), Is.EqualTo(1).Within(1e-12));
        Assert.That(new KolmogorovSmirnovDistance().Compute(counts), Is.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void Compute_OneClassOnly_LabelsShowNoBias()
    {
        var counts = new BiasCounts([new ClassCounts("yes", true, 7, 3)], [new GroupCounts("all", 10, 3, 0, 0)]);

        Assert.That(new DifferenceInPositiveProportions().Compute(counts), Is.Zero);
        Assert.That(new KullbackLeiblerDivergence().Compute(counts), Is.Zero);
        // Nobody is rejected, so d's share of the rejected is 0 by convention.
        Assert.That(new ConditionalDemographicDisparity().Compute(counts), Is.EqualTo(-0.3).Within(1e-12));
    }

    [Test]
    public void Cddl_AdmissionsWithSimpsonsParadox_LooksWithinTheGroups()
    {
        // d applies mostly where few are accepted; within each group its share of accepted and rejected is the same.
        GroupCounts[] groups = [new("easy", 80, 8, 20, 2), new("hard", 20, 18, 80, 72)];
        var counts = new BiasCounts([new ClassCounts("in", true, 74, 26), new ClassCounts("out", false, 26, 74)], groups);

        Assert.That(new DifferenceInPositiveProportions().Compute(counts), Is.EqualTo(0.48).Within(1e-12));
        Assert.That(new ConditionalDemographicDisparity().Compute(counts), Is.Zero.Within(1e-12));
    }

    [Test]
    public void Cddl_NoGroups_IsNotMeasuredAndSaysWhatToPass()
    {
        var metric = new ConditionalDemographicDisparity();

        Assert.That(metric.Compute(Savings), Is.Null);
        Assert.That(metric.Read(null), Does.Contain("group:"));
    }

    [Test]
    public void Read_SignOfDpl_SaysWhoIsAhead()
    {
        var metric = new DifferenceInPositiveProportions();

        Assert.That(metric.Read(0.1), Does.Contain("less often"));
        Assert.That(metric.Read(-0.1), Does.Contain("more often"));
        Assert.That(metric.Read(0), Does.Contain("equally often"));
    }

    [Test]
    public void Metrics_AnyCounts_StayInTheirRangesAndDplFlipsWithTheFacets()
    {
        var counts = Gen.Choose(0, 50).Four().Where(c => c.Item1 + c.Item2 > 0 && c.Item3 + c.Item4 > 0).ToArbitrary();

        Prop.ForAll(counts, c =>
        {
            var forward = new BiasCounts([new ClassCounts("1", true, c.Item1, c.Item3), new ClassCounts("0", false, c.Item2, c.Item4)]);
            var backward = new BiasCounts([new ClassCounts("1", true, c.Item3, c.Item1), new ClassCounts("0", false, c.Item4, c.Item2)]);
            double Of(string name, BiasCounts x) => Metric(name).Compute(x)!.Value;
            return Math.Abs(Of("CI", forward)) <= 1
                && Math.Abs(Of("DPL", forward) + Of("DPL", backward)) < 1e-12
                && Of("KL", forward) >= 0
                && Of("JS", forward) >= 0 && Of("JS", forward) <= Math.Log(2) + 1e-12
                && Math.Abs(Of("JS", forward) - Of("JS", backward)) < 1e-12
                && Math.Abs(Of("TVD", forward) - Math.Abs(Of("DPL", forward))) < 1e-12
                && Math.Abs(Of("LP", forward) - Math.Sqrt(2) * Of("KS", forward)) < 1e-12;
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void Counts_EmptyFacet_SaysWhichFacet()
    {
        Assert.That(() => new BiasCounts([new ClassCounts("yes", true, 1, 0)]), Throws.TypeOf<BiasInputException>().With.Message.Contains("Facet d has no rows"));
        Assert.That(() => new BiasCounts([new ClassCounts("yes", true, 0, 1)]), Throws.TypeOf<BiasInputException>().With.Message.Contains("Every row is in facet d"));
        Assert.That(() => new BiasCounts([new ClassCounts("yes", false, 1, 1)]), Throws.TypeOf<BiasInputException>().With.Message.Contains("positive"));
    }

    private static BiasMetric Metric(string name) => BiasMetric.PreTraining.Single(m => m.Name == name);
}
