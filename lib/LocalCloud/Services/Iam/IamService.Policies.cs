using System.Globalization;
using System.Text.Json.Nodes;
using Workspace.LocalCloud.Access;
using Workspace.LocalCloud.Access.Identities;
using Workspace.LocalCloud.Access.Policies;
using Workspace.LocalCloud.Wire;
using Workspace.LocalCloud.Wire.Protocols;

namespace Workspace.LocalCloud.Services.Iam;

internal sealed partial class IamService
{
    private const int MostVersions = 5;
    private const int LongestManagedPolicy = 6144;

    private IEnumerable<Operation> PolicyOperations() =>
    [
        new("CreatePolicy", (_, parameters) => new AccessDemand("iam:CreatePolicy", $"arn:aws:iam::{_identities.Account}:policy{parameters.Text("Path") ?? "/"}{parameters.Text("PolicyName")}"), CreatePolicy),
        new("GetPolicy", OnPolicy("GetPolicy"), (_, parameters) => new JsonObject { ["Policy"] = Show(parameters.Required("PolicyArn")) }),
        new("ListPolicies", (_, _) => new AccessDemand("iam:ListPolicies", "*"), ListPolicies),
        new("DeletePolicy", OnPolicy("DeletePolicy"), DeletePolicy),
        new("CreatePolicyVersion", OnPolicy("CreatePolicyVersion"), CreatePolicyVersion),
        new("GetPolicyVersion", OnPolicy("GetPolicyVersion"), GetPolicyVersion),
        new("ListPolicyVersions", OnPolicy("ListPolicyVersions"), (_, parameters) =>
        {
            var policy = Policy(parameters);
            return IamPages.Of(parameters, "Versions", policy.Versions.Select(version => (version.Key, version)), version => ShowVersion(policy, version.Key, withText: false));
        }),
        new("SetDefaultPolicyVersion", OnPolicy("SetDefaultPolicyVersion"), (_, parameters) => Change(parameters, policy => policy with { DefaultVersion = Version(policy, parameters) })),
        new("DeletePolicyVersion", OnPolicy("DeletePolicyVersion"), (_, parameters) => Change(parameters, policy => Version(policy, parameters) is var id && id != policy.DefaultVersion
            ? policy with { Versions = policy.Versions.Where(version => version.Key != id).ToDictionary() }
            : throw IamErrors.Conflict("the default version of a policy cannot be deleted."))),
    ];

    private static Func<CloudCall, Parameters, AccessDemand> OnPolicy(string operation) => (_, parameters) => new AccessDemand($"iam:{operation}", parameters.Required("PolicyArn"));

    private JsonObject CreatePolicy(CloudCall call, Parameters parameters)
    {
        var (text, now) = (Text(parameters), _clock.GetUtcNow());
        var policy = new PolicyRecord
        {
            Name = IamErrors.Name(parameters, "PolicyName", 128),
            Path = IamErrors.Path(parameters),
            Id = KeyGenerator.Id("ANPA"),
            Created = now,
            Updated = now,
            Description = parameters.Text("Description") ?? "",
            DefaultVersion = "v1",
            Versions = new Dictionary<string, PolicyVersionRecord> { ["v1"] = new(text, now) },
        };
        var arn = _identities.ArnOf(policy);
        _identities.Store.Change(changes =>
        {
            if (_identities.Policies.Find(arn) is not null) throw IamErrors.Exists("A policy called", policy.Name);
            changes.Set(_identities.Policies, arn, policy);
        });
        return new JsonObject { ["Policy"] = Show(arn) };
    }

    private JsonObject ListPolicies(CloudCall call, Parameters parameters)
    {
        var scope = parameters.Text("Scope") ?? "All";
        var arns = (scope is "All" or "Local" ? _identities.Policies.From("").Select(row => row.Key) : []).Concat(scope is "All" or "AWS" ? ManagedPolicies.Arns : []);
        if (parameters.Flag("OnlyAttached")) arns = arns.Where(arn => Attached(arn) > 0);
        return IamPages.Of(parameters, "Policies", arns.Select(arn => (arn, arn)), Show);
    }

