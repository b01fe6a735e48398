using System.Globalization;

namespace Workspace.Aws.Documents.Errors;

/// <summary>Some writes failed. What was written before, and beside them where the order was not kept, stays written.</summary>
public sealed class DocumentWriteException : DocumentDatabaseException
{
    private const int MostListed = 5;

    /// <summary>Creates the error.</summary>
    /// <param name="result">What was written.</param>
    /// <param name="errors">What failed, at least one.</param>
    public DocumentWriteException(WriteResult result, IReadOnlyList<DocumentWriteError> errors)
        : base(Describe(result, errors))
    {
        Result = result;
        Errors = errors;
    }

    /// <summary>What was written.</summary>
    public WriteResult Result { get; }

    /// <summary>What failed.</summary>
    public IReadOnlyList<DocumentWriteError> Errors { get; }

    private static string Describe(WriteResult result, IReadOnlyList<DocumentWriteError> errors)
    {
        var listed = string.Join("; ", errors.Take(MostListed).Select(error => string.Create(CultureInfo.InvariantCulture, $"write {error.Index}: {error.Message} (code {error.Code})")));
        return string.Create(CultureInfo.InvariantCulture, $"{errors.Count} writes failed: {listed}{(errors.Count > MostListed ? "; …" : "")}. Written: {result.Inserted} inserted, {result.Matched} matched, {result.Modified} modified, {result.Upserted.Count} upserted, {result.Deleted} deleted.");
    }
}
