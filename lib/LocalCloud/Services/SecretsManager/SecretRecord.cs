namespace Workspace.LocalCloud.Services.SecretsManager;

/// <summary>A secret with its versions.</summary>
internal sealed record SecretRecord
{
    public required string Name { get; init; }
    public required string Arn { get; init; }
    public required string Region { get; init; }
    public required DateTimeOffset Created { get; init; }
    public required DateTimeOffset Changed { get; init; }
    public string? Description { get; init; }
    public string? KmsKeyId { get; init; }
    public string? Policy { get; init; }
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>When it goes for good; null where it was not deleted.</summary>
    public DateTimeOffset? DeletedFrom { get; init; }

    /// <summary>When somebody asked for its deletion.</summary>
    public DateTimeOffset? Deleted { get; init; }

    /// <summary>By id; those without a stage are forgotten.</summary>
    public IReadOnlyDictionary<string, SecretVersion> Versions { get; init; } = new Dictionary<string, SecretVersion>();
}

/// <summary>One version of a secret.</summary>
/// <param name="Text">The text, or null.</param>
/// <param name="Binary">The bytes in base 64, or null.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Stages">Such as AWSCURRENT.</param>
internal sealed record SecretVersion(string? Text, string? Binary, DateTimeOffset Created, IReadOnlyList<string> Stages)
{
    public const string Current = "AWSCURRENT";
    public const string Previous = "AWSPREVIOUS";

    /// <summary>Whether two hold the same.</summary>
    public bool HasContentOf(SecretVersion other) => Text == other.Text && Binary == other.Binary;
}
