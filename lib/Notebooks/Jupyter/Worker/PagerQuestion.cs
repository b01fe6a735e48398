using Workspace.Core.Display;
using Workspace.Notebooks.Documents.Outputs;
using Workspace.Notebooks.Jupyter.Wire;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Jupyter.Worker;

/// <summary>A cell such as <c>Console.WriteLine?</c> or <c>?list</c>, which asks what a thing is; two question marks ask for all that is known.</summary>
internal sealed record PagerQuestion(string Subject, InspectionDetail Detail)
{
    /// <summary>Reads a cell; null when it is no question.</summary>
    public static PagerQuestion? TryRead(string code)
    {
        var text = code.Trim();
        if (text.Contains('\n', StringComparison.Ordinal)) return null;
        var subject = text.Trim('?');
        var marks = text.Length - subject.Length;
        // Both ends at once, or more than two marks, is no question that IPython knows either.
        if (marks is 0 or > 2 || subject.Length == 0 || (text.StartsWith('?') && text.EndsWith('?'))) return null;
        return new PagerQuestion(subject.Trim(), marks == 2 ? InspectionDetail.Full : InspectionDetail.Summary);
    }

    /// <summary>The content of the reply, with what is known as a page to show.</summary>
    public async Task<ReadOnlyMemory<byte>> AnswerAsync(ILanguageService? service, int executionCount)
    {
        var found = service is null ? null : await service.InspectAsync(Subject, Subject.Length, Detail).ConfigureAwait(false);
        var data = MimeData.From(found ?? new MimeBundle($"Nothing is known about `{Subject}`."));
        return JsonContent.Write(json =>
        {
            json.WriteString("status", "ok"u8);
            json.WriteNumber("execution_count", executionCount);
            json.WriteStartArray("payload");
            json.WriteStartObject();
            json.WriteString("source", "page"u8);
            json.WriteNumber("start", 0);
            data.WriteTo(json);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartObject("user_expressions");
            json.WriteEndObject();
        });
    }
}
