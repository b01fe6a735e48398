using Workspace.Learn.Training;
using static TorchSharp.torch;

namespace Workspace.Learn.Tests.Training;

[TestFixture]
public sealed class OutputMetricsTests
{
    [Test]
    public void Accuracies_FewRows_CountWhatIsRight()
    {
        using var scope = NewDisposeScope();

        Assert.That(OutputMetrics.BinaryAccuracy(tensor(new[,] { { 2f }, { -1f }, { 0.5f }, { -3f } }), tensor(new[,] { { 1f }, { 0f }, { 0f }, { 1f } })), Is.EqualTo(0.5));
        Assert.That(OutputMetrics.Accuracy(tensor(new[,] { { 0f, 2f, 1f }, { 5f, 2f, 1f } }), tensor(new long[] { 1, 2 })), Is.EqualTo(0.5));
    }
}
