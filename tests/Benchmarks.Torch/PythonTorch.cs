using Workspace.Provisioning;

namespace Workspace.Benchmarks.Torch;

/// <summary>A Python that has PyTorch: the peer, and the libtorch that both sides run on.</summary>
internal sealed record PythonTorch
{
    private const string Question = "import torch, os; print('TORCH', os.path.dirname(torch.__file__)); print('TORCH', torch.__version__); print('TORCH', torch.cuda.is_available())";

    /// <summary>The interpreter.</summary>
    public required string Interpreter { get; init; }

    /// <summary>The folder of the package.</summary>
    public required string Folder { get; init; }

    public required string Version { get; init; }

    public required bool HasCuda { get; init; }

    /// <summary>Asks an interpreter.</summary>
    /// <exception cref="PythonTorchNotFoundException">It does not start, or has no PyTorch.</exception>
    public static async Task<PythonTorch> FindAsync(string interpreter)
    {
        var path = interpreter.Contains('/', StringComparison.Ordinal) ? interpreter : ProcessRunner.Which(interpreter) ?? throw new PythonTorchNotFoundException(interpreter, "it is not on the PATH");
        var lines = new List<string>();
        var status = await ProcessRunner.RunAsync(path, ["-c", Question], lines.Add);
        var answers = lines.Where(line => line.StartsWith("TORCH ", StringComparison.Ordinal)).Select(line => line[6..]).ToList();
        return status == 0 && answers.Count == 3
            ? new PythonTorch { Interpreter = path, Folder = answers[0], Version = answers[1], HasCuda = answers[2] == "True" }
            : throw new PythonTorchNotFoundException(path, lines.LastOrDefault() ?? "it printed nothing");
    }
}
