using Workspace.Core.Errors;

namespace Workspace.LocalCloud.Wire;

/// <summary>An answer that is an error, in AWS's own words.</summary>
/// <param name="code">AWS's error code, such as <c>NoSuchBucket</c>.</param>
/// <param name="message">What happened.</param>
/// <param name="status">The HTTP status.</param>
internal sealed class CloudException(string code, string message, int status = 400) : WorkspaceException(message)
{
    /// <summary>AWS's error code.</summary>
    public string Code { get; } = code;

    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>Further elements of the error, such as <c>BucketName</c>.</summary>
    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>();

    /// <summary>The answer to what this cloud does not do.</summary>
    /// <param name="service">The service, by its signing name.</param>
    /// <param name="operation">The operation.</param>
    public static CloudException NotImplemented(string service, string operation) =>
        new("NotImplemented", $"LocalCloud does not implement `{service}:{operation}` (see COVERAGE.md). Point the client at AWS, or remove the call.", 501);
}
