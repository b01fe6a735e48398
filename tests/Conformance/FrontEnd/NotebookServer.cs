using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Workspace.Conformance.Tests.FrontEnd;

/// <summary>Debian's Jupyter Notebook, on loopback and behind a token, serving one folder.</summary>
internal sealed partial class NotebookServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task _output;

    private NotebookServer(Process process, string address, Task output) => (_process, Address, _output) = (process, address, output);

    /// <summary>With a slash at the end.</summary>
    public string Address { get; }

    public string Token { get; private init; } = "";

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<NotebookServer> StartAsync(string folder)
    {
        var token = Guid.NewGuid().ToString("N");
        var info = ClientRun.Command(
            ClientRun.Python, folder, InstalledKernel.Environment,
            "-m", "notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={FreePort()}", $"--NotebookApp.token={token}", $"--notebook-dir={folder}");
        var process = Process.Start(info)!;
        var listening = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var output = Task.WhenAll(ReadAsync(process.StandardOutput, listening), ReadAsync(process.StandardError, listening));
        _ = output.ContinueWith(_ => listening.TrySetException(new InvalidOperationException("The notebook server ended before it listened.")), TaskScheduler.Default);
        return new NotebookServer(process, await listening.Task, output) { Token = token };
    }

    public async ValueTask DisposeAsync()
    {
        // Its kernels are its children; it ends them, and what it leaves is ended with it.
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await _output;
        _process.Dispose();
    }

    private static async Task ReadAsync(StreamReader reader, TaskCompletionSource<string> listening)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            await TestContext.Progress.WriteLineAsync(line);
            if (Url().Match(line) is { Success: true } match) listening.TrySetResult(match.Value);
        }
    }

    // The server tries the ports behind it where somebody took this one in between.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/(?=\?token=)")]
    private static partial Regex Url();
}
