using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Workspace.LocalCloud.Access;
using Workspace.LocalCloud.Access.Policies;
using Workspace.LocalCloud.State;
using Workspace.LocalCloud.Wire;
using Workspace.LocalCloud.Wire.Protocols;

namespace Workspace.LocalCloud.Services.SecretsManager;

/// <summary>AWS Secrets Manager.</summary>
internal sealed partial class SecretsManagerService(Store store, AccessGuard guard, string account, VirtualClock clock) : OperationService(guard)
{
    private const int LongestValue = 65_536;

    private readonly Table<SecretRecord> _secrets = store.Table<SecretRecord>("secretsmanager.secrets");

    /// <inheritdoc/>
    public override string Name => "secretsmanager";

    /// <inheritdoc/>
    public override string Title => "Secrets Manager";

    /// <inheritdoc/>
    protected override string InvalidCode => "InvalidParameterException";

    /// <inheritdoc/>
    protected override IEnumerable<Operation> Declare() =>
    [
        new("CreateSecret", (call, parameters) => new AccessDemand("secretsmanager:CreateSecret", PlainArn(call, parameters.Required("Name"))) { Context = new PolicyContext { { "secretsmanager:Name", parameters.Required("Name") } } }.WithRequestTags(parameters.Tags()), CreateSecret),
        new("GetSecretValue", On("GetSecretValue"), GetSecretValue),
        new("PutSecretValue", On("PutSecretValue"), PutSecretValue),
        new("UpdateSecret", On("UpdateSecret"), UpdateSecret),
        new("DescribeSecret", On("DescribeSecret"), (call, parameters) => Describe(Find(call, parameters, withDeleted: true))),
        new("ListSecrets", (_, _) => new AccessDemand("secretsmanager:ListSecrets", "*"), ListSecrets),
        new("ListSecretVersionIds", On("ListSecretVersionIds"), ListSecretVersionIds),
        new("UpdateSecretVersionStage", On("UpdateSecretVersionStage"), UpdateSecretVersionStage),
        new("DeleteSecret", On("DeleteSecret"), DeleteSecret),
        new("RestoreSecret", On("RestoreSecret"), (call, parameters) => Named(Change(call, parameters, secret => secret with { DeletedFrom = null, Deleted = null }, withDeleted: true))),
        new("TagResource", On("TagResource"), TagResource),
        new("UntagResource", On("UntagResource"), UntagResource),
        new("GetResourcePolicy", On("GetResourcePolicy"), GetResourcePolicy),
        new("PutResourcePolicy", On("PutResourcePolicy"), PutResourcePolicy),
        new("DeleteResourcePolicy", On("DeleteResourcePolicy"), (call, parameters) => Named(Change(call, parameters, secret => secret with { Policy = null }))),
    ];

    private JsonObject CreateSecret(CloudCall call, Parameters parameters)
    {
        var name = parameters.Required("Name");
        if (!NameForm().IsMatch(name)) throw new CloudException("ValidationException", "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!");
        var now = clock.GetUtcNow();
        var value = Value(parameters, now);
        var id = value is null ? null : Token(parameters);
        var secret = new SecretRecord
        {
            Name = name,
            // Six characters at the end tell a new secret from an old one of the same name.
            Arn = $"{PlainArn(call, name)}-{System.Security.Cryptography.RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 6)}",
            Region = call.Region,
            Created = now,
            Changed = now,
            Description = parameters.Text("Description"),
            KmsKeyId = parameters.Text("KmsKeyId"),
            Tags = parameters.Tags(),
            Versions = value is null ? new Dictionary<string, SecretVersion>() : new Dictionary<string, SecretVersion> { [id!] = value with { Stages = [SecretVersion.Current] } },
        };
        var stored = store.Change(changes =>
        {
            if (Alive(_secrets.Find(Key(call.Region, name))) is { } old)
            {
                if (old.DeletedFrom is not null) throw new CloudException("InvalidRequestException", "You can't create this secret because a secret with this name is already scheduled for deletion.");
                // The same request once more is no second secret.
                if (id is not null && old.Versions.TryGetValue(id, out var version) && version.HasContentOf(value!)) return old;
                throw new CloudException("ResourceExistsException", $"The operation failed because the secret {name} already exists.");
            }
            changes.Set(_secrets, Key(call.Region, name), secret);
            return secret;
        });
        return Named(stored, id);
    }

