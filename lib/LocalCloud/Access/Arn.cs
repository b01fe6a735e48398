namespace Workspace.LocalCloud.Access;

/// <summary>An Amazon Resource Name: <c>arn:partition:service:region:account:resource</c>.</summary>
internal readonly record struct Arn(string Partition, string Service, string Region, string Account, string Resource)
{
    /// <summary>Reads one; null where the text is none.</summary>
    public static Arn? TryParse(string text) =>
        text.Split(':', 6) is ["arn", var partition, var service, var region, var account, var resource] ? new Arn(partition, service, region, account, resource) : null;

    /// <inheritdoc/>
    public override string ToString() => $"arn:{Partition}:{Service}:{Region}:{Account}:{Resource}";
}
