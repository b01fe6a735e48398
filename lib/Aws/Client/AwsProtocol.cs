namespace Workspace.Aws.Client;

/// <summary>How a service's operations look on the wire (Smithy's names).</summary>
public enum AwsProtocol
{
    /// <summary>awsJson1.0.</summary>
    Json10,

    /// <summary>awsJson1.1.</summary>
    Json11,

    /// <summary>awsQuery: a form, answered in XML.</summary>
    Query,

    /// <summary>restJson1: a method and a path for each operation.</summary>
    RestJson,
}