    private JsonObject GetSecretValue(CloudCall call, Parameters parameters)
    {
        var secret = Find(call, parameters);
        var (wantedId, wantedStage) = (parameters.Text("VersionId"), parameters.Text("VersionStage"));
        var stage = wantedStage ?? (wantedId is null ? SecretVersion.Current : null);
        var (id, version) = secret.Versions.FirstOrDefault(one => (wantedId is null || one.Key == wantedId) && (stage is null || one.Value.Stages.Contains(stage)));
        if (version is null)
            throw new CloudException("ResourceNotFoundException", $"Secrets Manager can't find the specified secret value for {(wantedId is null ? $"staging label: {stage}" : $"VersionId: {wantedId}")}");
        var result = Named(secret, id);
        result["VersionStages"] = Array(version.Stages);
        result["CreatedDate"] = Time(version.Created);
        if (version.Text is not null) result["SecretString"] = version.Text;
        if (version.Binary is not null) result["SecretBinary"] = version.Binary;
        return result;
    }

    private JsonObject PutSecretValue(CloudCall call, Parameters parameters)
    {
        var value = Value(parameters, clock.GetUtcNow()) ?? throw new CloudException("InvalidParameterException", "You must provide either SecretString or SecretBinary.");
        var stages = parameters.Has("VersionStages") ? parameters.Texts("VersionStages") : [SecretVersion.Current];
        var id = Token(parameters);
        var result = Named(Change(call, parameters, secret => WithVersion(secret, id, value, stages)), id);
        result["VersionStages"] = Array(stages);
        return result;
    }

    private JsonObject UpdateSecret(CloudCall call, Parameters parameters)
    {
        var value = Value(parameters, clock.GetUtcNow());
        var id = value is null ? null : Token(parameters);
        return Named(Change(call, parameters, secret =>
        {
            var changed = secret with { Description = parameters.Text("Description") ?? secret.Description, KmsKeyId = parameters.Text("KmsKeyId") ?? secret.KmsKeyId };
            return value is null ? changed : WithVersion(changed, id!, value, [SecretVersion.Current]);
        }), id);
    }

    private JsonObject UpdateSecretVersionStage(CloudCall call, Parameters parameters)
    {
        var (stage, target, from) = (parameters.Required("VersionStage"), parameters.Text("MoveToVersionId"), parameters.Text("RemoveFromVersionId"));
        return Named(Change(call, parameters, secret =>
        {
            var holder = secret.Versions.FirstOrDefault(version => version.Value.Stages.Contains(stage)).Key;
            if (holder is not null && from != holder && target != holder) throw new CloudException("InvalidParameterException", $"The parameter RemoveFromVersionId can't be empty. Staging label {stage} is currently attached to version {holder}, so you must explicitly reference that version in RemoveFromVersionId.");
            if (target is null) return stage == SecretVersion.Current
                ? throw new CloudException("InvalidParameterException", "You can only move staging label AWSCURRENT to a different secret version. It can't be completely removed.")
                : secret with { Versions = secret.Versions.ToDictionary(version => version.Key, version => version.Value with { Stages = [.. version.Value.Stages.Where(one => one != stage)] }) };
            if (!secret.Versions.ContainsKey(target)) throw new CloudException("ResourceNotFoundException", $"Secrets Manager can't find the specified secret version: {target}.");
            return secret with { Versions = SecretStages.Move(secret.Versions, target, [stage]) };
        }));
    }

    private JsonObject DeleteSecret(CloudCall call, Parameters parameters)
    {
        var force = parameters.Flag("ForceDeleteWithoutRecovery");
        if (force && parameters.Has("RecoveryWindowInDays")) throw new CloudException("InvalidParameterException", "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.");
        var now = clock.GetUtcNow();
        var end = force ? now : now.AddDays(parameters.Number("RecoveryWindowInDays", 30, 7, 30));
        var secret = force
            ? store.Change(changes =>
            {
                var gone = Find(call, parameters, withDeleted: true);
                changes.Remove(_secrets, Key(call.Region, gone.Name));
                return gone;
            })
            : Change(call, parameters, one => one with { Deleted = now, DeletedFrom = end });
        var result = Named(secret);
        result["DeletionDate"] = Time(end);
        return result;
    }

    private JsonObject TagResource(CloudCall call, Parameters parameters)
    {
        var tags = parameters.Tags();
        Change(call, parameters, secret => secret with { Tags = secret.Tags.Where(tag => !tags.ContainsKey(tag.Key)).Concat(tags).ToDictionary() });
        return [];
    }

    private JsonObject UntagResource(CloudCall call, Parameters parameters)
    {
        var keys = parameters.Texts("TagKeys");
        Change(call, parameters, secret => secret with { Tags = secret.Tags.Where(tag => !keys.Contains(tag.Key)).ToDictionary() });
        return [];
    }

    private JsonObject GetResourcePolicy(CloudCall call, Parameters parameters)
    {
        var secret = Find(call, parameters);
        var result = Named(secret);
        if (secret.Policy is not null) result["ResourcePolicy"] = secret.Policy;
        return result;
    }

