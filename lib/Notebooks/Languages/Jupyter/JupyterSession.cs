using System.Text.Json;
using Workspace.Core.Tables;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Jupyter.Client;
using Workspace.Notebooks.Jupyter.KernelSpecs;
using Workspace.Notebooks.LanguageServices;
using Workspace.Notebooks.Languages.Jupyter.Tables;
using Workspace.Notebooks.Languages.Values;

namespace Workspace.Notebooks.Languages.Jupyter;

/// <summary>Passes cells to a kernel, and its outputs back. The kernel starts at the first cell, and again after one that ended it.</summary>
internal sealed class JupyterSession(KernelSpec spec, string folder) : ILanguageSession
{
    private static readonly TimeSpan UnwindTime = TimeSpan.FromSeconds(5);
    private static readonly ExecuteOptions Silently = new() { Silent = true, StoreHistory = false };

    private KernelClient? _client;

    // A kernel is not started for a question.
    public ILanguageService? LanguageService => _client is null ? null : new JupyterLanguageService(_client);

    public async Task<CellResult> ExecuteAsync(LanguageCell cell, ICellOutput output, CancellationToken cancellationToken)
    {
        var client = await StartAsync(cancellationToken).ConfigureAwait(false);
        var outputs = new JupyterOutputs(output);
        var options = new ExecuteOptions { OnOutput = outputs.Take, OnInput = output.ReadLine };
        var reply = await ReplyAsync(client, client.ExecuteAsync(CodeOf(cell), options, cancellationToken), cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (reply.IsError) return new CellResult { Status = CellStatus.Failed, Error = Describe(reply) };
        return new CellResult { Status = CellStatus.Succeeded, HasValue = outputs.Result is not null, Value = outputs.Result };
    }

    public async Task<SessionVariable?> FindVariableAsync(string name, CancellationToken cancellationToken)
    {
        RequirePython();
        using var files = new ColumnFiles();
        var code = PythonValues.Send(name, files.Folder);
        var client = await StartAsync(cancellationToken).ConfigureAwait(false);
        var text = new System.Text.StringBuilder();
        var reply = await client.ExecuteAsync(code, Silently with
        {
            OnOutput = published =>
            {
                if (published.Type == "stream" && published.Content.GetProperty("name").GetString() == "stdout") text.Append(published.Content.GetProperty("text").GetString());
            },
        }, cancellationToken).ConfigureAwait(false);
        if (reply.ErrorName == "NameError") return null;
        if (reply.IsError) throw new LanguageException($"\"{name}\" cannot be read from {spec.DisplayName}: {reply.ErrorName}: {reply.ErrorMessage}");
        using var json = JsonDocument.Parse(text.ToString());
        var value = PythonValues.IsFrame(json.RootElement) ? files.Read() : JsonValues.Read(json.RootElement);
        return new SessionVariable(name, value is ITable ? typeof(ITable) : value?.GetType() ?? typeof(object), value);
    }

    public async Task SetVariableAsync(string name, object? value, Type? type, CancellationToken cancellationToken)
    {
        RequirePython();
        var client = await StartAsync(cancellationToken).ConfigureAwait(false);
        var reply = value is ITable table ? await SetFrameAsync(client, name, table, cancellationToken).ConfigureAwait(false) : null;
        // Without pandas, what a frame holds comes as lists.
        if (reply is null or { ErrorName: "ModuleNotFoundError" or "ImportError" }) reply = await client.ExecuteAsync(PythonValues.Set(name, value), Silently, cancellationToken).ConfigureAwait(false);
        if (reply.IsError) throw new LanguageException($"\"{name}\" cannot be set in {spec.DisplayName}: {reply.ErrorName}: {reply.ErrorMessage}");
    }

    private static async Task<KernelReply> SetFrameAsync(KernelClient client, string name, ITable table, CancellationToken cancellationToken)
    {
        using var files = new ColumnFiles();
        files.Write(table);
        return await client.ExecuteAsync(PythonValues.ReadFrame(name, files.Folder), Silently, cancellationToken).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => _client is null ? ValueTask.CompletedTask : _client.DisposeAsync();

    // Blank lines before the code keep its line numbers, but IPython wants a cell magic on the first line.
    private static string CodeOf(LanguageCell cell)
    {
        var bare = cell.Code.TrimStart();
        return bare.StartsWith("%%", StringComparison.Ordinal) ? bare : string.Join('\n', cell.Code.Split('\n').Select(line => string.IsNullOrWhiteSpace(line) ? "" : line));
    }

    private static CellError Describe(KernelReply reply)
    {
        List<string> traceback = reply.Content.TryGetProperty("traceback", out var lines) ? [.. lines.EnumerateArray().Select(line => line.GetString() ?? "")] : [];
        var (name, message) = reply.Status == "aborted" ? ("Aborted", "The kernel did not run the cell.") : (reply.ErrorName, reply.ErrorMessage);
        return new CellError(name, message, traceback.Count > 0 ? traceback : [$"{name}: {message}"]);
    }

    private async Task<KernelClient> StartAsync(CancellationToken cancellationToken) =>
        _client ??= await KernelClient.StartAsync(spec, TimeProvider.System, new KernelStartOptions { WorkingDirectory = folder }, cancellationToken).ConfigureAwait(false);

    private async Task<KernelReply> ReplyAsync(KernelClient client, Task<KernelReply> running, CancellationToken cancellationToken)
    {
        try
        {
            var interrupted = Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            if (await Task.WhenAny(running, interrupted).ConfigureAwait(false) == running) return await running.ConfigureAwait(false);
            return await running.WaitAsync(UnwindTime, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is KernelDiedException or TimeoutException)
        {
            // Its variables are lost either way; the next cell gets a fresh one.
            _client = null;
            await client.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private void RequirePython()
    {
        if (spec.Language.Equals("python", StringComparison.OrdinalIgnoreCase)) return;
        throw new LanguageException($"Values pass to and from Python kernels only, and {spec.DisplayName} runs {spec.Language}. Write a file in one language and read it in the other.");
    }
}
