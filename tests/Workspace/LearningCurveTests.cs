using Workspace.Charts;
using Workspace.Learn.Training;

namespace Workspace.Tests;

[TestFixture]
public class LearningCurveTests
{
    [Test]
    public void Line_TrainingHistory_HasALinePerSeriesAndAPanelPerMetric()
    {
        static Dictionary<string, double> Figures(double loss, double? accuracy = null) =>
            accuracy is { } value ? new() { ["loss"] = loss, ["accuracy"] = value } : new() { ["loss"] = loss };
        var history = new TrainingHistory([
            new EpochRecord(1, 10, 0.1, Figures(0.9), Figures(0.8, 0.5), 1),
            new EpochRecord(2, 20, 0.1, Figures(0.5), Figures(0.6, 0.7), 1),
        ]);

        var bundle = Chart.Line(history, "epoch", "value", color: "series", facet: "metric").Title("Learning curves").ToMimeBundle();

        Assert.That(bundle["image/svg+xml"].ToString(), Does.Contain("Learning curves").And.Contain("train").And.Contain("validation").And.Contain("accuracy"));
    }
}
