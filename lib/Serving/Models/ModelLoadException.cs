using Workspace.Core.Errors;

namespace Workspace.Serving.Models;

/// <summary>A model could not be loaded.</summary>
public sealed class ModelLoadException : WorkspaceException
{
    internal ModelLoadException(string model, string location, Exception inner)
        : base($"Model \"{model}\" could not be loaded from {location}: {inner.Message}", inner)
    {
        Model = model;
        Location = location;
    }

    /// <summary>Its name.</summary>
    public string Model { get; }

    /// <summary>Where it should be.</summary>
    public string Location { get; }
}
