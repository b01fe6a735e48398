using System.Collections;

namespace Workspace.Notebooks.Runner.Secrets;

/// <summary>Tells by their names which variables and parameters hold secrets.</summary>
internal static class SecretNames
{
    // Shorter values ("test", "none") would black out ordinary words.
    private const int MinLength = 8;

    private static readonly string[] Marks =
        ["SECRET", "TOKEN", "PASSWORD", "PASSWD", "PASSPHRASE", "APIKEY", "API_KEY", "ACCESS_KEY", "PRIVATE_KEY", "CREDENTIAL"];

    // These hold the place of a secret, not the secret.
    private static readonly string[] Places = ["FILE", "PATH", "DIR", "URI", "URL"];

    public static bool IsSecret(string name) =>
        Marks.Any(mark => name.Contains(mark, StringComparison.OrdinalIgnoreCase)) &&
        !Places.Any(place => name.EndsWith(place, StringComparison.OrdinalIgnoreCase));

    /// <summary>The values to keep out of outputs.</summary>
    /// <param name="environment">Variables; null takes those of this process.</param>
    public static IEnumerable<string> ValuesIn(IReadOnlyDictionary<string, string>? environment) =>
        (environment ?? OfProcess()).Where(pair => IsSecret(pair.Key) && pair.Value.Length >= MinLength).Select(pair => pair.Value);

    private static Dictionary<string, string> OfProcess() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string?)e.Value ?? "", StringComparer.Ordinal);
}
