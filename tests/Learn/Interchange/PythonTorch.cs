using System.Text.Json;

namespace Workspace.Learn.Tests.Interchange;

/// <summary>Debian's python3-numpy and python3-torch, which read what we write and write what we read.</summary>
internal static class PythonTorch
{
    /// <summary>Runs a script with NumPy and reads the JSON that it prints.</summary>
    internal static JsonElement Numpy(string script, params string[] arguments) => JsonDocument.Parse(DebianPython.Output("numpy", "python3-numpy", script, arguments)).RootElement;

    /// <summary>Runs a script with PyTorch and reads the JSON that it prints.</summary>
    internal static JsonElement Torch(string script, params string[] arguments) => JsonDocument.Parse(DebianPython.Output("torch", "python3-torch", script, arguments)).RootElement;
}
