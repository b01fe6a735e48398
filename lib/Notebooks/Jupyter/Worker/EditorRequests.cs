using System.Text.Json;
using Workspace.Notebooks.Documents.Outputs;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Jupyter.Wire;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Jupyter.Worker;

/// <summary>Answers what editors ask: completion, inspection, completeness.</summary>
internal sealed class EditorRequests(ICellSession session)
{
    public async Task<ReadOnlyMemory<byte>> CompleteAsync(JsonElement request)
    {
        var (code, position) = Cursor(request);
        var list = session.LanguageService is { } service ? await service.CompleteAsync(code, position).ConfigureAwait(false) : CompletionList.Empty(position);
        var (start, end) = (CodePoints.FromUtf16(code, list.Start), CodePoints.FromUtf16(code, list.End));
        return JsonContent.Write(json =>
        {
            json.WriteString("status", "ok"u8);
            json.WriteNumber("cursor_start", start);
            json.WriteNumber("cursor_end", end);
            json.WriteStartArray("matches");
            foreach (var item in list.Items) json.WriteStringValue(item.Text);
            json.WriteEndArray();
            json.WriteStartObject("metadata");
            // Not in the specification, but what JupyterLab and VS Code read for icons and signatures.
            json.WriteStartArray("_jupyter_types_experimental");
            foreach (var item in list.Items) WriteItem(json, item, start, end);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    public async Task<ReadOnlyMemory<byte>> InspectAsync(JsonElement request)
    {
        var (code, position) = Cursor(request);
        var detail = request.Number("detail_level") > 0 ? InspectionDetail.Full : InspectionDetail.Summary;
        var found = session.LanguageService is { } service ? await service.InspectAsync(code, position, detail).ConfigureAwait(false) : null;
        return JsonContent.Write(json =>
        {
            json.WriteString("status", "ok"u8);
            json.WriteBoolean("found", found is not null);
            if (found is null) json.WriteStartObject("data");
            if (found is null) json.WriteEndObject();
            else MimeData.From(found).WriteTo(json);
            json.WriteStartObject("metadata");
            json.WriteEndObject();
        });
    }

    public ReadOnlyMemory<byte> IsComplete(JsonElement request)
    {
        var verdict = session.LanguageService?.CheckCompleteness(request.Text("code")) ?? new Completeness(CompletenessStatus.Unknown);
        return JsonContent.Write(json =>
        {
            json.WriteString("status", verdict.Status.ToString().ToLowerInvariant());
            if (verdict.Status == CompletenessStatus.Incomplete) json.WriteString("indent", verdict.Indent);
        });
    }

    private static (string Code, int Position) Cursor(JsonElement request)
    {
        var code = request.Text("code");
        return (code, CodePoints.ToUtf16(code, request.Number("cursor_pos", int.MaxValue)));
    }

    private static void WriteItem(Utf8JsonWriter json, CompletionItem item, int start, int end)
    {
        json.WriteStartObject();
        json.WriteNumber("start", start);
        json.WriteNumber("end", end);
        json.WriteString("text", item.Text);
        json.WriteString("type", item.Kind.ToString().ToLowerInvariant());
        if (item.Signature is { } signature) json.WriteString("signature", signature);
        json.WriteEndObject();
    }
}
