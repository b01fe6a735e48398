namespace Workspace.Aws.Documents.Mongoc;

/// <summary>Keeps user and password of a connection string out of every text that people see.</summary>
internal sealed class ConnectionSecrets
{
    private const string Hidden = "***";

    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);

    public ConnectionSecrets(string connectionString)
    {
        var start = connectionString.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0;
        var end = connectionString.IndexOfAny(['/', '?'], start);
        var at = connectionString.LastIndexOf('@', (end < 0 ? connectionString.Length : end) - 1);
        // A password with an unescaped slash moves the end of the hosts; then everything up to the last @ may be secret.
        if (at < start) at = connectionString.LastIndexOf('@');
        if (at < start)
        {
            Redacted = connectionString;
            return;
        }
        var credentials = connectionString[start..at];
        Redacted = $"{connectionString[..start]}{Hidden}@{connectionString[(at + 1)..]}";
        AddPassword(credentials);
        if (credentials.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon) AddPassword(credentials[(colon + 1)..]);
    }

    /// <summary>The connection string without user and password.</summary>
    public string Redacted { get; }

    public void AddPassword(string? password)
    {
        if (string.IsNullOrEmpty(password)) return;
        _secrets.Add(password);
        _secrets.Add(Uri.UnescapeDataString(password));
    }

    /// <summary>A text of the library, in which it may repeat what it was given.</summary>
    public string Hide(string text) => _secrets.OrderByDescending(secret => secret.Length).Aggregate(text, (hidden, secret) => hidden.Replace(secret, Hidden, StringComparison.Ordinal));
}
