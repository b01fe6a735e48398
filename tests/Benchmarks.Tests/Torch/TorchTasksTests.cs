using System.Text.RegularExpressions;
using Workspace.Benchmarks.Torch;
using Workspace.Core.Errors;

namespace Workspace.Benchmarks.Tests.Torch;

internal sealed partial class TorchTasksTests
{
    // Other tests may have the other cores.
    [OneTimeSetUp]
    public void OneThread() => TorchSharp.torch.set_num_threads(1);

    [Test]
    public void All_Names_AreThoseOfThePeer()
    {
        var script = File.ReadAllText(MeasuredProcess.Script("torch_tasks.py"));
        var table = script[script.IndexOf("TASKS = {", StringComparison.Ordinal)..];

        var names = TaskName().Matches(table[..table.IndexOf("\n}", StringComparison.Ordinal)]).Select(match => match.Groups[1].Value);

        Assert.That(names, Is.EqualTo(TorchTasks.All.Select(task => task.Name)));
    }

    [Test]
    public void Find_UnknownName_ListsTheOthers() =>
        Assert.That(() => TorchTasks.Find("lstn"), Throws.TypeOf<UnknownNameException>().With.Message.Contains("lstm"));

    [Test]
    public void FixedValues_AnyShape_AreSines()
    {
        using var values = FixedValues.Of(2, 3, 2);

        Assert.That(values.shape, Is.EqualTo(new[] { 3L, 2 }));
        Assert.That(values.data<float>().ToArray(), Is.EqualTo(Enumerable.Range(0, 6).Select(i => (float)Math.Sin(2 + (0.7 * i)))).Within(1e-6));
    }

    [TestCase("mlp", 2.3)]
    [TestCase("lstm", 2.3)]
    public void Loss_ThreeStepsFromFixedWeights_IsFiniteAndRepeats(string name, double about)
    {
        var task = TorchTasks.Find(name);

        var loss = task.Loss!(TorchSharp.torch.CPU);

        Assert.That(loss, Is.EqualTo(about).Within(0.5));
        Assert.That(task.Loss!(TorchSharp.torch.CPU), Is.EqualTo(loss).Within(1e-5));
    }

    [GeneratedRegex("\"([a-z-]+)\": ")]
    private static partial Regex TaskName();
}
