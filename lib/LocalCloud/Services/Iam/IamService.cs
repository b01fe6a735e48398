using System.Text.Json.Nodes;
using System.Xml.Linq;
using Workspace.LocalCloud.Access;
using Workspace.LocalCloud.Access.Identities;
using Workspace.LocalCloud.Access.Policies;
using Workspace.LocalCloud.Wire;
using Workspace.LocalCloud.Wire.Protocols;

namespace Workspace.LocalCloud.Services.Iam;

/// <summary>AWS Identity and Access Management.</summary>
internal sealed partial class IamService : OperationService
{
    private const int MostKeys = 2;

    private readonly IdentityStore _identities;
    private readonly VirtualClock _clock;
    private readonly IdentityOperations<UserRecord> _users;
    private readonly IdentityOperations<RoleRecord> _roles;

    public IamService(IdentityStore identities, AccessGuard guard, VirtualClock clock)
        : base(guard)
    {
        (_identities, _clock) = (identities, clock);
        _users = new("User", identities, identities.Users, identities.ArnOf, user => IamShapes.User(user, identities.ArnOf(user)), user => KeysOf(user.Name).Any() ? "must delete access keys first." : null);
        _roles = new("Role", identities, identities.Roles, identities.ArnOf, role => IamShapes.Role(role, identities.ArnOf(role)), _ => null);
    }

    /// <inheritdoc/>
    public override string Name => "iam";

    /// <inheritdoc/>
    public override string Title => "Identity and Access Management";

    /// <inheritdoc/>
    protected override XNamespace XmlNamespace => "https://iam.amazonaws.com/doc/2010-05-08/";

    /// <inheritdoc/>
    protected override IEnumerable<Operation> Declare() =>
    [
        new("CreateUser", _users.Demand("CreateUser"), CreateUser),
        // Without a name the caller itself is meant.
        .. _users.All().Select(operation => operation.Name == "GetUser" ? operation with { Answer = GetUser } : operation),
        new("CreateAccessKey", _users.Demand("CreateAccessKey"), CreateAccessKey),
        new("ListAccessKeys", _users.Demand("ListAccessKeys"), (call, parameters) => IamPages.Of(parameters, "AccessKeyMetadata", KeysOf(UserName(call, parameters)).Select(key => (key.Id, key)), key => ShowKey(key))),
        new("UpdateAccessKey", _users.Demand("UpdateAccessKey"), UpdateAccessKey),
        new("DeleteAccessKey", _users.Demand("DeleteAccessKey"), DeleteAccessKey),
        new("CreateRole", _roles.Demand("CreateRole"), CreateRole),
        .. _roles.All(),
        new("UpdateRole", _roles.Demand("UpdateRole"), UpdateRole),
        new("UpdateAssumeRolePolicy", _roles.Demand("UpdateAssumeRolePolicy"), UpdateTrust),
        .. PolicyOperations(),
    ];

    private JsonObject CreateUser(CloudCall call, Parameters parameters)
    {
        var user = _users.Create(new UserRecord
        {
            Name = IamErrors.Name(parameters, "UserName", 64),
            Path = IamErrors.Path(parameters),
            Id = KeyGenerator.Id("AIDA"),
            Created = _clock.GetUtcNow(),
            Tags = parameters.Tags(),
            Boundary = Boundary(parameters),
        });
        return new JsonObject { ["User"] = IamShapes.User(user, _identities.ArnOf(user)) };
    }

    private JsonObject GetUser(CloudCall call, Parameters parameters)
    {
        if (!parameters.Has("UserName") && call.Caller.Principal.IsRoot)
            return new JsonObject { ["User"] = new JsonObject { ["UserId"] = _identities.Account, ["Arn"] = _identities.RootArn, ["CreateDate"] = IamShapes.Time(_clock.GetUtcNow()) } };
        var name = UserName(call, parameters);
        var user = _identities.FindUser(name) ?? throw IamErrors.NoSuchEntity("user", name);
        return new JsonObject { ["User"] = IamShapes.User(user, _identities.ArnOf(user)) };
    }

