namespace Workspace.Benchmarks.Tests;

internal sealed class GoalTests
{
    [TestCase(0.6, 1, true)]
    [TestCase(0.61, 1, false)]
    [TestCase(1.2, 2, true)]
    public void Ratio_OursAgainstTheirs_IsMetUpToTheMultiple(double ours, double theirs, bool met) =>
        Assert.That(Goal.Ratio(0.6).IsMet(ours, theirs), Is.EqualTo(met));

    [TestCase(299.9, true)]
    [TestCase(300, false)]
    public void Below_WhateverTheirs_IsMetUnderTheLimit(double ours, bool met) =>
        Assert.That(Goal.Below(300, "MiB").IsMet(ours, theirs: 1), Is.EqualTo(met));

    [Test]
    public void ToString_BothKinds_SaysWhatWasAsked()
    {
        Assert.That(Goal.Ratio(1.5).ToString(), Is.EqualTo("≤ 1.50×"));
        Assert.That(Goal.Below(300, "MiB").ToString(), Is.EqualTo("< 300 MiB"));
    }
}