    private JsonObject PutResourcePolicy(CloudCall call, Parameters parameters)
    {
        var policy = parameters.Required("ResourcePolicy");
        try
        {
            PolicyDocument.Parse(policy, PolicyKind.Resource);
        }
        catch (CloudException e)
        {
            throw new CloudException("MalformedPolicyDocumentException", e.Message);
        }
        return Named(Change(call, parameters, secret => secret with { Policy = policy }));
    }

    private Func<CloudCall, Parameters, AccessDemand> On(string operation) => (call, parameters) =>
    {
        var id = parameters.Required("SecretId");
        var secret = TryFind(call, id);
        var demand = new AccessDemand($"secretsmanager:{operation}", secret?.Arn ?? (id.StartsWith("arn:", StringComparison.Ordinal) ? id : PlainArn(call, id)))
        {
            ResourcePolicy = secret?.Policy is { } policy ? PolicyDocument.Stored(policy, PolicyKind.Resource) : null,
        };
        demand.Context.Add("secretsmanager:SecretId", secret?.Arn ?? id);
        demand.Context.Add("secretsmanager:VersionId", parameters.Text("VersionId"));
        demand.Context.Add("secretsmanager:VersionStage", parameters.Text("VersionStage") ?? (operation == "GetSecretValue" ? SecretVersion.Current : null));
        return demand.WithRequestTags(parameters.Tags()).WithResourceTags(secret?.Tags ?? new Dictionary<string, string>());
    };

    private SecretRecord WithVersion(SecretRecord secret, string id, SecretVersion value, IReadOnlyList<string> stages)
    {
        if (secret.Versions.TryGetValue(id, out var old))
            return old.HasContentOf(value) ? secret : throw new CloudException("ResourceExistsException", $"You can't modify an existing version, you can only create a new version: {id} holds another value.");
        return secret with { Changed = clock.GetUtcNow(), Versions = SecretStages.Move(secret.Versions.Append(new(id, value)).ToDictionary(), id, stages) };
    }

    private SecretRecord Change(CloudCall call, Parameters parameters, Func<SecretRecord, SecretRecord> change, bool withDeleted = false) => store.Change(changes =>
    {
        var secret = change(Find(call, parameters, withDeleted));
        changes.Set(_secrets, Key(call.Region, secret.Name), secret);
        return secret;
    });

    private SecretRecord Find(CloudCall call, Parameters parameters, bool withDeleted = false)
    {
        var secret = TryFind(call, parameters.Required("SecretId")) ?? throw new CloudException("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
        return secret.DeletedFrom is null || withDeleted ? secret : throw new CloudException("InvalidRequestException", "You can't perform this operation on the secret because it was marked for deletion.");
    }

    // A name, a whole ARN, or an ARN without its last seven characters.
    private SecretRecord? TryFind(CloudCall call, string id)
    {
        if (!id.StartsWith("arn:", StringComparison.Ordinal)) return Alive(_secrets.Find(Key(call.Region, id)));
        var prefix = PlainArn(call, "");
        if (!id.StartsWith(prefix, StringComparison.Ordinal)) return null;
        var name = id[prefix.Length..];
        if (Alive(_secrets.Find(Key(call.Region, name))) is { } partial) return partial;
        return name.Length > 7 && Alive(_secrets.Find(Key(call.Region, name[..^7]))) is { } whole && whole.Arn == id ? whole : null;
    }

    // After its window a deleted secret is gone.
    private SecretRecord? Alive(SecretRecord? secret) => secret?.DeletedFrom <= clock.GetUtcNow() ? null : secret;

    private string PlainArn(CloudCall call, string name) => $"arn:aws:secretsmanager:{call.Region}:{account}:secret:{name}";

    private static string Key(string region, string name) => $"{region}/{name}";

    private static string Token(Parameters parameters) => parameters.Text("ClientRequestToken") ?? Guid.NewGuid().ToString();

    private static SecretVersion? Value(Parameters parameters, DateTimeOffset now)
    {
        var (text, binary) = (parameters.Text("SecretString"), parameters.Text("SecretBinary"));
        if (text is null && binary is null) return null;
        if (text is not null && binary is not null) throw new CloudException("InvalidParameterException", "You can't specify both a binary secret value and a string secret value in the same secret.");
        if ((text is null ? binary!.Length / 4 * 3 : Encoding.UTF8.GetByteCount(text)) > LongestValue) throw new CloudException("ValidationException", $"A secret value has at most {LongestValue} bytes.");
        if (binary is not null && !Convert.TryFromBase64String(binary, new byte[binary.Length], out _)) throw new CloudException("SerializationException", "SecretBinary is not in base 64.");
        return new SecretVersion(text, binary, now, []);
    }

    [GeneratedRegex(@"\A[A-Za-z0-9/_+=.@!-]{1,512}\z")]
    private static partial Regex NameForm();
}
