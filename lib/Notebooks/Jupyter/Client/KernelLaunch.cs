using System.ComponentModel;
using System.Diagnostics;
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
        // Only this user may enter the folder, and so reach sockets in it.
        var folder = Directory.CreateTempSubdirectory("workspace-client-").FullName;
        var connection = KernelAddress.Choose(spec, folder);
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
        try
        {
            return new KernelLaunch(Process.Start(info)!, folder, connection, spec);
        }
        catch (Win32Exception e)
        {
            Directory.Delete(folder, recursive: true);
            throw new KernelSpecException($"The kernel \"{spec.Name}\" cannot be started: {info.FileName}: {e.Message}. Its command stands in {Path.Combine(spec.Folder, "kernel.json")}; install the kernel again.");
        }
    }

    /// <summary>Done when the process has ended.</summary>
    public async Task<KernelDiedException> WaitForEndAsync()
    {
        await _process.WaitForExitAsync().ConfigureAwait(false);
        return new KernelDiedException(Spec.Name, _process.ExitCode, LastWords);
    }

    /// <summary>The end of what it has printed.</summary>
    public string LastWords
    {
        get
        {
            lock (_tail) return _tail.ToString();
        }
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
