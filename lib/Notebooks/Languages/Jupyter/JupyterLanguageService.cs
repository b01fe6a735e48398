using System.Text.Json;
using Workspace.Core.Display;
using Workspace.Notebooks.Jupyter.Client;
using Workspace.Notebooks.Jupyter.Wire;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Languages.Jupyter;

/// <summary>Passes an editor's questions to the kernel that runs the cells.</summary>
internal sealed class JupyterLanguageService(KernelClient client) : ILanguageService
{
    // Whoever types does not wait longer; the kernel may be at work in a thread of its own.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellationToken = default)
    {
        var (bare, offset) = WithoutLeadingBlanks(code, position);
        if (await AskAsync(client.CompleteAsync(bare, position - offset), cancellationToken).ConfigureAwait(false) is not { } reply) return CompletionList.Empty(position);
        var kinds = KindsOf(reply);
        var matches = reply.TryGetProperty("matches", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(match => match.GetString() ?? "").ToList() : [];
        return matches.Count == 0 ? CompletionList.Empty(position) : new CompletionList(
            offset + CodePoints.ToUtf16(bare, reply.Number("cursor_start", position - offset)),
            offset + CodePoints.ToUtf16(bare, reply.Number("cursor_end", position - offset)),
            [.. matches.Select(match => kinds.GetValueOrDefault(match) ?? new CompletionItem(match, CompletionKind.Text))]);
    }

    public async Task<MimeBundle?> InspectAsync(string code, int position, InspectionDetail detail = InspectionDetail.Summary, CancellationToken cancellationToken = default)
    {
        var (bare, offset) = WithoutLeadingBlanks(code, position);
        var reply = await AskAsync(client.InspectAsync(bare, position - offset, detail == InspectionDetail.Full ? 1 : 0), cancellationToken).ConfigureAwait(false);
        return reply is { } found && found.Flag("found") ? JupyterOutputs.Bundle(found) : null;
    }

    /// <summary>Whether a cell is finished only its kernel could say, later.</summary>
    public Completeness CheckCompleteness(string code) => new(CompletenessStatus.Unknown);

    private static async Task<JsonElement?> AskAsync(Task<KernelReply> question, CancellationToken cancellationToken)
    {
        try
        {
            var reply = await question.WaitAsync(Patience, cancellationToken).ConfigureAwait(false);
            return reply.IsError ? null : reply.Content;
        }
        catch (Exception e) when (e is TimeoutException or KernelDiedException)
        {
            // Nothing is known then; the next cell says what became of the kernel.
            return null;
        }
    }

    // What IPython and others add to the bare matches.
    private static Dictionary<string, CompletionItem> KindsOf(JsonElement reply)
    {
        var kinds = new Dictionary<string, CompletionItem>(StringComparer.Ordinal);
        if (!reply.TryGetProperty("metadata", out var metadata) || !metadata.TryGetProperty("_jupyter_types_experimental", out var types) || types.ValueKind != JsonValueKind.Array) return kinds;
        foreach (var type in types.EnumerateArray())
        {
            var signature = type.Text("signature");
            kinds.TryAdd(type.Text("text"), new CompletionItem(type.Text("text"), KindOf(type.Text("type")), signature.Length > 0 ? signature : null));
        }
        return kinds;
    }

    private static CompletionKind KindOf(string type) => type switch
    {
        "function" => CompletionKind.Method,
        "instance" or "statement" or "param" => CompletionKind.Variable,
        "module" => CompletionKind.Namespace,
        "magic" => CompletionKind.Magic,
        _ => Enum.TryParse<CompletionKind>(type, ignoreCase: true, out var kind) && !char.IsAsciiDigit(type[0]) ? kind : CompletionKind.Text,
    };

    // A part of a cell begins with as many blank lines as stand above it; IPython wants a cell magic on the first line.
    private static (string Code, int Offset) WithoutLeadingBlanks(string code, int position)
    {
        var offset = Math.Min(position, code.Length - code.TrimStart().Length);
        return (code[offset..], offset);
    }
}
