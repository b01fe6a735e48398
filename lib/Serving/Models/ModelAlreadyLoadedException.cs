using Workspace.Core.Errors;

namespace Workspace.Serving.Models;

/// <summary>A model of this name is loaded already; answered with 409.</summary>
public sealed class ModelAlreadyLoadedException : WorkspaceException
{
    internal ModelAlreadyLoadedException(string model)
        : base($"Model \"{model}\" is loaded already. Unload it first (DELETE /models/{model}), or reload it.") => Model = model;

    /// <summary>Its name.</summary>
    public string Model { get; }
}
