using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Jupyter.Interpreter;

/// <summary>What came of a request.</summary>
/// <param name="Content">The content of the reply.</param>
/// <param name="Loss">Set when the interpreter broke down over the request; there is no content then, and nothing was published about it yet.</param>
internal sealed record InterpreterReply(ReadOnlyMemory<byte> Content, CellError? Loss = null);
