namespace Workspace.Notebooks.Jupyter.Client;

/// <summary>How a cell is run in another kernel.</summary>
public sealed record ExecuteOptions
{
    /// <summary>Receives each output as it comes, in order, on a thread of the client's; default: outputs are dropped.</summary>
    public Action<KernelOutput>? OnOutput { get; init; }

    /// <summary>Answers a question (the prompt, whether it is a password); null: the kernel is told that nobody can.</summary>
    public Func<string, bool, string>? OnInput { get; init; }

    /// <summary>Whether the kernel publishes nothing but streams and counts nothing; default false.</summary>
    public bool Silent { get; init; }

    /// <summary>Whether the cell counts and is kept in the history; default true.</summary>
    public bool StoreHistory { get; init; } = true;

    /// <summary>Whether cells queued behind this one are dropped if it fails; default true.</summary>
    public bool StopOnError { get; init; } = true;

    /// <summary>Expressions to evaluate after the cell, by name.</summary>
    public IReadOnlyDictionary<string, string> UserExpressions { get; init; } = new Dictionary<string, string>();
}
