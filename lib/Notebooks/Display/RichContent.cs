using System.Text.Json;
using System.Text.Json.Nodes;
using Workspace.Core.Display;

namespace Workspace.Notebooks.Display;

/// <summary>Representations beyond text and HTML that plain .NET values have: JSON trees, and bytes that are pictures.</summary>
internal static class RichContent
{
    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G'];
    private static readonly byte[] JpegSignature = [0xff, 0xd8, 0xff];

    public static MimeBundle AddTo(MimeBundle bundle, object? value) => value switch
    {
        JsonNode node => bundle.With(MimeTypes.Json, node),
        JsonDocument document => AddTo(bundle, document.RootElement),
        JsonElement element when JsonSerializer.SerializeToNode(element) is { } node => bundle.With(MimeTypes.Json, node),
        byte[] bytes when bytes.AsSpan().StartsWith(PngSignature) => bundle.With(MimeTypes.Png, bytes),
        byte[] bytes when bytes.AsSpan().StartsWith(JpegSignature) => bundle.With(MimeTypes.Jpeg, bytes),
        _ => bundle,
    };
}
