using System.Globalization;
using System.Net;

namespace Workspace.Serving.Http;

/// <summary>Where an <see cref="InferenceServer"/> listens, and its limits.</summary>
public sealed record InferenceServerOptions
{
    /// <summary>The port; 0 takes a free one. Default 8080, SageMaker's.</summary>
    public int Port { get; init; } = 8080;

    /// <summary>The address. Default loopback; in a container, <see cref="IPAddress.Any"/>.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Most bytes of a request; a larger one gets 413. Default 25 MB, SageMaker's limit for real-time endpoints.</summary>
    public long MaxRequestBytes { get; init; } = 25 * 1024 * 1024;

    /// <summary>How long a request may take before it gets 504. Default 60 s, SageMaker's limit.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a stopping server goes on answering what it has taken. Default 25 s: SageMaker kills 30 s after SIGTERM.</summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>Reads <c>SAGEMAKER_BIND_TO_PORT</c>; in a container (<c>SAGEMAKER_BASE_DIR</c> unset and <c>/opt/ml</c> there) listens on all addresses.</summary>
    /// <param name="read">Gives a variable's value or null; default the process's environment.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="ServingSettingException">The port is no port.</exception>
    public static InferenceServerOptions FromEnvironment(Func<string, string?>? read = null)
    {
        read ??= Environment.GetEnvironmentVariable;
        var options = new InferenceServerOptions();
        if (read("SAGEMAKER_BASE_DIR") is null && Directory.Exists("/opt/ml")) options = options with { Address = IPAddress.Any };
        if (read("SAGEMAKER_BIND_TO_PORT") is not { Length: > 0 } text) return options;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort
            ? options with { Port = port }
            : throw new ServingSettingException("SAGEMAKER_BIND_TO_PORT", text, "a port number");
    }

    /// <summary>Checks every setting.</summary>
    /// <exception cref="ServingSettingException">One is out of range.</exception>
    public void Validate()
    {
        ServingSettingException.ThrowUnless(Port is >= 0 and <= IPEndPoint.MaxPort, nameof(Port), Port, "between 0 and 65,535");
        ServingSettingException.ThrowUnless(MaxRequestBytes > 0, nameof(MaxRequestBytes), MaxRequestBytes, "more than 0");
        ServingSettingException.ThrowUnless(RequestTimeout > TimeSpan.Zero, nameof(RequestTimeout), RequestTimeout, "more than 0");
        ServingSettingException.ThrowUnless(DrainTimeout >= TimeSpan.Zero, nameof(DrainTimeout), DrainTimeout, "0 or more");
    }
}
