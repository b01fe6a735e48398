using System.Globalization;
using System.Text.Json.Nodes;
using Workspace.LocalCloud.Access.Identities;

namespace Workspace.LocalCloud.Services.Iam;

/// <summary>How IAM shows what it has.</summary>
internal static class IamShapes
{
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Policies travel percent-encoded.</summary>
    public static string Document(string policy) => Wire.Signing.AwsUri.Encode(policy);

    public static JsonArray Tags(IReadOnlyDictionary<string, string> tags) => new([.. tags.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value })]);

    public static JsonObject User(UserRecord user, string arn) => With(user, new JsonObject
    {
        ["Path"] = user.Path,
        ["UserName"] = user.Name,
        ["UserId"] = user.Id,
        ["Arn"] = arn,
        ["CreateDate"] = Time(user.Created),
    });

    public static JsonObject Role(RoleRecord role, string arn) => With(role, new JsonObject
    {
        ["Path"] = role.Path,
        ["RoleName"] = role.Name,
        ["RoleId"] = role.Id,
        ["Arn"] = arn,
        ["CreateDate"] = Time(role.Created),
        ["AssumeRolePolicyDocument"] = Document(role.TrustPolicy),
        ["Description"] = role.Description,
        ["MaxSessionDuration"] = role.MaxSessionSeconds,
    });

    public static JsonObject Policy(PolicyRecord policy, string arn, int attached) => new()
    {
        ["PolicyName"] = policy.Name,
        ["PolicyId"] = policy.Id,
        ["Arn"] = arn,
        ["Path"] = policy.Path,
        ["DefaultVersionId"] = policy.DefaultVersion,
        ["AttachmentCount"] = attached,
        ["PermissionsBoundaryUsageCount"] = 0,
        ["IsAttachable"] = true,
        ["Description"] = policy.Description,
        ["CreateDate"] = Time(policy.Created),
        ["UpdateDate"] = Time(policy.Updated),
    };

    private static JsonObject With(IdentityRecord identity, JsonObject shape)
    {
        if (identity.Tags.Count > 0) shape["Tags"] = Tags(identity.Tags);
        if (identity.Boundary is { } boundary) shape["PermissionsBoundary"] = new JsonObject { ["PermissionsBoundaryType"] = "Policy", ["PermissionsBoundaryArn"] = boundary };
        return shape;
    }
}
