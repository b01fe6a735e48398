namespace TorchSharp.Native;

/// <summary>A libtorch that was found.</summary>
/// <param name="LibraryFolder">The folder of <c>libtorch_cpu.so</c>.</param>
/// <param name="IncludeFolders">Where its headers lie.</param>
/// <param name="Source">What led to it: <c>WORKSPACE_LIBTORCH</c>, <c>.deps</c>, <c>venv</c>, <c>system</c> or <c>pip</c>.</param>
internal sealed record LibTorchLocation(string LibraryFolder, IReadOnlyList<string> IncludeFolders, string Source)
{
    /// <summary>Whether it can use a CUDA device.</summary>
    internal bool HasCuda => File.Exists(Path.Combine(LibraryFolder, "libtorch_cuda.so"));

    /// <summary>
    /// Whether it was built with the C++ strings of before GCC 5, as PyTorch's own packages were until 2.6: its error
    /// function then takes <c>std::string</c> by its old name.
    /// </summary>
    internal bool UsesOldStrings => File.ReadAllBytes(Path.Combine(LibraryFolder, "libc10.so")).AsSpan().IndexOf("torchCheckFailEPKcS2_jRKSs"u8) >= 0;
}
