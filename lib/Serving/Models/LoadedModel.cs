namespace Workspace.Serving.Models;

/// <summary>What <c>GET /models</c> says of one model.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Location">Where it was loaded from.</param>
/// <param name="MemoryBytes">About how many bytes it takes.</param>
public sealed record LoadedModel(string Name, string Location, long MemoryBytes);
