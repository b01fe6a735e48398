using Workspace.Notebooks.Documents;

namespace Workspace.Benchmarks.Engine;

/// <summary>Runs a notebook with nbclient and ipykernel.</summary>
internal sealed class PeerRun(string notebook, string folder)
{
    private readonly string _output = Path.Combine(folder, "peer.ipynb");

    /// <summary>Seconds of the whole process.</summary>
    public Task<Measurement> WholeAsync() => MeasuredProcess.WholeAsync(MeasuredProcess.Python, Arguments);

    /// <summary>The executed notebook.</summary>
    public async Task<NotebookDocument> RunAsync()
    {
        await MeasuredProcess.RunAsync(MeasuredProcess.Python, Arguments);
        return NotebookFile.Load(_output);
    }

    private string[] Arguments => [MeasuredProcess.Script("engine_run.py"), notebook, _output];
}
