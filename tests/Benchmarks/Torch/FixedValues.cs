using TorchSharp;
using static TorchSharp.torch;

namespace Workspace.Benchmarks.Torch;

/// <summary>Numbers without chance, the same in every language: element i of tensor k is sin(k + 0.7 i).</summary>
internal static class FixedValues
{
    private const double WeightScale = 0.1;

    public static Tensor Of(double start, params long[] shape)
    {
        using var places = arange(shape.Aggregate(1L, (product, size) => product * size), float64);
        return ((places * 0.7) + start).sin().to_type(float32).view(shape);
    }

    /// <summary>Fills all weights, so that the loss after some steps can be compared.</summary>
    public static T Filled<T>(T module, Device device) where T : nn.Module
    {
        using (no_grad())
            foreach (var (parameter, k) in module.parameters().Select((parameter, k) => (parameter, k))) parameter.copy_(Of(k, parameter.shape) * WeightScale);
        return module.to(device);
    }

    /// <summary>The loss of the last of three steps of gradient descent.</summary>
    public static double AfterThreeSteps(nn.Module module, Func<Tensor> loss)
    {
        using var optimizer = optim.SGD(module.parameters(), 0.05);
        var last = double.NaN;
        for (var i = 0; i < 3; i++)
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            var computed = loss();
            computed.backward();
            optimizer.step();
            last = computed.item<float>();
        }
        return last;
    }
}
