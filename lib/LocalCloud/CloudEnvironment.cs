using Workspace.LocalCloud.Access.Identities;

namespace Workspace.LocalCloud;

/// <summary>The environment variables that point any AWS client at a local cloud.</summary>
public static class CloudEnvironment
{
    /// <summary>The variables for the cloud with this data folder, whether it runs or not; makes the root's key where there is none yet.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="port">The port it listens on.</param>
    /// <param name="region">The region; default us-east-1.</param>
    /// <returns>Names and values.</returns>
    public static IReadOnlyDictionary<string, string> Read(string dataFolder, int port, string region = "us-east-1") =>
        Variables(new Uri($"http://127.0.0.1:{port}"), region, RootKeys.Load(Path.GetFullPath(dataFolder), TimeProvider.System));

    internal static IReadOnlyDictionary<string, string> Variables(Uri endpoint, string region, AccessKeyRecord key) => new Dictionary<string, string>
    {
        ["AWS_ENDPOINT_URL"] = endpoint.ToString().TrimEnd('/'),
        ["AWS_ACCESS_KEY_ID"] = key.Id,
        ["AWS_SECRET_ACCESS_KEY"] = key.Secret,
        ["AWS_REGION"] = region,
        ["AWS_DEFAULT_REGION"] = region,
        // No client needs to look for the machine's role before it uses the key.
        ["AWS_EC2_METADATA_DISABLED"] = "true",
    };
}
