using System.Globalization;
using TorchSharp.Native;

namespace TorchSharp.Door;

/// <summary>The libtorch in use: where it lies, which version it is, what it runs on. TorchSharp has no such type.</summary>
public static class TorchInstallation
{
    /// <summary>The environment variable that names a folder with libtorch; it is asked first.</summary>
    public const string Variable = LibTorch.Variable;

    /// <summary>The folder of libtorch's libraries and what led to it, or null where there is none. Loads nothing.</summary>
    /// <exception cref="LibTorchNotFoundException">The variable is set, but no libtorch with headers is there.</exception>
    public static (string Folder, string Source)? Find() => LibTorch.Find() is { } found ? (found.LibraryFolder, found.Source) : null;

    /// <summary>Whether the door was compiled for the libtorch found; the first use of a tensor compiles it otherwise.</summary>
    public static bool IsPrepared => LibTorch.Find() is { } found && DoorCompiler.IsCompiled(found);

    /// <summary>Compiles the door for the libtorch found, unless that was done; takes some seconds.</summary>
    /// <param name="onLine">Receives what the compiler prints.</param>
    /// <exception cref="LibTorchNotFoundException">There is no libtorch.</exception>
    /// <exception cref="DoorCompilationException">There is no compiler, or it refused.</exception>
    public static void Prepare(Action<string> onLine)
    {
        ArgumentNullException.ThrowIfNull(onLine);
        DoorCompiler.Ensure(LibTorch.Find() ?? throw new LibTorchNotFoundException(), onLine);
    }

    /// <summary>The version of libtorch, such as 1.13.0. Loads it.</summary>
    public static string Version => DoorLibrary.Version();

    /// <summary>How libtorch was built, as it says itself. Loads it.</summary>
    public static string Configuration => DoorLibrary.Configuration();

    /// <summary>Every operator it has, as <c>aten::add.Tensor</c>. Loads it.</summary>
    public static IReadOnlyList<string> Operators => DoorLibrary.OperatorNames();

    /// <summary>The library that multiplies matrices: <c>OpenBLAS</c>, <c>MKL</c>, <c>reference BLAS</c> (many times slower), or <c>unknown</c>. Loads libtorch.</summary>
    public static string Blas
    {
        get
        {
            if (Configuration.Contains("BLAS_INFO=mkl", StringComparison.Ordinal)) return "MKL";
            var loaded = File.ReadAllText("/proc/self/maps");
            if (loaded.Contains("openblas", StringComparison.Ordinal)) return "OpenBLAS";
            return loaded.Contains("libblas", StringComparison.Ordinal) ? "reference BLAS" : "unknown";
        }
    }

    /// <summary>Version, devices, threads and BLAS in a line. Loads libtorch.</summary>
    public static string Summary
    {
        get
        {
            var devices = torch.cuda.device_count() is var count and > 0 ? string.Create(CultureInfo.InvariantCulture, $"{count} CUDA") : "CPU";
            return string.Create(CultureInfo.InvariantCulture, $"{Version}, {devices}, {torch.get_num_threads()} threads, {Blas}");
        }
    }
}
