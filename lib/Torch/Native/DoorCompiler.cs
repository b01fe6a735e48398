using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TorchSharp.Door;
using Workspace.Core.Native;

namespace TorchSharp.Native;

/// <summary>Compiles <c>door.cpp</c> against the libtorch found and keeps the result: one for each libtorch and each state of the source.</summary>
internal static class DoorCompiler
{
    private const string FileName = "libtorchdoor.so";
    private const int ErrorLines = 12;

    // Of 1.13 and all of 2.x the first suits; newer headers may ask for the second.
    private static readonly string[] Standards = ["c++17", "c++20"];

    /// <summary>Whether the door for this libtorch is there already.</summary>
    internal static bool IsCompiled(LibTorchLocation location) => File.Exists(PathFor(location));

    /// <summary>The path of the door for this libtorch; compiles it where it is missing, which takes some seconds.</summary>
    /// <param name="location">The libtorch.</param>
    /// <param name="onLine">Receives what the compiler prints.</param>
    /// <exception cref="DoorCompilationException">There is no compiler, or it refused.</exception>
    internal static string Ensure(LibTorchLocation location, Action<string> onLine)
    {
        var path = PathFor(location);
        if (File.Exists(path)) return path;
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        using var gate = TakeLock(Path.Combine(folder, "lock"));
        if (!File.Exists(path)) Compile(location, path, onLine);
        return path;
    }

    private static string PathFor(LibTorchLocation location)
    {
        var libraries = new FileInfo(Path.Combine(location.LibraryFolder, "libtorch_cpu.so"));
        var target = new FileInfo(libraries.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? libraries.FullName);
        var identity = string.Create(CultureInfo.InvariantCulture, $"{target.FullName}|{target.Length}|{target.LastWriteTimeUtc.Ticks}|{Source()}");
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..16];
        return Path.Combine(CacheFolder(), key, FileName);
    }

    private static string CacheFolder() => WorkspacePaths.Dependencies is { } dependencies
        ? Path.Combine(dependencies, "torch")
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "workspace", "torch");

    private static string Source()
    {
        using var reader = new StreamReader(typeof(DoorCompiler).Assembly.GetManifestResourceStream("door.cpp")!);
        return reader.ReadToEnd();
    }

    // Two processes that need it at once: the second waits, then finds it compiled. The system frees the lock of a killed one.
    private static FileStream TakeLock(string path)
    {
        for (var deadline = Stopwatch.StartNew(); ;)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (deadline.Elapsed < TimeSpan.FromMinutes(5))
            {
                Thread.Sleep(100);
            }
        }
    }

    private static void Compile(LibTorchLocation location, string path, Action<string> onLine)
    {
        var source = Path.ChangeExtension(path, ".cpp");
        File.WriteAllText(source, Source());
        var output = "";
        foreach (var standard in Standards)
        {
            (var status, output) = Run(Arguments(location, standard, source, path + ".new"), onLine);
            if (status != 0) continue;
            File.Move(path + ".new", path, overwrite: true);
            return;
        }
        throw new DoorCompilationException(
            $"The door to libtorch {location.LibraryFolder} could not be compiled. g++ said:\n  {string.Join("\n  ", Errors(output))}\n" +
            "Check that the headers belong to this libtorch (LibTorch needs version 1.13 or newer), then try again.", output);
    }

    private static List<string> Arguments(LibTorchLocation location, string standard, string source, string target)
    {
        List<string> arguments =
        [
            $"-std={standard}", "-O2", "-fPIC", "-shared", "-w", $"-D_GLIBCXX_USE_CXX11_ABI={(location.UsesOldStrings ? 0 : 1)}",
            .. location.IncludeFolders.Select(folder => "-I" + folder),
            source, "-o", target, "-L" + location.LibraryFolder, "-Wl,-rpath," + location.LibraryFolder, "-Wl,--no-as-needed", "-ltorch_cpu", "-lc10",
        ];
        // Nothing in the door mentions CUDA, yet its operators register themselves only when their library is loaded.
        if (location.HasCuda) arguments.AddRange(["-ltorch_cuda", "-lc10_cuda"]);
        return arguments;
    }

    private static (int Status, string Output) Run(List<string> arguments, Action<string> onLine)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("CXX") is { Length: > 0 } given ? given : "g++", arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        var text = new StringBuilder();
        try
        {
            using var process = new Process { StartInfo = start };
            process.ErrorDataReceived += (_, e) => Take(e.Data);
            process.OutputDataReceived += (_, e) => Take(e.Data);
            process.Start();
            process.BeginErrorReadLine();
            process.BeginOutputReadLine();
            process.WaitForExit();
            return (process.ExitCode, text.ToString());
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new DoorCompilationException($"The door to libtorch is compiled on this machine, and {start.FileName} could not be started ({e.Message}). Get it with: apt-get install g++ (or all at once: ./workspace doctor --install).", "");
        }

        void Take(string? line)
        {
            if (line is null) return;
            lock (text) text.AppendLine(line);
            onLine(line);
        }
    }

    private static IEnumerable<string> Errors(string output) =>
        output.Split('\n').Where(line => line.Contains("error", StringComparison.OrdinalIgnoreCase) || line.Contains("cannot find", StringComparison.Ordinal)).Take(ErrorLines);
}
