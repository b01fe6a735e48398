using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workspace.Notebooks.Jupyter.Wire;

/// <summary>What a connection file says: where the five sockets are, and the key that messages are signed with.</summary>
public sealed record ConnectionInfo
{
    /// <summary><c>tcp</c> or <c>ipc</c>; default <c>tcp</c>.</summary>
    public string Transport { get; init; } = "tcp";

    /// <summary>The address to bind; for <c>ipc</c> the path before <c>-port</c>. Default <c>127.0.0.1</c>.</summary>
    public string Ip { get; init; } = "127.0.0.1";

    /// <summary>Port of the shell channel.</summary>
    public required int ShellPort { get; init; }

    /// <summary>Port of the control channel.</summary>
    public required int ControlPort { get; init; }

    /// <summary>Port of the input channel.</summary>
    public required int StdinPort { get; init; }

    /// <summary>Port on which outputs are published.</summary>
    public required int IoPubPort { get; init; }

    /// <summary>Port of the heartbeat.</summary>
    public required int HeartbeatPort { get; init; }

    /// <summary>The signing key; empty: messages are not signed.</summary>
    public string Key { get; init; } = "";

    /// <summary>How messages are signed; only <c>hmac-sha256</c> is known.</summary>
    public string SignatureScheme { get; init; } = "hmac-sha256";

    /// <summary>A fresh signing key.</summary>
    /// <returns>128 random bits in hexadecimal.</returns>
    public static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Reads a connection file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="ConnectionFileException">There is no such file, or it is no connection file.</exception>
    public static ConnectionInfo Load(string path)
    {
        try
        {
            return Read(JsonNode.Parse(File.ReadAllBytes(path)) as JsonObject ?? throw new ConnectionFileException(path, "it holds no JSON object"), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or FormatException)
        {
            throw new ConnectionFileException(path, e.Message);
        }
    }

    /// <summary>Writes the file so that only this user can read the key.</summary>
    /// <param name="path">Where.</param>
    public void Save(string path)
    {
        var json = new JsonObject
        {
            ["transport"] = Transport,
            ["ip"] = Ip,
            ["shell_port"] = ShellPort,
            ["control_port"] = ControlPort,
            ["stdin_port"] = StdinPort,
            ["iopub_port"] = IoPubPort,
            ["hb_port"] = HeartbeatPort,
            ["key"] = Key,
            ["signature_scheme"] = SignatureScheme,
        };
        using var file = new FileStream(path, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite });
        using var writer = new StreamWriter(file);
        writer.Write(json.ToJsonString());
    }

    /// <summary>The address of a port as ZeroMQ writes it.</summary>
    /// <param name="port">One of the ports.</param>
    /// <returns>Such as <c>tcp://127.0.0.1:5555</c>.</returns>
    public string Address(int port) => Transport == "ipc" ? $"ipc://{Ip}-{port}" : $"{Transport}://{Ip}:{port}";

    private static ConnectionInfo Read(JsonObject json, string path)
    {
        int Port(string name) => (int?)json[name] ?? throw new ConnectionFileException(path, $"\"{name}\" is missing");
        var info = new ConnectionInfo
        {
            Transport = (string?)json["transport"] ?? "tcp",
            Ip = (string?)json["ip"] ?? "127.0.0.1",
            ShellPort = Port("shell_port"),
            ControlPort = Port("control_port"),
            StdinPort = Port("stdin_port"),
            IoPubPort = Port("iopub_port"),
            HeartbeatPort = Port("hb_port"),
            Key = (string?)json["key"] ?? "",
            SignatureScheme = (string?)json["signature_scheme"] ?? "hmac-sha256",
        };
        return info.Key.Length == 0 || info.SignatureScheme == "hmac-sha256"
            ? info
            : throw new ConnectionFileException(path, $"it asks for signatures by \"{info.SignatureScheme}\", and only hmac-sha256 is known");
    }
}
