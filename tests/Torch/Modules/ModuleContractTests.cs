using static TorchSharp.torch;
using static TorchSharp.Tests.Oracles.Oracle;

namespace TorchSharp.Tests.Modules;

/// <summary>What holds for every module.</summary>
[TestFixture]
internal sealed class ModuleContractTests
{
    private const double Step = 1e-6;

    // Gradients of large parameters are compared at so many places.
    private const int MostPlaces = 40;

    private static readonly Oracles.Oracle PyTorch = new("Modules", "modules.json");

    private static IEnumerable<ModuleCase> Cases => ModuleCases.All;

    // The gradient of these is none: their input is whole numbers.
    private static IEnumerable<ModuleCase> Differentiable => Cases.Where(Floating);

    private static IEnumerable<ModuleCase> WithParameters => Cases.Where(item => Scoped(() => item.Create().parameters().Any()));

    private DisposeScope _scope = null!;

    [SetUp]
    public void Open() => _scope = NewDisposeScope();

    [TearDown]
    public void Close() => _scope.Dispose();

    [Test]
    public void Cases_AllModules_AreThere()
    {
        // Containers do not compute.
        string[] containers = ["ModuleList`1", "ModuleDict`1", "ParameterList"];
        var modules = typeof(nn.Module).Assembly.GetExportedTypes().Where(type => type is { IsAbstract: false, IsNested: false } && type.IsSubclassOf(typeof(nn.Module))).Select(type => type.Name);

        Assert.That(modules.Except(containers), Is.SubsetOf(Cases.Select(item => item.Name.Split('_')[0])));
    }

    [TestCaseSource(nameof(Cases))]
    public void Forward_SameParametersAndInput_GivesPyTorchsValues(ModuleCase item) => PyTorch.Equal(item.Name, item.Forward(item.Filled(), item.Inputs()));

    [TestCaseSource(nameof(Cases))]
    public void StateDict_AnyModule_HasPyTorchsNamesAndShapes(ModuleCase item)
    {
        var actual = item.Create().state_dict().ToDictionary(pair => pair.Key, pair => string.Join(',', pair.Value.shape));

        var expected = PyTorch.Case(item.Name).GetProperty("state").EnumerateObject().ToDictionary(pair => pair.Name, pair => string.Join(',', pair.Value.EnumerateArray()));
        Assert.That(actual, Is.EquivalentTo(expected));
    }

    [TestCaseSource(nameof(Cases))]
    public void SaveAndLoad_IntoAnother_ComputesTheSame(ModuleCase item)
    {
        var (module, other) = (item.Filled(), item.Filled());
        using (no_grad())
            foreach (var parameter in other.parameters()) parameter.zero_();
        using var stream = new MemoryStream();

        module.save(stream);
        stream.Position = 0;
        other.load(stream);

        AssertSame(item.Forward(other, item.Inputs()), item.Forward(module, item.Inputs()));
    }

    [TestCaseSource(nameof(Cases))]
    public void Forward_Twice_GivesTheSameAndLeavesTheInputAlone(ModuleCase item)
    {
        var (module, inputs) = (item.Filled(), item.Inputs());

        var first = item.Forward(module, inputs);

        AssertSame(item.Forward(module, inputs), first);
        foreach (var (input, fresh) in inputs.Zip(item.Inputs())) AssertSame(input, fresh);
    }

    [TestCaseSource(nameof(Differentiable))]
    public void Backward_WithRespectToTheInput_AgreesWithFiniteDifferences(ModuleCase item)
    {
        var (module, inputs) = (item.Filled(), item.Inputs());
        var input = inputs[0].detach().clone().requires_grad_();
        Tensor Loss() => Weighted(item.Forward(module, [input, .. inputs[1..]]));

        Loss().backward();

        AssertGradient(input, Loss);
    }

    [TestCaseSource(nameof(WithParameters))]
    public void Backward_WithRespectToParameters_AgreesWithFiniteDifferences(ModuleCase item)
    {
        var (module, inputs) = (item.Filled(), item.Inputs());
        Tensor Loss() => Weighted(item.Forward(module, inputs));

        Loss().backward();

        Assert.Multiple(() =>
        {
            foreach (var parameter in module.parameters()) AssertGradient(parameter, Loss);
        });
    }

    [TestCaseSource(nameof(WithParameters))]
    public void To_Float32AndBack_ConvertsWhatThereIsInPlace(ModuleCase item)
    {
        var module = item.Filled();
        var before = module.parameters().ToList();

        module.to(float32);

        Assert.That(module.parameters(), Is.EqualTo(before), "the same objects, so that optimizers keep them");
        Assert.That(module.parameters().Select(parameter => parameter.dtype), Is.All.EqualTo(float32));
    }

    [TestCaseSource(nameof(Cases))]
    public void Train_OnAndOff_ReachesAllInside(ModuleCase item)
    {
        var module = item.Create();

        module.eval();
        Assert.That(module.modules().Append(module).Select(inner => inner.training), Is.All.False);

        module.train();
        Assert.That(module.modules().Append(module).Select(inner => inner.training), Is.All.True);
    }

    [TestCaseSource(nameof(WithParameters))]
    public void ZeroGrad_AfterBackward_LeavesNone(ModuleCase item)
    {
        var module = item.Filled();
        Weighted(item.Forward(module, item.Inputs())).backward();

        module.zero_grad();

        Assert.That(module.parameters().Select(parameter => parameter.grad), Is.All.Null);
    }

    [TestCaseSource(nameof(WithParameters))]
    public void Dispose_AnyModule_ReleasesItsTensors(ModuleCase item)
    {
        var module = item.Create();
        List<Tensor> tensors = [.. module.parameters(), .. module.buffers()];

        module.Dispose();

        Assert.That(tensors.Select(tensor => tensor.IsInvalid), Is.All.True);
    }

    private static bool Floating(ModuleCase item) => Scoped(() => item.Inputs()[0].is_floating_point());

    private static T Scoped<T>(Func<T> work)
    {
        using var scope = NewDisposeScope();
        return work();
    }

    // A plain sum would have the gradient 0 where a module normalises.
    private static Tensor Weighted(Tensor output) => (output * Make(3.0, output.shape)).sum();

    private static void AssertSame(Tensor actual, Tensor expected)
    {
        Assert.That(actual.shape, Is.EqualTo(expected.shape));
        Assert.That(actual.allclose(expected, 1e-12, 1e-12));
    }

    private static void AssertGradient(Tensor at, Func<Tensor> loss)
    {
        using var frozen = no_grad();
        var places = Math.Min(at.numel(), MostPlaces);
        using var gradient = at.grad!.contiguous();
        using var analytic = gradient.data<double>();
        var elements = at.detach().view(-1);
        for (var i = 0L; i < places; i++)
        {
            var place = elements[i];
            var value = place.item<double>();
            double At(double moved)
            {
                place.fill_(moved);
                return loss().item<double>();
            }
            var numeric = (At(value + Step) - At(value - Step)) / (2 * Step);
            place.fill_(value);
            Assert.That(analytic[i], Is.EqualTo(numeric).Within(1e-5).Or.EqualTo(numeric).Within(0.01).Percent, $"element {i}");
        }
    }
}
