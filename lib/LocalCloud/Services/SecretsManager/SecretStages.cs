namespace Workspace.LocalCloud.Services.SecretsManager;

/// <summary>Moves stages between a secret's versions. Each stage is on one version at the most.</summary>
internal static class SecretStages
{
    /// <summary>The versions with stages put on one of them; what had AWSCURRENT before then has AWSPREVIOUS.</summary>
    public static IReadOnlyDictionary<string, SecretVersion> Move(IReadOnlyDictionary<string, SecretVersion> versions, string target, IReadOnlyList<string> stages)
    {
        var moved = new Dictionary<string, SecretVersion>();
        var formerly = stages.Contains(SecretVersion.Current) ? versions.FirstOrDefault(version => version.Key != target && version.Value.Stages.Contains(SecretVersion.Current)).Key : null;
        foreach (var (id, version) in versions)
        {
            IEnumerable<string> kept = version.Stages.Where(stage => !stages.Contains(stage));
            if (formerly is not null) kept = kept.Where(stage => stage != SecretVersion.Previous);
            if (id == target) kept = kept.Concat(stages);
            if (id == formerly) kept = kept.Append(SecretVersion.Previous);
            var now = kept.Distinct().ToList();
            if (now.Count > 0) moved[id] = version with { Stages = now };
        }
        return moved;
    }
}
