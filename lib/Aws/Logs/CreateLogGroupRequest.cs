namespace Workspace.Aws.Logs;

/// <summary>What CreateLogGroup takes.</summary>
public sealed record CreateLogGroupRequest
{
    /// <summary>The group.</summary>
    public required string LogGroupName { get; init; }

    /// <summary>Its tags.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; init; }
}
