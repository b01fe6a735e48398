using System.Globalization;

namespace Workspace.Aws.Documents;

/// <summary>Writes connection strings.</summary>
public static class DocumentConnection
{
    /// <summary>The connection string of a DocumentDB cluster, as AWS gives it: TLS with the certificate bundle, replica set <c>rs0</c>, reading from replicas, no retried writes.</summary>
    /// <param name="host">The cluster's endpoint.</param>
    /// <param name="port">Its port, 27017 by default.</param>
    /// <param name="user">The user, in plain text.</param>
    /// <param name="password">The password, in plain text. Take it from a secret, never from a file in the project.</param>
    /// <param name="certificateBundle">The file of Amazon's root certificates (<c>global-bundle.pem</c>).</param>
    /// <returns>The connection string; it holds the password, so do not log it.</returns>
    public static string ForCluster(string host, int port, string user, string password, string certificateBundle)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(host);
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(password);
        ArgumentException.ThrowIfNullOrWhiteSpace(certificateBundle);
        return string.Create(CultureInfo.InvariantCulture, $"mongodb://{Uri.EscapeDataString(user)}:{Uri.EscapeDataString(password)}@{host}:{port}/?tls=true&tlsCAFile={Uri.EscapeDataString(certificateBundle)}&replicaSet=rs0&readPreference=secondaryPreferred&retryWrites=false");
    }
}