    private JsonObject DeletePolicy(CloudCall call, Parameters parameters)
    {
        _identities.Store.Change(changes =>
        {
            Policy(parameters);
            var arn = parameters.Required("PolicyArn");
            if (Attached(arn) > 0) throw IamErrors.Conflict("a policy that is attached to entities cannot be deleted.");
            changes.Remove(_identities.Policies, arn);
        });
        return [];
    }

    private JsonObject CreatePolicyVersion(CloudCall call, Parameters parameters)
    {
        var (text, id) = (Text(parameters), "");
        Change(parameters, policy =>
        {
            if (policy.Versions.Count >= MostVersions) throw new CloudException("LimitExceeded", $"A managed policy can have up to {MostVersions} versions. Before you create a new version, you must delete an existing version.", 409);
            id = $"v{policy.Versions.Keys.Max(version => int.Parse(version.AsSpan(1), CultureInfo.InvariantCulture)) + 1}";
            return policy with
            {
                Versions = policy.Versions.Append(new(id, new PolicyVersionRecord(text, _clock.GetUtcNow()))).ToDictionary(),
                DefaultVersion = parameters.Flag("SetAsDefault") ? id : policy.DefaultVersion,
                Updated = _clock.GetUtcNow(),
            };
        });
        return new JsonObject { ["PolicyVersion"] = ShowVersion(Policy(parameters), id, withText: false) };
    }

    private JsonObject GetPolicyVersion(CloudCall call, Parameters parameters)
    {
        if (ManagedPolicies.Find(parameters.Required("PolicyArn")) is { } text)
            return new JsonObject { ["PolicyVersion"] = new JsonObject { ["Document"] = IamShapes.Document(text), ["VersionId"] = "v1", ["IsDefaultVersion"] = true } };
        var policy = Policy(parameters);
        return new JsonObject { ["PolicyVersion"] = ShowVersion(policy, Version(policy, parameters), withText: true) };
    }

    private JsonObject Change(Parameters parameters, Func<PolicyRecord, PolicyRecord> change)
    {
        _identities.Store.Change(changes => changes.Set(_identities.Policies, parameters.Required("PolicyArn"), change(Policy(parameters))));
        return [];
    }

    private PolicyRecord Policy(Parameters parameters) =>
        parameters.Required("PolicyArn") is var arn && _identities.Policies.Find(arn) is { } policy ? policy : throw new CloudException("NoSuchEntity", $"Policy {arn} was not found.", 404);

    private static string Version(PolicyRecord policy, Parameters parameters) =>
        parameters.Required("VersionId") is var id && policy.Versions.ContainsKey(id) ? id : throw new CloudException("NoSuchEntity", $"Policy version {id} does not exist or is not attachable.", 404);

    private static string Text(Parameters parameters)
    {
        var text = parameters.Required("PolicyDocument");
        PolicyDocument.Parse(text, PolicyKind.Identity);
        // White space does not count.
        return text.Count(character => !char.IsWhiteSpace(character)) <= LongestManagedPolicy ? text : throw new CloudException("LimitExceeded", $"Cannot exceed quota for PolicySize: {LongestManagedPolicy}", 409);
    }

    private JsonObject Show(string arn)
    {
        if (_identities.Policies.Find(arn) is { } policy) return IamShapes.Policy(policy, arn, Attached(arn));
        if (ManagedPolicies.Find(arn) is null) throw new CloudException("NoSuchEntity", $"Policy {arn} was not found.", 404);
        return new JsonObject { ["PolicyName"] = arn[(arn.LastIndexOf('/') + 1)..], ["Arn"] = arn, ["Path"] = "/", ["DefaultVersionId"] = "v1", ["AttachmentCount"] = Attached(arn), ["IsAttachable"] = true };
    }

    private static JsonObject ShowVersion(PolicyRecord policy, string id, bool withText)
    {
        var shown = new JsonObject { ["VersionId"] = id, ["IsDefaultVersion"] = id == policy.DefaultVersion, ["CreateDate"] = IamShapes.Time(policy.Versions[id].Created) };
        if (withText) shown["Document"] = IamShapes.Document(policy.Versions[id].Text);
        return shown;
    }

    private int Attached(string arn) => _identities.Users.Values.Count(user => user.Attached.Contains(arn)) + _identities.Roles.Values.Count(role => role.Attached.Contains(arn));
}
