using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Languages.Bash;

/// <summary>Runs each cell in a bash process, the leader of a group of its own, so that an interrupt ends all it started.</summary>
internal sealed partial class BashSession(string folder) : ILanguageSession
{
    // The cell comes by a file and is sourced, so that "exit" and errors in it still lead to the state being written.
    private const string Wrapper = """trap 'code=$?; { printf "%s\0" "$PWD"; env -0; } > "$WORKSPACE_BASH_STATE"; exit $code' EXIT; source "$0" """;

    private static readonly TimeSpan GraceTime = TimeSpan.FromMilliseconds(500);
    private readonly BashState _state = new(folder);

    public async Task<CellResult> ExecuteAsync(LanguageCell cell, ICellOutput output, CancellationToken cancellationToken)
    {
        var scratch = Directory.CreateTempSubdirectory("workspace-bash-");
        try
        {
            var script = Path.Combine(scratch.FullName, Invalid().Replace(cell.Name, "-"));
            var state = Path.Combine(scratch.FullName, ".state");
            await File.WriteAllTextAsync(script, cell.Code + "\n", cancellationToken).ConfigureAwait(false);
            var exitCode = await RunAsync(script, state, output, cancellationToken).ConfigureAwait(false);
            _state.Read(state);
            cancellationToken.ThrowIfCancellationRequested();
            return exitCode == 0 ? new CellResult { Status = CellStatus.Succeeded } : throw new BashException(exitCode);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    public Task<SessionVariable?> FindVariableAsync(string name, CancellationToken cancellationToken) =>
        Task.FromResult(_state.Find(name) is { } value ? new SessionVariable(name, typeof(string), value) : null);

    public Task SetVariableAsync(string name, object? value, Type? type, CancellationToken cancellationToken)
    {
        if (!Identifier().IsMatch(name)) throw new LanguageException($"\"{name}\" cannot name a shell variable: letters, digits and underscores only.");
        var text = value is string or null ? value as string ?? "" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        if (text.Contains('\0', StringComparison.Ordinal)) throw new LanguageException($"\"{name}\" cannot be set in bash: its text holds a zero character, which no environment variable can.");
        _state.Set(name, text);
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<int> RunAsync(string script, string state, ICellOutput output, CancellationToken cancellationToken)
    {
        // setsid makes the process the leader of a group, to which signals can be sent as one.
        var info = new ProcessStartInfo("setsid")
        {
            WorkingDirectory = _state.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in new[] { "--wait", "bash", "-c", Wrapper, script }) info.ArgumentList.Add(argument);
        if (_state.Environment is { } environment)
        {
            info.Environment.Clear();
            foreach (var (name, value) in environment) info.Environment[name] = value;
        }
        info.Environment["WORKSPACE_BASH_STATE"] = state;
        using var process = Start(info);
        process.StandardInput.Close();
        var pumps = Task.WhenAll(PumpAsync(process.StandardOutput, OutputStream.Stdout, output), PumpAsync(process.StandardError, OutputStream.Stderr, output));
        try
        {
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await StopAsync(process).ConfigureAwait(false);
        }
        // A command left in the background holds the streams open; what it writes is not the cell's any more.
        await Task.WhenAny(pumps, Task.Delay(GraceTime, CancellationToken.None)).ConfigureAwait(false);
        return process.ExitCode;
    }

    private static Process Start(ProcessStartInfo info)
    {
        try
        {
            return Process.Start(info)!;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or DirectoryNotFoundException)
        {
            throw new LanguageException($"bash could not be started in {info.WorkingDirectory}: {e.Message}", innerException: e);
        }
    }

    private static async Task PumpAsync(StreamReader reader, OutputStream stream, ICellOutput output)
    {
        var buffer = new char[4096];
        for (var n = await reader.ReadAsync(buffer).ConfigureAwait(false); n > 0; n = await reader.ReadAsync(buffer).ConfigureAwait(false))
            output.Write(stream, new string(buffer, 0, n));
    }

    // First as Ctrl-C would, so that programs can clean up, then for good.
    private static async Task StopAsync(Process process)
    {
        foreach (var signal in new[] { "INT", "KILL" })
        {
            await SignalAsync(process, signal).ConfigureAwait(false);
            using var limit = new CancellationTokenSource(GraceTime);
            try
            {
                await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
                // Its children may have ignored the signal that it obeyed.
                await SignalAsync(process, "KILL").ConfigureAwait(false);
                return;
            }
            catch (OperationCanceledException)
            {
                // The next signal.
            }
        }
        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
    }

    private static async Task SignalAsync(Process process, string signal)
    {
        using var kill = Process.Start(new ProcessStartInfo("kill")
        {
            ArgumentList = { "-" + signal, "--", string.Create(CultureInfo.InvariantCulture, $"-{process.Id}") },
            RedirectStandardError = true,
        })!;
        // Fails where the group has ended already, which is what is wanted.
        await kill.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
    }

    [GeneratedRegex(@"^[A-Za-z_]\w*$", RegexOptions.ECMAScript)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"[^\w. -]")]
    private static partial Regex Invalid();
}
