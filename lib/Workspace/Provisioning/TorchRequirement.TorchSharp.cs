namespace Workspace.Provisioning;

/// <summary>What tensors need where the TorchSharp package stands in the place of lib/Torch: nothing, as the package brings its libtorch.</summary>
internal static class TorchRequirement
{
    public static Requirement Value { get; } = new()
    {
        Name = "torch",
        Purpose = "tensors and training",
        Source = PackageSource.Apt,
        Packages = [],
        Find = () => new Finding(typeof(TorchSharp.torch).Assembly.Location, "TorchSharp"),
        Version = _ => $"TorchSharp {typeof(TorchSharp.torch).Assembly.GetName().Version}, {TorchSharp.torch.get_num_threads()} threads",
    };
}
