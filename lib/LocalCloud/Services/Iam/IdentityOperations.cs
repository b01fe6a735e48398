using System.Text.Json.Nodes;
using Workspace.LocalCloud.Access;
using Workspace.LocalCloud.Access.Identities;
using Workspace.LocalCloud.Access.Policies;
using Workspace.LocalCloud.State;
using Workspace.LocalCloud.Wire;
using Workspace.LocalCloud.Wire.Protocols;

namespace Workspace.LocalCloud.Services.Iam;

/// <summary>What IAM does with users and roles alike: policies, boundary, tags, listing and deleting.</summary>
/// <param name="noun"><c>User</c> or <c>Role</c>, as it stands in the operations' names.</param>
/// <param name="identities">All identities.</param>
/// <param name="table">Where they are.</param>
/// <param name="arnOf">The ARN of one.</param>
/// <param name="show">Writes one as the answer has it.</param>
/// <param name="whyKept">Why one cannot be deleted; null where it can.</param>
internal sealed class IdentityOperations<T>(string noun, IdentityStore identities, Table<T> table, Func<T, string> arnOf, Func<T, JsonObject> show, Func<T, string?> whyKept)
    where T : IdentityRecord
{
    private const int MostAttached = 10;

    private string NameParameter => $"{noun}Name";

    /// <summary>The operations.</summary>
    public IEnumerable<Operation> All() =>
    [
        new($"Get{noun}", Demand($"Get{noun}"), (_, parameters) => new JsonObject { [noun] = show(Find(parameters)) }),
        new($"List{noun}s", (_, _) => new AccessDemand($"iam:List{noun}s", "*"), (_, parameters) =>
            IamPages.Of(parameters, $"{noun}s", table.Values.Where(one => one.Path.StartsWith(parameters.Text("PathPrefix") ?? "/", StringComparison.Ordinal)).Select(one => (one.Name, one)), one => show(one))),
        new($"Delete{noun}", Demand($"Delete{noun}"), Delete),
        new($"Put{noun}Policy", Demand($"Put{noun}Policy"), PutPolicy),
        new($"Get{noun}Policy", Demand($"Get{noun}Policy"), GetPolicy),
        new($"Delete{noun}Policy", Demand($"Delete{noun}Policy"), DeletePolicy),
        new($"List{noun}Policies", Demand($"List{noun}Policies"), (_, parameters) => IamPages.Of(parameters, "PolicyNames", Find(parameters).Inline.Keys.Select(name => (name, name)), name => name)),
        new($"Attach{noun}Policy", Demand($"Attach{noun}Policy"), Attach),
        new($"Detach{noun}Policy", Demand($"Detach{noun}Policy"), Detach),
        new($"ListAttached{noun}Policies", Demand($"ListAttached{noun}Policies"), (_, parameters) => IamPages.Of(parameters, "AttachedPolicies", Find(parameters).Attached.Select(arn => (arn, arn)),
            arn => new JsonObject { ["PolicyName"] = arn[(arn.LastIndexOf('/') + 1)..], ["PolicyArn"] = arn })),
        new($"Put{noun}PermissionsBoundary", Demand($"Put{noun}PermissionsBoundary"), PutBoundary),
        new($"Delete{noun}PermissionsBoundary", Demand($"Delete{noun}PermissionsBoundary"), (_, parameters) => Change(parameters, one => one with { Boundary = null })),
        new($"Tag{noun}", Demand($"Tag{noun}"), (_, parameters) => Change(parameters, one => one with { Tags = Merged(one.Tags, parameters.Tags()) })),
        new($"Untag{noun}", Demand($"Untag{noun}"), (_, parameters) =>
        {
            var keys = parameters.Texts("TagKeys");
            return Change(parameters, one => one with { Tags = one.Tags.Where(tag => !keys.Contains(tag.Key)).ToDictionary() });
        }),
        new($"List{noun}Tags", Demand($"List{noun}Tags"), (_, parameters) => IamPages.Of(parameters, "Tags", Find(parameters).Tags.Select(tag => (tag.Key, tag)), tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value })),
    ];

    /// <summary>Adds a new one.</summary>
    public T Create(T made)
    {
        identities.Store.Change(changes =>
        {
            if (table.Find(made.Name.ToLowerInvariant()) is not null) throw IamErrors.Exists(noun, made.Name);
            changes.Set(table, made.Name.ToLowerInvariant(), made);
        });
        return made;
    }

    /// <summary>What an operation on one of them asks for; one that is not there has no path.</summary>
    public Func<CloudCall, Parameters, AccessDemand> Demand(string operation) => (call, parameters) =>
    {
        var name = parameters.Text(NameParameter) ?? (noun == "User" ? call.Caller.UserName : null) ?? "";
        var found = table.Find(name.ToLowerInvariant());
        var demand = new AccessDemand($"iam:{operation}", found is null ? $"arn:aws:iam::{identities.Account}:{noun.ToLowerInvariant()}{parameters.Text("Path") ?? "/"}{name}" : arnOf(found));
        demand.Context.Add("iam:PolicyARN", parameters.Text("PolicyArn"));
        demand.Context.Add("iam:PermissionsBoundary", parameters.Text("PermissionsBoundary") ?? found?.Boundary);
        return demand.WithRequestTags(parameters.Tags()).WithResourceTags(found?.Tags ?? new Dictionary<string, string>());
    };

    /// <summary>The one that is meant.</summary>
    public T Find(Parameters parameters)
    {
        var name = parameters.Required(NameParameter);
        return table.Find(name.ToLowerInvariant()) ?? throw IamErrors.NoSuchEntity(noun.ToLowerInvariant(), name);
    }

    /// <summary>Changes one.</summary>
    public JsonObject Change(Parameters parameters, Func<T, T> change)
    {
        identities.Store.Change(changes =>
        {
            var one = Find(parameters);
            changes.Set(table, one.Name.ToLowerInvariant(), change(one));
        });
        return [];
    }

    private JsonObject Delete(CloudCall call, Parameters parameters)
    {
        identities.Store.Change(changes =>
        {
            var one = Find(parameters);
            if (one.Attached.Count > 0) throw IamErrors.Conflict("must detach all policies first.");
            if (one.Inline.Count > 0) throw IamErrors.Conflict("must delete policies first.");
            if (whyKept(one) is { } why) throw IamErrors.Conflict(why);
            changes.Remove(table, one.Name.ToLowerInvariant());
        });
        return [];
    }

    private JsonObject PutPolicy(CloudCall call, Parameters parameters)
    {
        var (name, text) = (IamErrors.Name(parameters, "PolicyName", 128), parameters.Required("PolicyDocument"));
        PolicyDocument.Parse(text, PolicyKind.Identity);
        return Change(parameters, one => one with { Inline = Merged(one.Inline, new Dictionary<string, string> { [name] = text }) });
    }

    private JsonObject GetPolicy(CloudCall call, Parameters parameters)
    {
        var (one, name) = (Find(parameters), parameters.Required("PolicyName"));
        var text = one.Inline.GetValueOrDefault(name) ?? throw IamErrors.NoSuchEntity($"{noun.ToLowerInvariant()} policy", name);
        return new JsonObject { [NameParameter] = one.Name, ["PolicyName"] = name, ["PolicyDocument"] = IamShapes.Document(text) };
    }

    private JsonObject DeletePolicy(CloudCall call, Parameters parameters)
    {
        var name = parameters.Required("PolicyName");
        return Change(parameters, one => one.Inline.ContainsKey(name)
            ? one with { Inline = one.Inline.Where(policy => policy.Key != name).ToDictionary() }
            : throw IamErrors.NoSuchEntity($"{noun.ToLowerInvariant()} policy", name));
    }

    private JsonObject Attach(CloudCall call, Parameters parameters)
    {
        var arn = Policy(parameters, "PolicyArn");
        return Change(parameters, one => one.Attached.Contains(arn) ? one
            : one.Attached.Count < MostAttached ? one with { Attached = [.. one.Attached, arn] }
            : throw new CloudException("LimitExceeded", $"Cannot exceed quota for PoliciesPer{noun}: {MostAttached}", 409));
    }

    private JsonObject Detach(CloudCall call, Parameters parameters)
    {
        var arn = parameters.Required("PolicyArn");
        return Change(parameters, one => one.Attached.Contains(arn)
            ? one with { Attached = [.. one.Attached.Where(attached => attached != arn)] }
            : throw new CloudException("NoSuchEntity", $"Policy {arn} was not found.", 404));
    }

    private JsonObject PutBoundary(CloudCall call, Parameters parameters)
    {
        var arn = Policy(parameters, "PermissionsBoundary");
        return Change(parameters, one => one with { Boundary = arn });
    }

    private string Policy(Parameters parameters, string parameter)
    {
        var arn = parameters.Required(parameter);
        return identities.FindPolicyText(arn) is null ? throw new CloudException("NoSuchEntity", $"Policy {arn} does not exist or is not attachable.", 404) : arn;
    }

    private static Dictionary<string, string> Merged(IReadOnlyDictionary<string, string> old, IReadOnlyDictionary<string, string> added)
    {
        var merged = new Dictionary<string, string>(old);
        foreach (var (key, value) in added) merged[key] = value;
        return merged;
    }
}
