using System.Text;

namespace Workspace.Notebooks.Languages.Bash;

/// <summary>What one bash process leaves to the next: folder and exported variables.</summary>
internal sealed class BashState(string folder)
{
    // What bash sets itself at its start.
    private static readonly HashSet<string> OwnNames = ["_", "SHLVL", "PWD", "OLDPWD", "BASHOPTS", "SHELLOPTS", "WORKSPACE_BASH_STATE"];

    public string Folder { get; private set; } = folder;

    public Dictionary<string, string>? Environment { get; private set; }

    /// <summary>Reads what a process wrote at its end: its folder, then its environment, all ended by zero bytes. A process that was killed wrote nothing.</summary>
    public void Read(string path)
    {
        if (!File.Exists(path)) return;
        var entries = Encoding.UTF8.GetString(File.ReadAllBytes(path)).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        if (entries.Length == 0) return;
        if (Directory.Exists(entries[0])) Folder = entries[0];
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries.Skip(1))
        {
            var equals = entry.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && !OwnNames.Contains(entry[..equals])) environment[entry[..equals]] = entry[(equals + 1)..];
        }
        Environment = environment;
    }

    public void Set(string name, string value) => (Environment ??= FromProcess())[name] = value;

    public string? Find(string name) => (Environment ?? FromProcess()).GetValueOrDefault(name);

    private static Dictionary<string, string> FromProcess() => System.Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal);
}
