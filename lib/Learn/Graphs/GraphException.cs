using Workspace.Core.Errors;

namespace Workspace.Learn.Graphs;

/// <summary>A graph's tensors do not fit together, or a layer got a graph or features that it cannot take.</summary>
/// <param name="message">What is wrong, with which shapes and values, and what to do.</param>
public sealed class GraphException(string message) : WorkspaceException(message);
