using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Jupyter.Interpreter;

/// <summary>A request for the interpreter: a Jupyter message and its place in the session.</summary>
/// <param name="Id">Identifies it; above 0.</param>
/// <param name="ExecutionCount">For a cell, its number.</param>
/// <param name="Message">The message.</param>
internal sealed record InterpreterRequest(int Id, int ExecutionCount, JupyterMessage Message);
