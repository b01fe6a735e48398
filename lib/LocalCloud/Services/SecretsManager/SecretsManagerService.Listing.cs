using System.Text.Json.Nodes;
using Workspace.LocalCloud.Wire;
using Workspace.LocalCloud.Wire.Protocols;

namespace Workspace.LocalCloud.Services.SecretsManager;

internal sealed partial class SecretsManagerService
{
    private JsonObject ListSecrets(CloudCall call, Parameters parameters)
    {
        var filters = parameters.Structures("Filters");
        var withDeleted = parameters.Flag("IncludePlannedDeletion");
        var (most, after) = (parameters.Number("MaxResults", 100, 1, 100), parameters.Text("NextToken"));
        var rest = _secrets.WithPrefix($"{call.Region}/").Select(row => row.Value)
            .Where(secret => Alive(secret) is not null && (withDeleted || secret.DeletedFrom is null) && filters.All(filter => Passes(secret, filter)))
            .Where(secret => after is null || string.CompareOrdinal(secret.Name, after) > 0).Take(most + 1).ToList();
        var result = new JsonObject { ["SecretList"] = new JsonArray([.. rest.Take(most).Select(Describe)]) };
        if (rest.Count > most) result["NextToken"] = rest[most - 1].Name;
        return result;
    }

    // A value that begins with an exclamation mark excludes.
    private static bool Passes(SecretRecord secret, Parameters filter)
    {
        IEnumerable<string> texts = filter.Required("Key") switch
        {
            "name" => [secret.Name],
            "description" => [secret.Description ?? ""],
            "tag-key" => secret.Tags.Keys,
            "tag-value" => secret.Tags.Values,
            "all" => [secret.Name, secret.Description ?? "", .. secret.Tags.Keys, .. secret.Tags.Values],
            var other => throw new CloudException("InvalidParameterException", $"The filter key {other} is not one of name, description, tag-key, tag-value, all."),
        };
        var all = texts.ToList();
        bool Begins(string value) => all.Exists(text => text.StartsWith(value, StringComparison.OrdinalIgnoreCase));
        return filter.Texts("Values").Any(value => value.StartsWith('!') ? !Begins(value[1..]) : Begins(value));
    }

    private JsonObject ListSecretVersionIds(CloudCall call, Parameters parameters)
    {
        var secret = Find(call, parameters);
        var result = Named(secret);
        result["Versions"] = new JsonArray([.. secret.Versions.OrderBy(version => version.Value.Created).Select(version =>
            new JsonObject { ["VersionId"] = version.Key, ["VersionStages"] = Array(version.Value.Stages), ["CreatedDate"] = Time(version.Value.Created) })]);
        return result;
    }

    private static JsonObject Describe(SecretRecord secret)
    {
        var shown = Named(secret);
        shown["CreatedDate"] = Time(secret.Created);
        shown["LastChangedDate"] = Time(secret.Changed);
        if (secret.Description is not null) shown["Description"] = secret.Description;
        if (secret.KmsKeyId is not null) shown["KmsKeyId"] = secret.KmsKeyId;
        if (secret.Deleted is { } deleted) shown["DeletedDate"] = Time(deleted);
        if (secret.Tags.Count > 0) shown["Tags"] = new JsonArray([.. secret.Tags.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value })]);
        shown["VersionIdsToStages"] = new JsonObject(secret.Versions.Select(version => KeyValuePair.Create(version.Key, (JsonNode?)Array(version.Value.Stages))));
        return shown;
    }

    private static JsonObject Named(SecretRecord secret) => new() { ["ARN"] = secret.Arn, [nameof(SecretRecord.Name)] = secret.Name };

    private static JsonObject Named(SecretRecord secret, string? version)
    {
        var shown = Named(secret);
        if (version is not null) shown["VersionId"] = version;
        return shown;
    }

    private static JsonArray Array(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private static JsonNode Time(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / 1000.0;
}
