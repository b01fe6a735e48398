namespace Workspace.LocalCloud.Access.Policies;

/// <summary>Who calls.</summary>
/// <param name="Arn">The user's, root's or session's ARN.</param>
/// <param name="Account">Twelve digits.</param>
internal sealed record Principal(string Arn, string Account)
{
    /// <summary>The ARN of the role behind a session.</summary>
    public string? RoleArn { get; init; }

    /// <summary>The service that calls, such as <c>sagemaker.amazonaws.com</c>.</summary>
    public string? Service { get; init; }

    /// <summary>Whether it is the account's root, whom no identity policy limits.</summary>
    public bool IsRoot { get; init; }

    /// <summary>Whether nobody signed the request.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Whoever did not sign.</summary>
    public static Principal Anonymous { get; } = new("*", "anonymous") { IsAnonymous = true };
}
