using System.Text.Json;
using System.Text.Json.Nodes;
using Workspace.Core.Display;
using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Languages.Jupyter;

/// <summary>Turns what a kernel publishes into outputs of the cell.</summary>
internal sealed class JupyterOutputs(ICellOutput output)
{
    /// <summary>The cell's value in its representations; null where it has none.</summary>
    public MimeBundle? Result { get; private set; }

    public void Take(Notebooks.Jupyter.Client.KernelOutput published)
    {
        var content = published.Content;
        switch (published.Type)
        {
            case "stream":
                output.Write(content.GetProperty("name").GetString() == "stderr" ? OutputStream.Stderr : OutputStream.Stdout, content.GetProperty("text").GetString() ?? "");
                break;
            case "display_data":
                output.Display(Bundle(content), DisplayId(content));
                break;
            case "update_display_data":
                output.UpdateDisplay(DisplayId(content), Bundle(content));
                break;
            case "execute_result":
                Result = Bundle(content);
                break;
            case "clear_output":
                output.ClearOutput(content.TryGetProperty("wait", out var wait) && wait.ValueKind == JsonValueKind.True);
                break;
        }
    }

    private static string DisplayId(JsonElement content) =>
        content.TryGetProperty("transient", out var transient) && transient.ValueKind == JsonValueKind.Object && transient.TryGetProperty("display_id", out var id) && id.GetString() is { } text
            ? text
            : Guid.NewGuid().ToString("N");

    /// <summary>The <c>data</c> and <c>metadata</c> of a message.</summary>
    public static MimeBundle Bundle(JsonElement content)
    {
        var data = content.GetProperty("data");
        var bundle = new MimeBundle(data.TryGetProperty(MimeTypes.Text, out var plain) ? plain.GetString() ?? "" : "");
        foreach (var item in data.EnumerateObject())
        {
            if (item.Value.ValueKind != JsonValueKind.String) bundle.With(item.Name, JsonNode.Parse(item.Value.GetRawText())!);
            // Pictures other than SVG travel as base64.
            else if (item.Name.StartsWith("image/", StringComparison.Ordinal) && item.Name != MimeTypes.Svg) bundle.With(item.Name, item.Value.GetBytesFromBase64());
            else bundle.With(item.Name, item.Value.GetString()!);
        }
        if (content.TryGetProperty("metadata", out var metadata) && metadata.ValueKind == JsonValueKind.Object)
            foreach (var item in metadata.EnumerateObject()) bundle.WithMetadata(item.Name, JsonNode.Parse(item.Value.GetRawText()));
        return bundle;
    }
}
