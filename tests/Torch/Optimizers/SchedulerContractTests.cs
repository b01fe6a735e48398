using System.Reflection;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Optimizers;

/// <summary>What holds for every learning rate scheduler.</summary>
[TestFixture]
public class SchedulerContractTests
{
    private const int Steps = 12;

    private static readonly Oracles.Oracle PyTorch = new("Optimizers", "optimizers.json");

    // What ReduceLROnPlateau goes by; the others do not look at it.
    private static readonly double[] Figures = [5, 4, 4, 4, 4, 3, 3.5, 3.2, 3.1, 3.05, 3.0, 2.0];

    // make.py has the same list.
    private static readonly Dictionary<string, Func<optim.Optimizer, optim.lr_scheduler.LRScheduler>> Schedulers = new()
    {
        ["StepLR"] = o => optim.lr_scheduler.StepLR(o, 3, 0.5),
        ["MultiStepLR"] = o => optim.lr_scheduler.MultiStepLR(o, [2, 5], 0.5),
        ["ExponentialLR"] = o => optim.lr_scheduler.ExponentialLR(o, 0.9),
        ["PolynomialLR"] = o => optim.lr_scheduler.PolynomialLR(o, 8, 2.0),
        ["ConstantLR"] = o => optim.lr_scheduler.ConstantLR(o, 0.25, 4),
        ["LinearLR"] = o => optim.lr_scheduler.LinearLR(o),
        ["CosineAnnealingLR"] = o => optim.lr_scheduler.CosineAnnealingLR(o, 10, 0.01),
        ["CosineAnnealingWarmRestarts"] = o => optim.lr_scheduler.CosineAnnealingWarmRestarts(o, 3, 2),
        ["LambdaLR"] = o => optim.lr_scheduler.LambdaLR(o, e => Math.Pow(0.95, e)),
        ["MultiplicativeLR"] = o => optim.lr_scheduler.MultiplicativeLR(o, e => 1 - (0.05 * e)),
        ["OneCycleLR"] = o => optim.lr_scheduler.OneCycleLR(o, 0.5, total_steps: 13),
        ["OneCycleLR_ThreePhases"] = o => optim.lr_scheduler.OneCycleLR(o, 0.5, total_steps: 13, anneal_strategy: optim.lr_scheduler.impl.AnnealStrategy.Linear, three_phase: true),
        ["ReduceLROnPlateau"] = o => optim.lr_scheduler.ReduceLROnPlateau(o, factor: 0.5, patience: 1, cooldown: 1),
    };

    private static IEnumerable<string> Names => Schedulers.Keys;

    private DisposeScope _scope = null!;

    [SetUp]
    public void Open() => _scope = NewDisposeScope();

    [TearDown]
    public void Close() => _scope.Dispose();

    [Test]
    public void Cases_AllSchedulers_AreThere()
    {
        var factories = typeof(optim.lr_scheduler).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(method => method.Name).Distinct();

        Assert.That(factories, Is.SubsetOf(Names.Select(name => name.Split('_')[0])));
    }

    [TestCaseSource(nameof(Names))]
    public void Step_TwelveTimes_GivesPyTorchsRates(string name)
    {
        using var optimizer = optim.SGD([new Parameter(zeros(1))], 0.1);
        var scheduler = Schedulers[name](optimizer);

        var rates = new List<double>();
        for (var i = 0; i < Steps; i++)
        {
            rates.Add(optimizer.ParamGroups.Single().LearningRate);
            scheduler.step(Figures[i]);
        }

        PyTorch.Equal(name, tensor(rates), 1e-10);
    }

    [TestCaseSource(nameof(Names))]
    public void GetLastLr_AfterSteps_IsTheOptimizersRateOfEveryGroup(string name)
    {
        using var optimizer = optim.SGD([new Parameter(zeros(1))], 0.1);
        var scheduler = Schedulers[name](optimizer);

        for (var i = 0; i < 3; i++) scheduler.step(Figures[i]);

        Assert.That(scheduler.get_last_lr(), Is.EqualTo(optimizer.ParamGroups.Select(group => group.LearningRate)));
    }

    [Test]
    public void Step_PlateauWithoutAFigure_SaysWhatItNeeds()
    {
        using var optimizer = optim.SGD([new Parameter(zeros(1))], 0.1);
        var scheduler = optim.lr_scheduler.ReduceLROnPlateau(optimizer);

        Assert.That(scheduler.step, Throws.InvalidOperationException.With.Message.Contains("step(value)"));
    }
}
