using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Workspace.LocalCloud.Access;
using Workspace.LocalCloud.Access.Identities;
using Workspace.LocalCloud.Access.Policies;
using Workspace.LocalCloud.Wire;
using Workspace.LocalCloud.Wire.Protocols;

namespace Workspace.LocalCloud.Services.Sts;

/// <summary>AWS Security Token Service.</summary>
internal sealed partial class StsService(IdentityStore identities, AccessGuard guard, VirtualClock clock) : OperationService(guard)
{
    private const int LongestSessionPolicy = 2048;

    /// <inheritdoc/>
    public override string Name => "sts";

    /// <inheritdoc/>
    public override string Title => "Security Token Service";

    /// <inheritdoc/>
    protected override XNamespace XmlNamespace => "https://sts.amazonaws.com/doc/2011-06-15/";

    /// <inheritdoc/>
    protected override IEnumerable<Operation> Declare() =>
    [
        new("GetCallerIdentity", null, GetCallerIdentity),
        new("GetSessionToken", null, GetSessionToken),
        new("AssumeRole", AssumeRoleDemand, AssumeRole),
        new("GetAccessKeyInfo", (_, _) => new AccessDemand("sts:GetAccessKeyInfo", "*"), (_, parameters) => identities.FindCredential(parameters.Required("AccessKeyId")) is null
            ? throw new CloudException("ValidationError", "Invalid Access Key Id.")
            : new JsonObject { ["Account"] = identities.Account }),
    ];

    // Everybody may ask, even whom a policy denies it.
    private JsonObject GetCallerIdentity(CloudCall call, Parameters parameters) => new()
    {
        ["UserId"] = call.Caller.UserId,
        ["Account"] = identities.Account,
        ["Arn"] = call.Caller.Principal.Arn,
    };

    private JsonObject GetSessionToken(CloudCall call, Parameters parameters)
    {
        if (call.Caller.Session is not null) throw new CloudException("AccessDenied", "Cannot call GetSessionToken with session credentials", 403);
        if (parameters.Has("SerialNumber")) throw CloudException.NotImplemented(Name, "GetSessionToken with a multi-factor device");
        var seconds = parameters.Number("DurationSeconds", 43_200, 900, 129_600);
        // The root's sessions end after an hour.
        if (call.Caller.Principal.IsRoot) seconds = Math.Min(seconds, 3600);
        var session = Open(seconds, new Dictionary<string, string>()) with { UserName = call.Caller.UserName };
        Save(session);
        return new JsonObject { ["Credentials"] = Credentials(session) };
    }

    private AccessDemand AssumeRoleDemand(CloudCall call, Parameters parameters)
    {
        if (call.Caller.Principal.IsRoot) throw new CloudException("AccessDenied", "Roles may not be assumed by root accounts.", 403);
        var arn = parameters.Required("RoleArn");
        var role = identities.FindRoleByArn(arn);
        var tags = parameters.Tags();
        var demand = new AccessDemand("sts:AssumeRole", arn)
        {
            MustResourceAllow = true,
            // A role that is not there trusts nobody, and a caller is told no more than that.
            ResourcePolicy = role is null ? null : PolicyDocument.Stored(role.TrustPolicy, PolicyKind.Trust),
        };
        demand.Context.Add("sts:RoleSessionName", parameters.Text("RoleSessionName"));
        demand.Context.Add("sts:ExternalId", parameters.Text("ExternalId"));
        demand.Context.Add("sts:SourceIdentity", parameters.Text("SourceIdentity"));
        if (tags.Count > 0) Guard.Require(call, new AccessDemand("sts:TagSession", arn) { MustResourceAllow = true, ResourcePolicy = demand.ResourcePolicy }.WithRequestTags(tags));
        return demand.WithRequestTags(tags).WithResourceTags(role?.Tags ?? new Dictionary<string, string>());
    }

    private JsonObject AssumeRole(CloudCall call, Parameters parameters)
    {
        var role = identities.FindRoleByArn(parameters.Required("RoleArn"))!;
        var name = parameters.Required("RoleSessionName");
        if (!SessionName().IsMatch(name)) throw Invalid($"Value '{name}' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]{{2,64}}");
        var seconds = parameters.Number("DurationSeconds", 3600, 900, 43_200);
        if (seconds > role.MaxSessionSeconds) throw Invalid("The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
        // One role from another: an hour at the most.
        if (call.Caller.Principal.RoleArn is not null && seconds > 3600) throw Invalid("The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.");
        var session = Open(seconds, parameters.Tags()) with
        {
            RoleName = role.Name,
            SessionName = name,
            Policies = SessionPolicies(parameters),
            SourceIdentity = parameters.Text("SourceIdentity"),
        };
        Save(session);
        return new JsonObject
        {
            ["Credentials"] = Credentials(session),
            ["AssumedRoleUser"] = new JsonObject { ["AssumedRoleId"] = $"{role.Id}:{name}", ["Arn"] = $"arn:aws:sts::{identities.Account}:assumed-role/{role.Name}/{name}" },
            ["SourceIdentity"] = session.SourceIdentity,
        };
    }

    private List<string>? SessionPolicies(Parameters parameters)
    {
        var inline = parameters.Text("Policy");
        var arns = parameters.Structures("PolicyArns").Select(policy => policy.Required("arn")).ToList();
        if (inline is null && arns.Count == 0) return null;
        if (inline?.Length > LongestSessionPolicy) throw new CloudException("PackedPolicyTooLarge", $"The session policy has {inline.Length} characters; at most {LongestSessionPolicy} are allowed.");
        if (arns.Count > 10) throw Invalid("At most 10 session policy ARNs may be given.");
        var texts = arns.ConvertAll(arn => identities.FindPolicyText(arn) ?? throw Invalid($"The policy {arn} does not exist."));
        if (inline is not null) texts.Add(inline);
        foreach (var text in texts) PolicyDocument.Parse(text, PolicyKind.Identity);
        return texts;
    }

    private SessionRecord Open(int seconds, IReadOnlyDictionary<string, string> tags)
    {
        var now = clock.GetUtcNow();
        return new SessionRecord { KeyId = KeyGenerator.Id("ASIA"), Secret = KeyGenerator.Secret(), Token = KeyGenerator.Token(), Issued = now, Expires = now.AddSeconds(seconds), Tags = tags };
    }

    private void Save(SessionRecord session)
    {
        identities.RemoveExpiredSessions();
        identities.Store.Change(changes => changes.Set(identities.Sessions, session.KeyId, session));
    }

    private static JsonObject Credentials(SessionRecord session) => new()
    {
        ["AccessKeyId"] = session.KeyId,
        ["SecretAccessKey"] = session.Secret,
        ["SessionToken"] = session.Token,
        ["Expiration"] = session.Expires.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
    };

    private static CloudException Invalid(string message) => new("ValidationError", $"1 validation error detected: {message}");

    [GeneratedRegex(@"\A[\w+=,.@-]{2,64}\z")]
    private static partial Regex SessionName();
}