    private JsonObject CreateRole(CloudCall call, Parameters parameters)
    {
        var role = _roles.Create(new RoleRecord
        {
            Name = IamErrors.Name(parameters, "RoleName", 64),
            Path = IamErrors.Path(parameters),
            Id = KeyGenerator.Id("AROA"),
            Created = _clock.GetUtcNow(),
            Tags = parameters.Tags(),
            TrustPolicy = Trust(parameters, "AssumeRolePolicyDocument"),
            Description = parameters.Text("Description") ?? "",
            MaxSessionSeconds = parameters.Number("MaxSessionDuration", 3600, 3600, 43_200),
            Boundary = Boundary(parameters),
        });
        return new JsonObject { ["Role"] = IamShapes.Role(role, _identities.ArnOf(role)) };
    }

    private JsonObject UpdateRole(CloudCall call, Parameters parameters) => _roles.Change(parameters, role => role with
    {
        Description = parameters.Text("Description") ?? role.Description,
        MaxSessionSeconds = parameters.Number("MaxSessionDuration", role.MaxSessionSeconds, 3600, 43_200),
    });

    private JsonObject UpdateTrust(CloudCall call, Parameters parameters)
    {
        var trust = Trust(parameters, "PolicyDocument");
        return _roles.Change(parameters, role => role with { TrustPolicy = trust });
    }

    private JsonObject CreateAccessKey(CloudCall call, Parameters parameters)
    {
        var name = UserName(call, parameters);
        var key = _identities.Store.Change(changes =>
        {
            var user = _identities.FindUser(name) ?? throw IamErrors.NoSuchEntity("user", name);
            if (KeysOf(user.Name).Count() >= MostKeys) throw new CloudException("LimitExceeded", $"Cannot exceed quota for AccessKeysPerUser: {MostKeys}", 409);
            var made = new AccessKeyRecord { Id = KeyGenerator.Id("AKIA"), Secret = KeyGenerator.Secret(), UserName = user.Name, Created = _clock.GetUtcNow() };
            changes.Set(_identities.Keys, made.Id, made);
            return made;
        });
        var shown = ShowKey(key);
        // Shown this once.
        shown["SecretAccessKey"] = key.Secret;
        return new JsonObject { ["AccessKey"] = shown };
    }

    private JsonObject UpdateAccessKey(CloudCall call, Parameters parameters)
    {
        var isActive = parameters.Required("Status") switch
        {
            "Active" => true,
            "Inactive" => false,
            var other => throw new CloudException("ValidationError", $"Value '{other}' at 'status' failed to satisfy constraint: Member must satisfy enum value set: [Active, Inactive]"),
        };
        _identities.Store.Change(changes =>
        {
            var key = Key(call, parameters);
            changes.Set(_identities.Keys, key.Id, key with { IsActive = isActive });
        });
        return [];
    }

    private JsonObject DeleteAccessKey(CloudCall call, Parameters parameters)
    {
        _identities.Store.Change(changes => changes.Remove(_identities.Keys, Key(call, parameters).Id));
        return [];
    }

    private AccessKeyRecord Key(CloudCall call, Parameters parameters)
    {
        var id = parameters.Required("AccessKeyId");
        return _identities.Keys.Find(id) is { } key && key.UserName == UserName(call, parameters) ? key : throw new CloudException("NoSuchEntity", $"The Access Key with id {id} cannot be found.", 404);
    }

    private IEnumerable<AccessKeyRecord> KeysOf(string user) => _identities.Keys.Values.Where(key => key.UserName == user);

    private string UserName(CloudCall call, Parameters parameters) => parameters.Text("UserName") is { Length: > 0 } name
        ? _identities.FindUser(name)?.Name ?? name
        : call.Caller.UserName ?? throw new CloudException("ValidationError", "Must specify userName when calling with non-User credentials");

    private static JsonObject ShowKey(AccessKeyRecord key) => new()
    {
        ["UserName"] = key.UserName,
        ["AccessKeyId"] = key.Id,
        ["Status"] = key.IsActive ? "Active" : "Inactive",
        ["CreateDate"] = IamShapes.Time(key.Created),
    };

    private string? Boundary(Parameters parameters) => parameters.Text("PermissionsBoundary") is not { } arn ? null
        : _identities.FindPolicyText(arn) is not null ? arn
        : throw new CloudException("NoSuchEntity", $"Policy {arn} does not exist or is not attachable.", 404);

    private static string Trust(Parameters parameters, string name)
    {
        var text = parameters.Required(name);
        PolicyDocument.Parse(text, PolicyKind.Trust);
        return text;
    }
}
