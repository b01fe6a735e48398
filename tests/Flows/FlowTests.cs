using Workspace.Core.Display;
using Workspace.Core.Errors;
using Workspace.Flows.Errors;
using Workspace.Frames;

namespace Workspace.Flows.Tests;

public class FlowTests
{
    private static Frame Small => Frame.FromColumns(("age", new[] { 20.0, 30, 40 }), ("city", new[] { "x", "y", "x" }));

    [Test]
    public void Then_Flow_IsNotChanged()
    {
        var one = Flow.Start().Drop("age");

        var two = one.Drop("city");

        Assert.That(one.Steps, Has.Count.EqualTo(1));
        Assert.That(two.Steps, Has.Count.EqualTo(2));
        Assert.That(two, Is.EqualTo(Flow.Start().Drop("age").Drop("city")));
    }

    [Test]
    public void Apply_TestData_ChangesNothingThatWasLearnt()
    {
        var flow = Flow.Start().ImputeMean("age").ScaleStandard("age").OneHotEncode("city");
        var test = Frame.FromColumns(("age", new[] { 1e6, double.NaN }), ("city", new[] { "z", "x" }));
        var fitted = flow.Fit(Small);
        var before = fitted.ToJson();

        var alone = fitted.Apply(test.Head(1)).ReadAllColumns();
        var together = fitted.Apply(test).ReadAllColumns();

        Assert.That(fitted.ToJson(), Is.EqualTo(before));
        // A row comes out the same whatever stands beside it, so nothing is learnt from test data.
        Assert.That(alone.Select(c => c.ValueAt(0)), Is.EqualTo(together.Select(c => c.ValueAt(0))));
        Assert.That(together[0].ToDoubles()[1], Is.Zero.Within(1e-12), "the gap gets the training mean");
    }

    [Test]
    public void Fit_SeveralWrongSteps_ReportsAllWithTheirNumbers()
    {
        var flow = Flow.Start().ScaleStandard("agee").Drop("city").OneHotEncode("city").Rename(("age", "years")).ScaleRobust("years");

        var error = Assert.Throws<FlowException>(() => flow.Fit(Small));

        Assert.That(error!.Problems.Select(p => p.Number), Is.EqualTo(new[] { 1, 3 }));
        Assert.That(error.Problems[0].Error, Is.TypeOf<UnknownNameException>());
        Assert.That(error.Message, Does.Contain("Step 1 (Scale (Standard) agee)").And.Contain("Did you mean \"age\""));
    }

    [Test]
    public void Fit_StepThatNeedsAFailedOnesColumn_IsNotReportedAsWell()
    {
        var flow = Flow.Start().SplitString("age", ":", output: "vec").Flatten("vec").Rename(("vec_0", "sex"));

        var error = Assert.Throws<FlowException>(() => flow.Fit(Small));

        Assert.That(error!.Problems, Has.Count.EqualTo(1));
        Assert.That(error.Message, Does.Contain("needs text"));
    }

    [Test]
    public void Fit_OutputThatExists_SaysItWouldOverwrite() =>
        Assert.That(() => Flow.Start().OrdinalEncode("city", output: "age").Fit(Small), Throws.TypeOf<FlowException>().With.Message.Contains("would overwrite"));

    [Test]
    public void Apply_MissingColumn_NamesStepAndColumn()
    {
        var fitted = Flow.Start().ScaleStandard("age").Fit(Small);

        Assert.That(() => fitted.Apply(Small.Drop("age")), Throws.TypeOf<FlowException>().With.Message.Contains("Column \"age\" is not in the frame"));
    }

    [Test]
    public void Apply_DataWithoutTheLabel_PassesOverItsSteps()
    {
        var flow = Flow.Start().OrdinalEncode("city", output: "target").SkippedWhenMissing().Drop("city").SkippedWhenMissing().MoveToStart("target").SkippedWhenMissing().ScaleMinMax("age");

        var (fitted, training) = flow.FitApply(Small);

        Assert.That(training.Names(), Is.EqualTo(new[] { "target", "age" }));
        Assert.That(fitted.Apply(Small.Drop("city")).Names(), Is.EqualTo(new[] { "age" }));
    }

    [Test]
    public void FitApply_TrainingData_IsWhatApplyGives()
    {
        var flow = Flow.Start().ScaleRobust("age").OneHotEncode("city");

        var (fitted, training) = flow.FitApply(Small);

        Assert.That(training.ReadAllColumns().Select(c => c.ToTexts()), Is.EqualTo(fitted.Apply(Small).ReadAllColumns().Select(c => c.ToTexts())));
    }

    [Test]
    public void Preview_Steps_TellNewChangedAndRemovedColumns()
    {
        var preview = Flow.Start().ScaleMinMax("age").OneHotEncode("city").Preview(Small, rows: 2);

        Assert.That(preview.Steps, Has.Count.EqualTo(3));
        Assert.That(preview.Steps[2].Removed, Is.EqualTo(new[] { "city" }));
        Assert.That(preview.ToString(), Does.Contain("~age").And.Contain("+city_x").And.Contain("−city"));
        Assert.That((string)preview.ToMimeBundle()[MimeTypes.Html], Does.Contain("<s>city</s>"));
    }

    [Test]
    public void Describe_FittedFlow_SaysWhatWasLearnt()
    {
        var fitted = Flow.Start().ScaleMinMax("age").OneHotEncode("city").Fit(Small);

        Assert.That(fitted.Describe(), Is.EqualTo("1. Scale (MinMax) age [age: centre 20, scale 20]\n2. One-hot encode city [city_x, city_y]"));
        Assert.That((string)fitted.ToMimeBundle()[MimeTypes.Html], Does.Contain("city_y"));
        Assert.That(fitted.Flow.ToString(), Is.EqualTo("1. Scale (MinMax) age\n2. One-hot encode city"));
    }

    [Test]
    public void Fit_NoSteps_LeavesTheDataAlone() =>
        Assert.That(Flow.Start().FitApply(Small).Training.Names(), Is.EqualTo(new[] { "age", "city" }));
}
