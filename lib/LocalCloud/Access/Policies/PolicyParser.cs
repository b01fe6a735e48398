using System.Text.Json;
using Workspace.LocalCloud.Wire;

namespace Workspace.LocalCloud.Access.Policies;

/// <summary>Reads policies as strictly as IAM does: what is misspelt is refused, not ignored.</summary>
internal static class PolicyParser
{
    private static readonly string[] StatementElements = ["Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition"];

    public static PolicyDocument Parse(string json, PolicyKind kind)
    {
        if (json.Length > PolicyDocument.LongestText) throw Malformed($"The policy has {json.Length} characters; at most {PolicyDocument.LongestText} are read.");
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 16 });
            return Read(document.RootElement, kind);
        }
        catch (JsonException e)
        {
            throw Malformed($"This policy contains invalid Json: {e.Message}");
        }
    }

    private static PolicyDocument Read(JsonElement root, PolicyKind kind)
    {
        Expect(root, JsonValueKind.Object, "The policy");
        foreach (var member in root.EnumerateObject())
            if (member.Name is not ("Version" or "Id" or "Statement")) throw Malformed($"Unknown element \"{member.Name}\" in the policy.");
        var version = root.TryGetProperty("Version", out var given) ? Text(given, "Version") : "2008-10-17";
        if (version is not ("2012-10-17" or "2008-10-17")) throw Malformed($"The policy's Version is \"{version}\"; it must be 2012-10-17 or 2008-10-17.");
        if (!root.TryGetProperty("Statement", out var statements)) throw Malformed("Syntax errors in policy: it has no Statement.");
        var read = (statements.ValueKind == JsonValueKind.Array ? statements.EnumerateArray().ToArray() : [statements]).Select(statement => ReadStatement(statement, kind)).ToList();
        if (read.Count == 0) throw Malformed("Syntax errors in policy: Statement is empty.");
        if (read.Where(statement => statement.Sid is not null).GroupBy(statement => statement.Sid).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw Malformed($"Statement IDs (SID) in a single policy must be unique; \"{twice.Key}\" is there twice.");
        return new PolicyDocument(version, read);
    }

    private static Statement ReadStatement(JsonElement element, PolicyKind kind)
    {
        Expect(element, JsonValueKind.Object, "A statement");
        foreach (var member in element.EnumerateObject())
            if (!StatementElements.Contains(member.Name)) throw Malformed($"Unknown element \"{member.Name}\" in a statement.");
        var statement = new Statement
        {
            Sid = element.TryGetProperty("Sid", out var sid) ? Text(sid, "Sid") : null,
            IsAllow = Effect(element),
            Principal = Principals(element, "Principal"),
            NotPrincipal = Principals(element, "NotPrincipal"),
            Action = Texts(element, "Action"),
            NotAction = Texts(element, "NotAction"),
            Resource = Texts(element, "Resource"),
            NotResource = Texts(element, "NotResource"),
            Conditions = Conditions(element),
        };
        Check(statement, kind);
        return statement;
    }

    private static void Check(Statement statement, PolicyKind kind)
    {
        if ((statement.Action is null) == (statement.NotAction is null)) throw Malformed("Policy statement must contain actions: one of Action and NotAction.");
        foreach (var action in (statement.Action ?? statement.NotAction)!)
            if (action != "*" && action.IndexOf(':', StringComparison.Ordinal) is not > 0) throw Malformed($"Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.: \"{action}\" is not.");
        var hasPrincipal = statement.Principal is not null || statement.NotPrincipal is not null;
        if (kind == PolicyKind.Identity && hasPrincipal) throw Malformed("Policy document should not specify a principal.");
        if (kind != PolicyKind.Identity && !hasPrincipal) throw Malformed("Missing required field Principal.");
        if (statement.Principal is not null && statement.NotPrincipal is not null) throw Malformed("A statement has Principal or NotPrincipal, not both.");
        var resources = statement.Resource ?? statement.NotResource;
        if (statement.Resource is not null && statement.NotResource is not null) throw Malformed("A statement has Resource or NotResource, not both.");
        if (kind == PolicyKind.Trust && resources is not null) throw Malformed("Has prohibited field Resource.");
        if (kind != PolicyKind.Trust && resources is null) throw Malformed("Policy statement must contain resources.");
        foreach (var resource in resources ?? [])
            if (resource != "*" && Arn.TryParse(resource) is null) throw Malformed($"Resource {resource} must be in ARN format or \"*\".");
    }

    private static bool Effect(JsonElement element) => !element.TryGetProperty("Effect", out var effect)
        ? throw Malformed("Missing required field Effect.")
        : Text(effect, "Effect") switch
        {
            "Allow" => true,
            "Deny" => false,
            var other => throw Malformed($"Invalid effect: {other}. It must be Allow or Deny."),
        };

    private static PrincipalSet? Principals(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var given)) return null;
        if (given.ValueKind == JsonValueKind.String)
            return given.GetString() == "*" ? new PrincipalSet(true, [], [], []) : throw Malformed($"Invalid principal in policy: \"{given.GetString()}\". Only \"*\" may stand alone.");
        Expect(given, JsonValueKind.Object, name);
        foreach (var member in given.EnumerateObject())
            if (member.Name is not ("AWS" or "Service" or "Federated" or "CanonicalUser")) throw Malformed($"Invalid principal in policy: \"{member.Name}\".");
        var aws = Texts(given, "AWS") ?? [];
        foreach (var principal in aws)
            if (principal != "*" && Arn.TryParse(principal) is null && !(principal.Length == 12 && principal.All(char.IsAsciiDigit)))
                throw Malformed($"Invalid principal in policy: \"AWS\":\"{principal}\".");
        return new PrincipalSet(aws.Contains("*"), aws, Texts(given, "Service") ?? [], Texts(given, "Federated") ?? []);
    }

    private static List<Condition> Conditions(JsonElement element)
    {
        var conditions = new List<Condition>();
        if (!element.TryGetProperty("Condition", out var given)) return conditions;
        Expect(given, JsonValueKind.Object, "Condition");
        foreach (var group in given.EnumerateObject())
        {
            var operation = ConditionOperator.Parse(group.Name);
            Expect(group.Value, JsonValueKind.Object, $"Condition {group.Name}");
            conditions.AddRange(group.Value.EnumerateObject().Select(key => new Condition(group.Name, operation, key.Name, Texts(group.Value, key.Name)!)));
        }
        return conditions;
    }

    private static List<string>? Texts(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var given)) return null;
        return given.ValueKind == JsonValueKind.Array ? [.. given.EnumerateArray().Select(item => Scalar(item, name))] : [Scalar(given, name)];
    }

    // Numbers and booleans may stand bare in conditions.
    private static string Scalar(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        var kind => throw Malformed($"{name} holds a {kind}, expected text."),
    };

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : throw Malformed($"{name} is a {element.ValueKind}, expected text.");

    private static void Expect(JsonElement element, JsonValueKind kind, string what)
    {
        if (element.ValueKind != kind) throw Malformed($"Syntax errors in policy: {what} is a {element.ValueKind}, expected an {kind}.");
    }

    private static CloudException Malformed(string message) => new("MalformedPolicyDocument", message);
}
