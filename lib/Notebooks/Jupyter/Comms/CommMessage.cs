using System.Text.Json;

namespace Workspace.Notebooks.Jupyter.Comms;

/// <summary>What came over a comm.</summary>
/// <param name="Data">The data, any JSON value.</param>
/// <param name="Buffers">Binary buffers beside it.</param>
public sealed record CommMessage(JsonElement Data, IReadOnlyList<byte[]> Buffers);
