using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.Tests.Oracles.Oracle;

namespace TorchSharp.Tests.Optimizers;

/// <summary>What holds for every optimizer.</summary>
[TestFixture]
public class OptimizerContractTests
{
    private const int Steps = 5;

    private static readonly Oracles.Oracle PyTorch = new("Optimizers", "optimizers.json");

    // make.py has the same list.
    private static readonly Dictionary<string, Func<IEnumerable<Parameter>, OptimizerHelper>> Optimizers = new()
    {
        ["SGD"] = p => optim.SGD(p, 0.05),
        ["SGD_Momentum"] = p => optim.SGD(p, 0.05, momentum: 0.9, dampening: 0.1, weight_decay: 0.01),
        ["SGD_Nesterov"] = p => optim.SGD(p, 0.05, momentum: 0.9, nesterov: true),
        ["SGD_Maximize"] = p => optim.SGD(p, 0.05, maximize: true),
        ["Adam"] = p => optim.Adam(p, 0.05, weight_decay: 0.01),
        ["Adam_Amsgrad"] = p => optim.Adam(p, 0.05, amsgrad: true),
        ["AdamW"] = p => optim.AdamW(p, 0.05, weight_decay: 0.1),
        ["AdamW_Maximize"] = p => optim.AdamW(p, 0.05, maximize: true),
        ["RMSprop"] = p => optim.RMSprop(p, 0.05, momentum: 0.5, centered: true),
        ["RMSprop_Plain"] = p => optim.RMSprop(p, 0.05, weight_decay: 0.02),
        ["Adagrad"] = p => optim.Adagrad(p, 0.05, lr_decay: 0.1, initial_accumulator_value: 0.2),
    };

    private static IEnumerable<string> Names => Optimizers.Keys;

    private DisposeScope _scope = null!;

    [SetUp]
    public void Open() => _scope = NewDisposeScope();

    [TearDown]
    public void Close() => _scope.Dispose();

    [Test]
    public void Cases_AllOptimizers_AreThere()
    {
        var optimizers = typeof(OptimizerHelper).Assembly.GetExportedTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(optim.Optimizer))).Select(type => type.Name);

        Assert.That(optimizers, Is.SubsetOf(Names.Select(name => name.Split('_')[0])));
    }

    [TestCaseSource(nameof(Names))]
    public void Step_FiveTimes_GivesPyTorchsParameters(string name)
    {
        var w = new Parameter(Make(3, 2));
        using var optimizer = Optimizers[name]([w]);

        Train(optimizer, w, 0, Steps);

        PyTorch.Equal(name, w, 1e-8);
    }

    [TestCaseSource(nameof(Names))]
    public void SaveAndLoad_MidwayIntoAnother_GoesOnAlike(string name)
    {
        var w = new Parameter(Make(3, 2));
        using var first = Optimizers[name]([w]);
        Train(first, w, 0, 3);
        using var file = new MemoryStream();
        first.save_state_dict(new BinaryWriter(file));
        file.Position = 0;

        using var second = Optimizers[name]([w]);
        second.load_state_dict(new BinaryReader(file));
        Train(second, w, 3, Steps);

        PyTorch.Equal(name, w, 1e-8);
    }

    [TestCaseSource(nameof(Names))]
    public void Load_StateOfAnother_SaysWhich(string name)
    {
        var w = new Parameter(Make(3, 2));
        using var own = Optimizers[name]([w]);
        using OptimizerHelper other = own is SGD ? optim.Adam([w]) : optim.SGD([w], 0.1);
        using var file = new MemoryStream();
        other.save_state_dict(new BinaryWriter(file));
        file.Position = 0;

        Assert.That(() => own.load_state_dict(new BinaryReader(file)), Throws.TypeOf<InvalidDataException>().With.Message.Contains(own.GetType().Name).And.Message.Contains(other.GetType().Name));
    }

    [TestCaseSource(nameof(Names))]
    public void Step_WithoutGradient_ChangesNothing(string name)
    {
        var w = new Parameter(Make(3, 2));
        using var optimizer = Optimizers[name]([w]);

        optimizer.step();

        Assert.That(w.equal(Make(3, 2)));
    }

    [TestCaseSource(nameof(Names))]
    public void Step_WithClosure_ReturnsItsLossAndSteps(string name)
    {
        var w = new Parameter(Make(3, 2));
        using var optimizer = Optimizers[name]([w]);

        for (var i = 0; i < Steps; i++)
        {
            var loss = optimizer.step(() =>
            {
                optimizer.zero_grad();
                var computed = Loss(w, i);
                computed.backward();
                return computed;
            });
            Assert.That(loss!.item<double>(), Is.GreaterThan(0));
        }

        PyTorch.Equal(name, w, 1e-8);
    }

    [TestCaseSource(nameof(Names))]
    public void Step_InsideAScope_KeepsItsStateAndLeavesNothing(string name)
    {
        var w = new Parameter(Make(3, 2)).DetachFromDisposeScope();
        using var optimizer = Optimizers[name]([(Parameter)w]);
        for (var i = 0; i < Steps; i++)
        {
            using var scope = NewDisposeScope();
            Loss(w, i).backward();
            var before = scope.DisposablesCount;
            optimizer.step();
            optimizer.zero_grad();
            Assert.That(scope.DisposablesCount, Is.EqualTo(before));
        }

        PyTorch.Equal(name, w, 1e-8);
        w.Dispose();
    }

    [TestCaseSource(nameof(Names))]
    public void AddParamGroup_Later_IsStepped(string name)
    {
        var (w, added) = (new Parameter(Make(3, 2)), new Parameter(Make(1.0, 2)));
        using var optimizer = Optimizers[name]([w]);

        optimizer.add_param_group(new ParamGroup { Parameters = [added] });
        (added * 2).sum().backward();
        foreach (var group in optimizer.ParamGroups) group.LearningRate = 0.1;
        optimizer.step();

        Assert.That(optimizer.parameters().Count(), Is.EqualTo(2));
        Assert.That(added.equal(Make(1.0, 2)), Is.False);
    }

    [Test]
    public void Create_BadSettings_SaysWhich()
    {
        var w = new Parameter(Make(3, 2));

        Assert.That(() => optim.SGD([w], -0.1), Throws.ArgumentException.With.Message.Contains("learning rate: -0.1"));
        Assert.That(() => optim.Adam([w], beta1: 1.5), Throws.ArgumentException.With.Message.Contains("beta1 value: 1.5"));
        Assert.That(() => optim.AdamW([w], weight_decay: -1), Throws.ArgumentException.With.Message.Contains("weight_decay value: -1"));
        Assert.That(() => optim.SGD(Array.Empty<Parameter>(), 0.1), Throws.ArgumentException.With.Message.Contains("RegisterComponents"));
    }

    private static void Train(OptimizerHelper optimizer, Tensor w, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            optimizer.zero_grad();
            Loss(w, i).backward();
            optimizer.step();
        }
    }

    private static Tensor Loss(Tensor w, int i) => (Make(3, 4).t()[.., ..3].matmul(w) - Make((double)i, 4, 2)).pow(2).sum();
}
