using Workspace.LocalCloud.Access.Policies;
using Workspace.LocalCloud.State;
using Workspace.LocalCloud.Wire;

namespace Workspace.LocalCloud.Access.Identities;

/// <summary>Users, roles, policies, keys and sessions of the account.</summary>
internal sealed class IdentityStore
{
    private readonly AccessKeyRecord _rootKey;
    private readonly VirtualClock _clock;

    public IdentityStore(Store store, string account, AccessKeyRecord rootKey, VirtualClock clock)
    {
        (Store, Account, _rootKey, _clock) = (store, account, rootKey, clock);
        Users = store.Table<UserRecord>("iam.users");
        Roles = store.Table<RoleRecord>("iam.roles");
        Policies = store.Table<PolicyRecord>("iam.policies");
        Keys = store.Table<AccessKeyRecord>("iam.keys");
        Sessions = store.Table<SessionRecord>("sts.sessions");
    }

    public Store Store { get; }

    /// <summary>Twelve digits.</summary>
    public string Account { get; }

    /// <summary>By name in lower case: names differ by more than case.</summary>
    public Table<UserRecord> Users { get; }

    public Table<RoleRecord> Roles { get; }

    /// <summary>By ARN.</summary>
    public Table<PolicyRecord> Policies { get; }

    /// <summary>By key id.</summary>
    public Table<AccessKeyRecord> Keys { get; }

    public Table<SessionRecord> Sessions { get; }

    public string RootArn => $"arn:aws:iam::{Account}:root";

    public string ArnOf(UserRecord user) => $"arn:aws:iam::{Account}:user{user.Path}{user.Name}";

    public string ArnOf(RoleRecord role) => $"arn:aws:iam::{Account}:role{role.Path}{role.Name}";

    public string ArnOf(PolicyRecord policy) => $"arn:aws:iam::{Account}:policy{policy.Path}{policy.Name}";

    public UserRecord? FindUser(string name) => Users.Find(name.ToLowerInvariant());

    public RoleRecord? FindRole(string name) => Roles.Find(name.ToLowerInvariant());

    /// <summary>A role by its ARN, or null.</summary>
    public RoleRecord? FindRoleByArn(string arn) => FindRole(arn[(arn.LastIndexOf('/') + 1)..]) is { } role && ArnOf(role) == arn ? role : null;

    /// <summary>The text of a policy of this account or of AWS's own, or null.</summary>
    public string? FindPolicyText(string arn) => Policies.Find(arn)?.Text() ?? ManagedPolicies.Find(arn);

    /// <summary>A key that may sign; null where there is none, or it is inactive.</summary>
    public Credential? FindCredential(string keyId)
    {
        if (keyId == _rootKey.Id) return new Credential(_rootKey.Secret, null, null);
        if (Keys.Find(keyId) is { IsActive: true } key) return new Credential(key.Secret, null, null);
        return Sessions.Find(keyId) is { } session ? new Credential(session.Secret, session.Token, session.Expires) : null;
    }

    /// <summary>Who a key belongs to, with the policies as they are at this moment.</summary>
    /// <exception cref="CloudException">InvalidClientTokenId: the user or role behind it was deleted.</exception>
    public Caller CallerOf(string keyId)
    {
        if (keyId == _rootKey.Id) return Root(null);
        if (Keys.Find(keyId) is { } key) return User(key.UserName!, null);
        var session = Sessions.Find(keyId) ?? throw Gone();
        return session.RoleName is { } role ? Role(role, session) : session.UserName is { } user ? User(user, session) : Root(session);
    }

    /// <summary>Forgets sessions that have ended.</summary>
    public void RemoveExpiredSessions() => Store.Change(changes =>
    {
        var now = _clock.GetUtcNow();
        // A day longer, so that whoever still has one is told that it expired.
        foreach (var session in Sessions.Values.Where(session => session.Expires + TimeSpan.FromDays(1) < now)) changes.Remove(Sessions, session.KeyId);
    });

    /// <summary>The caller that nobody signed for.</summary>
    public Caller Anonymous() => new()
    {
        Principal = Principal.Anonymous,
        UserId = "anonymous",
        RecordedAs = "anonymous",
        Policies = new PolicySet { ResourceAccount = Account },
        Context = new PolicyContext { { "aws:PrincipalType", "Anonymous" } },
    };

    private Caller Root(SessionRecord? session) => new()
    {
        Principal = new Principal(RootArn, Account) { IsRoot = true },
        UserId = Account,
        RecordedAs = "root",
        Policies = new PolicySet { ResourceAccount = Account },
        Session = session,
        Context = Context("Account", RootArn, Account, new Dictionary<string, string>(), session),
    };

    private Caller User(string name, SessionRecord? session)
    {
        var user = FindUser(name) ?? throw Gone();
        var context = Context("User", ArnOf(user), user.Id, user.Tags, session);
        context.Add("aws:username", user.Name);
        return new Caller
        {
            Principal = new Principal(ArnOf(user), Account),
            UserId = user.Id,
            UserName = user.Name,
            RecordedAs = $"user/{user.Name}",
            Policies = PoliciesOf(user),
            Session = session,
            Context = context,
        };
    }

    private Caller Role(string name, SessionRecord session)
    {
        var role = FindRole(name) ?? throw Gone();
        var id = $"{role.Id}:{session.SessionName}";
        // Tags of the session take the place of the role's.
        var tags = new Dictionary<string, string>(role.Tags);
        foreach (var (key, value) in session.Tags) tags[key] = value;
        return new Caller
        {
            Principal = new Principal($"arn:aws:sts::{Account}:assumed-role/{role.Name}/{session.SessionName}", Account) { RoleArn = ArnOf(role) },
            UserId = id,
            RecordedAs = $"role/{role.Name}",
            Policies = PoliciesOf(role) with { Session = session.Policies?.Select(text => PolicyDocument.Stored(text, PolicyKind.Identity)).ToList() },
            Session = session,
            Context = Context("AssumedRole", ArnOf(role), id, tags, session),
        };
    }

    private PolicySet PoliciesOf(IdentityRecord identity) => new()
    {
        ResourceAccount = Account,
        Identity = [.. identity.Inline.Values.Concat(identity.Attached.Select(FindPolicyText).OfType<string>()).Select(text => PolicyDocument.Stored(text, PolicyKind.Identity))],
        // A boundary that was deleted allows nothing.
        Boundary = identity.Boundary is { } boundary ? FindPolicyText(boundary) is { } limit ? PolicyDocument.Stored(limit, PolicyKind.Identity) : new PolicyDocument("2012-10-17", []) : null,
    };

    // The principal's ARN is the role's, not the session's.
    private PolicyContext Context(string type, string arn, string userId, IReadOnlyDictionary<string, string> tags, SessionRecord? session)
    {
        var context = new PolicyContext
        {
            { "aws:PrincipalArn", arn },
            { "aws:PrincipalAccount", Account },
            { "aws:PrincipalType", type },
            { "aws:userid", userId },
            { "aws:SourceIdentity", session?.SourceIdentity },
            { "aws:TokenIssueTime", session?.Issued.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture) },
        };
        foreach (var (key, value) in tags) context.Add($"aws:PrincipalTag/{key}", value);
        return context;
    }

    private static CloudException Gone() => new("InvalidClientTokenId", "The security token included in the request is invalid.", 403);
}
