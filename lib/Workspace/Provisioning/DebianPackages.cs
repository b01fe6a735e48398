namespace Workspace.Provisioning;

/// <summary>The Debian packages installed on this machine, read once from dpkg's own status file.</summary>
internal static class DebianPackages
{
    private const string StatusFile = "/var/lib/dpkg/status";

    /// <summary>The version of an installed package, or null.</summary>
    public static string? VersionOf(string package) => Read().GetValueOrDefault(package);

    // Read anew each time: an installation in this process changes the answer.
    private static Dictionary<string, string> Read()
    {
        var versions = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(StatusFile)) return versions;
        var (name, installed) = ("", false);
        foreach (var line in File.ReadLines(StatusFile))
        {
            if (line.StartsWith("Package: ", StringComparison.Ordinal)) name = line[9..];
            else if (line.StartsWith("Status: ", StringComparison.Ordinal)) installed = line.EndsWith(" installed", StringComparison.Ordinal);
            else if (installed && line.StartsWith("Version: ", StringComparison.Ordinal)) versions[name] = line[9..];
        }
        return versions;
    }
}
