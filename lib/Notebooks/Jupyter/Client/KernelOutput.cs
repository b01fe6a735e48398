using System.Text.Json;

namespace Workspace.Notebooks.Jupyter.Client;

/// <summary>Something a kernel published while it worked on a cell.</summary>
/// <param name="Type">The message type: <c>stream</c>, <c>display_data</c>, <c>update_display_data</c>, <c>execute_result</c>, <c>error</c>, <c>clear_output</c>, <c>execute_input</c>, or a comm's.</param>
/// <param name="Content">Its content.</param>
public sealed record KernelOutput(string Type, JsonElement Content);
