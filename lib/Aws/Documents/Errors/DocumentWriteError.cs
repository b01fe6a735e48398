namespace Workspace.Aws.Documents.Errors;

/// <summary>A write that failed.</summary>
/// <param name="Index">Its position among the writes, from 0.</param>
/// <param name="Code">MongoDB's number of the error, such as 11000 for a duplicate key.</param>
/// <param name="Message">What the server said.</param>
public sealed record DocumentWriteError(int Index, int Code, string Message);
