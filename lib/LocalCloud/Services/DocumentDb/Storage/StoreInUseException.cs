using Workspace.Core.Errors;

namespace Workspace.LocalCloud.Services.DocumentDb.Storage;

/// <summary>A folder of documents cannot be taken, mostly because another server has it.</summary>
public sealed class StoreInUseException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="cause">What the system said.</param>
    public StoreInUseException(string folder, Exception cause)
        : base($"The documents in \"{folder}\" cannot be opened: {cause?.Message} One server at a time may have them. Stop the other, or choose another folder.", cause) => Folder = folder;

    /// <summary>The folder.</summary>
    public string Folder { get; }
}
