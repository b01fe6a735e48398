using TorchSharp.Door;

namespace Workspace.Provisioning;

/// <summary>What tensors need: a libtorch, and the compiler that makes the door to it.</summary>
internal static class TorchRequirement
{
    public static Requirement Value { get; } = new()
    {
        Name = "torch",
        Purpose = "tensors and training",
        Source = PackageSource.Apt,
        Packages = ["libtorch-dev", "g++", "libopenblas0-pthread"],
        Find = Find,
        Version = _ => TorchInstallation.Summary,
        Preparation = new Preparation("Compiling the door to libtorch (once, about half a minute)", () => TorchInstallation.IsPrepared, TorchInstallation.Prepare),
    };

    // Debian's libtorch multiplies matrices with whatever BLAS the system has: with the reference one, fifteen times slower.
    private static Finding? Find()
    {
        if (TorchInstallation.Find() is not var (folder, source)) return null;
        var complete = ProcessRunner.Which("g++") is not null && (source != "system" || DebianPackages.VersionOf("libopenblas0-pthread") is not null);
        return complete ? new Finding(folder, source) : null;
    }
}
