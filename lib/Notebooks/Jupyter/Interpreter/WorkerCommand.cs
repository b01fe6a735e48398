namespace Workspace.Notebooks.Jupyter.Interpreter;

/// <summary>How a worker process is started; the path of the socket it is to connect to is added as last argument.</summary>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record WorkerCommand(string Program, IReadOnlyList<string> Arguments);
