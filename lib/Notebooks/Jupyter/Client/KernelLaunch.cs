using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Workspace.Notebooks.Jupyter.KernelSpecs;
using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Jupyter.Client;

/// <summary>A kernel's process and its connection file.</summary>
internal sealed class KernelLaunch : IDisposable
{
    private const int TailLength = 4000;

    private readonly Process _process;
    private readonly string _folder;
    private readonly StringBuilder _tail = new();

    private KernelLaunch(Process process, string folder, ConnectionInfo connection, KernelSpec spec)
    {
        (_process, _folder, Connection, Spec) = (process, folder, connection, spec);
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
    }

    public ConnectionInfo Connection { get; }

    public KernelSpec Spec { get; }

    public static KernelLaunch Start(KernelSpec spec, string? workingDirectory)
    {
        var ports = FreePorts(5);
        var connection = new ConnectionInfo
        {
            ShellPort = ports[0],
            ControlPort = ports[1],
            StdinPort = ports[2],
            IoPubPort = ports[3],
            HeartbeatPort = ports[4],
            Key = ConnectionInfo.NewKey(),
        };
        var folder = Directory.CreateTempSubdirectory("workspace-client-").FullName;
        var file = Path.Combine(folder, "kernel.json");
        connection.Save(file);
        string Fill(string argument) => argument.Replace("{connection_file}", file, StringComparison.Ordinal).Replace("{resource_dir}", spec.Folder, StringComparison.Ordinal);
        var info = new ProcessStartInfo(Fill(spec.Arguments[0]), [.. spec.Arguments.Skip(1).Select(Fill)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingDirectory ?? "",
        };
        foreach (var (name, value) in spec.Environment) info.Environment[name] = value;
        return new KernelLaunch(Process.Start(info)!, folder, connection, spec);
    }

    /// <summary>Done when the process has ended.</summary>
    public async Task<KernelDiedException> WaitForEndAsync()
    {
        await _process.WaitForExitAsync().ConfigureAwait(false);
        lock (_tail) return new KernelDiedException(Spec.Name, _process.ExitCode, _tail.ToString());
    }

    /// <summary>Sends the signal that Ctrl-C sends, to kernels whose <c>interrupt_mode</c> is <c>signal</c>.</summary>
    public async Task SignalAsync()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync().ConfigureAwait(false);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        foreach (var listener in listeners) listener.Start();
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        foreach (var listener in listeners) listener.Dispose();
        return ports;
    }

    private void Keep(object sender, DataReceivedEventArgs e)
    {
        if (e.Data is null) return;
        lock (_tail)
        {
            _tail.Append(e.Data).Append('\n');
            if (_tail.Length > TailLength) _tail.Remove(0, _tail.Length - TailLength);
        }
    }
}
