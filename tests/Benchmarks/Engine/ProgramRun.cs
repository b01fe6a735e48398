using Workspace.Notebooks.Documents;

namespace Workspace.Benchmarks.Engine;

/// <summary>Runs a notebook with the command-line program.</summary>
internal sealed class ProgramRun(string program, string notebook, string folder)
{
    private readonly string _output = Path.Combine(folder, "executed");

    /// <summary>Seconds of the whole process.</summary>
    public Task<Measurement> WholeAsync() => MeasuredProcess.WholeAsync("dotnet", Arguments);

    /// <summary>The executed notebook.</summary>
    public async Task<NotebookDocument> RunAsync()
    {
        await MeasuredProcess.RunAsync("dotnet", Arguments);
        return NotebookFile.Load(Path.Combine(_output, Path.GetFileName(notebook)));
    }

    private string[] Arguments => [program, "run", notebook, "--output", _output];
}
