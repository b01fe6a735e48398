namespace Workspace.LocalCloud.Services.DocumentDb.Storage;

/// <summary>A document as it lies on the disk.</summary>
/// <param name="Id">Its number, in order of insertion.</param>
/// <param name="Key">The key through which it was found; empty where it was found by its number.</param>
/// <param name="Document">BSON.</param>
internal readonly record struct StoredRow(long Id, byte[] Key, byte[] Document);
