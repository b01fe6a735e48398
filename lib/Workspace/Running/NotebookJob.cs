using System.Text.Json.Serialization;
using Workspace.Notebooks.Runner;
using Workspace.Notebooks.Runner.Checking;

namespace Workspace.Running;

/// <summary>One notebook's run as plain data, so that it can be handed to another process.</summary>
public sealed record NotebookJob
{
    /// <summary>What to call it.</summary>
    public required string Name { get; init; }

    /// <summary>Full path of the notebook.</summary>
    public required string NotebookPath { get; init; }

    /// <summary>Full path of the executed notebook.</summary>
    public required string OutputPath { get; init; }

    /// <summary>Values for its parameters, as typed.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>The longest one cell may take, or null.</summary>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>The longest the notebook may take, or null.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Whether to go on from an earlier, unfinished run.</summary>
    public bool Resume { get; init; }

    /// <summary>Whether to store the outputs in the notebook itself.</summary>
    public bool Write { get; init; }

    /// <summary>Whether to compare the outputs with the stored ones.</summary>
    public bool Check { get; init; }

    /// <summary>Whether packages may only come from this machine.</summary>
    public bool Offline { get; init; }

    /// <summary>The options of the runner.</summary>
    [JsonIgnore]
    public RunOptions Options => new()
    {
        NotebookPath = NotebookPath,
        OutputPath = OutputPath,
        Parameters = Parameters,
        CellTimeout = CellTimeout ?? System.Threading.Timeout.InfiniteTimeSpan,
        Timeout = Timeout ?? System.Threading.Timeout.InfiniteTimeSpan,
        Resume = Resume,
        WriteInPlace = Write,
        Check = Check ? new CheckOptions { ImageHasher = new VipsImageHasher() } : null,
        Session = Sessions.Options(Path.GetDirectoryName(NotebookPath)!, Offline),
    };
}
