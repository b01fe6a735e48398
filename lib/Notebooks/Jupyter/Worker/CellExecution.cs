using System.Globalization;
using System.Text.Json;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Jupyter.Worker;

/// <summary>Runs an <c>execute_request</c> on the session and says what came of it.</summary>
internal sealed class CellExecution(ICellSession session, WorkerLink link, string? notebookPath)
{
    public async Task RunAsync(WorkerFrame frame, WorkerRequest request, JupyterCellOutput output)
    {
        if (PagerQuestion.TryRead(request.Code) is { } question)
        {
            link.Reply(frame.RequestId, await question.AnswerAsync(session.LanguageService, frame.Number).ConfigureAwait(false));
            return;
        }
        var name = string.Create(CultureInfo.InvariantCulture, $"Cell {frame.Number}");
        var result = await session.ExecuteAsync(new CellRequest(request.Code, name, notebookPath, request.Language), output).ConfigureAwait(false);
        if (session.IsStuck)
        {
            output.Flush();
            link.Stuck(frame.RequestId);
            return;
        }
        if (result.Error is { } error) output.ShowError(error);
        else if (result.HasValue && result.Value is not null) output.ShowResult(result.Value, frame.Number);
        var expressions = result.Error is null ? await EvaluateAsync(request, output).ConfigureAwait(false) : [];
        output.Flush();
        link.Reply(frame.RequestId, JsonContent.Write(json => WriteReply(json, frame.Number, result.Error, expressions, output)));
    }

    private static void WriteReply(Utf8JsonWriter json, int count, CellError? error, List<(string Name, CellResult Result)> expressions, JupyterCellOutput output)
    {
        json.WriteString("status", error is null ? "ok"u8 : "error"u8);
        json.WriteNumber("execution_count", count);
        if (error is not null)
        {
            CellErrorContent.Write(json, error);
            return;
        }
        json.WriteStartArray("payload");
        json.WriteEndArray();
        json.WriteStartObject("user_expressions");
        foreach (var (name, result) in expressions)
        {
            json.WriteStartObject(name);
            json.WriteString("status", result.Error is null ? "ok"u8 : "error"u8);
            if (result.Error is { } failure) CellErrorContent.Write(json, failure);
            else output.WriteBundle(json, result.Value);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private async Task<List<(string Name, CellResult Result)>> EvaluateAsync(WorkerRequest request, JupyterCellOutput output)
    {
        var results = new List<(string, CellResult)>();
        foreach (var (name, code) in request.UserExpressions)
            results.Add((name, await session.ExecuteAsync(new CellRequest(code, $"user expression {name}", notebookPath), output).ConfigureAwait(false)));
        return results;
    }
}
