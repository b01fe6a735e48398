using System.Net;
using System.Net.Sockets;
using System.Text;
using Workspace.Notebooks.Jupyter.KernelSpecs;
using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Jupyter.Client;

/// <summary>Chooses where a kernel that is to be started shall listen.</summary>
internal static class KernelAddress
{
    // What fits into sockaddr_un, less "-5" and the end.
    private const int LongestSocketPath = 104;

    /// <summary>
    /// Files in a folder of its own for kernels that are known to take them. Free ports for all others, which somebody else may take
    /// before the kernel does: then it ends at once, or nobody it knows answers.
    /// </summary>
    public static ConnectionInfo Choose(KernelSpec spec, string folder)
    {
        var path = Path.Combine(folder, "socket");
        return spec.Language.Equals("python", StringComparison.OrdinalIgnoreCase) && Encoding.UTF8.GetByteCount(path) <= LongestSocketPath
            ? Create("ipc", path, [1, 2, 3, 4, 5])
            : Create("tcp", "127.0.0.1", FreePorts(5));
    }

    private static ConnectionInfo Create(string transport, string address, int[] ports) => new()
    {
        Transport = transport,
        Ip = address,
        ShellPort = ports[0],
        ControlPort = ports[1],
        StdinPort = ports[2],
        IoPubPort = ports[3],
        HeartbeatPort = ports[4],
        Key = ConnectionInfo.NewKey(),
    };

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        foreach (var listener in listeners) listener.Start();
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        foreach (var listener in listeners) listener.Dispose();
        return ports;
    }
}
