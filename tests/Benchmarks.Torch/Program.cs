using System.Globalization;
using Spectre.Console;
using TorchSharp;
using TorchSharp.Door;
using Workspace.Benchmarks;
using Workspace.Benchmarks.Torch;
using Workspace.Core.Errors;

const int Agrees = 0, Differs = 1, Failed = 2;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
try
{
    return args switch
    {
        [MeasuredProcess.WorkerCommand, var task, var device] => Work(task, device),
        [] => await CompareAsync("python3"),
        ["--python", var python] => await CompareAsync(python),
        _ => Usage(),
    };
}
catch (WorkspaceException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return Failed;
}

static int Usage()
{
    Console.Error.WriteLine("Usage: torch-bench [--python PATH]\n\nBuilds the door to the libtorch of that Python's PyTorch with g++, checks that all devices and PyTorch agree, and prints what each side takes.");
    return Failed;
}

// The hidden mode: one task of our side in a fresh process.
static int Work(string task, string device)
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"value": {{TorchTasks.Run(task, device)}}}"""));
    return Agrees;
}

static async Task<int> CompareAsync(string python)
{
    var peer = await PythonTorch.FindAsync(python);
    // Debian's package keeps libtorch and its headers elsewhere, where the door looks by itself.
    if (Environment.GetEnvironmentVariable(TorchInstallation.Variable) is null && Directory.Exists(Path.Combine(peer.Folder, "include")))
        Environment.SetEnvironmentVariable(TorchInstallation.Variable, peer.Folder);
    if (!TorchInstallation.IsPrepared) Console.Error.WriteLine("Compiling the door to libtorch with g++ …");
    TorchInstallation.Prepare(Console.Error.WriteLine);
    Console.WriteLine($"Machine: {Environment.ProcessorCount} processors, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}; load before {File.ReadAllText("/proc/loadavg").Split(' ')[0]}");
    Console.WriteLine($"Ours:    {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}, libtorch {TorchInstallation.Summary}");
    Console.WriteLine($"Peer:    PyTorch {peer.Version} of {peer.Interpreter}");
    var cuda = torch.cuda.is_available() && peer.HasCuda;
    if (!cuda) Console.WriteLine("CUDA:    none that both sides can use, so the CPU alone is measured");

    var script = await ExtractAsync("torch_tasks.py");
    var nothing = new Dictionary<string, string>();
    var (output, progress) = (ConsoleOf(Console.Out), ConsoleOf(Console.Error));
    var agree = await Agreement.CheckAsync(output, cuda ? ["cpu", "cuda"] : ["cpu"],
        async (task, device) => (await MeasuredProcess.MeasuredByItselfAsync(nothing, peer.Interpreter, [script, "loss", task, device])).Value);
    var runner = new ComparisonRunner(output, progress);
    var comparisons = new TorchComparisons(
        (environment, task, device) => MeasuredProcess.MeasuredByItselfAsync(environment, Environment.ProcessPath!, [MeasuredProcess.WorkerCommand, task, device]),
        (environment, task, device) => MeasuredProcess.MeasuredByItselfAsync(environment, peer.Interpreter, [script, task, device]));
    await comparisons.OnProcessorAsync(runner);
    if (cuda) await comparisons.OnCudaAsync(runner);
    Console.WriteLine(runner.Missed == 0 ? "All goals met." : $"{runner.Missed} goals missed.");
    return agree ? Agrees : Differs;
}

// Wide enough for a row on one line, also where the output goes to a file.
static IAnsiConsole ConsoleOf(TextWriter writer)
{
    var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
    console.Profile.Width = Math.Max(console.Profile.Width, 140);
    return console;
}

static async Task<string> ExtractAsync(string resource)
{
    var path = Path.Combine(Directory.CreateTempSubdirectory("torch-bench-").FullName, resource);
    using var source = typeof(PythonTorch).Assembly.GetManifestResourceStream(resource)!;
    using var target = File.Create(path);
    await source.CopyToAsync(target);
    return path;
}
