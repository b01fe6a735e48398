using System.Buffers.Text;
using System.Numerics;
using System.Text;
using Workspace.Core.Display;

namespace Workspace.Notebooks.Runner.Checking;

/// <summary>Compares pictures by perceptual hash; where nothing can hash them, SVG as text and the others by their bytes.</summary>
internal sealed class ImageComparer(CheckOptions options, TextComparer text)
{
    public IEnumerable<Difference> Compare(string what, string mimeType, string expected, string actual)
    {
        if (expected == actual) return [];
        var (before, now) = (Bytes(mimeType, expected), Bytes(mimeType, actual));
        if (before is not null && now is not null && before.AsSpan().SequenceEqual(now)) return [];
        if (Hash(before, mimeType) is { } hashBefore && Hash(now, mimeType) is { } hashNow)
        {
            var distance = BitOperations.PopCount(hashBefore ^ hashNow);
            return distance <= options.HashDistance
                ? []
                : [new Difference($"{what} looks different ({distance} of 64 bits of the perceptual hash, at most {options.HashDistance} allowed)", $"hash {hashBefore:x16}", $"hash {hashNow:x16}")];
        }
        if (mimeType == MimeTypes.Svg) return text.CompareLines($"{what} (compared as text: no image comparison is available)", expected, actual);
        return [new Difference($"{what} (compared byte by byte: no image comparison is available)", $"{before?.Length ?? 0} bytes", $"{now?.Length ?? 0} bytes")];
    }

    private ulong? Hash(byte[]? image, string mimeType) => image is null ? null : options.ImageHasher?.Hash(image, mimeType);

    private static byte[]? Bytes(string mimeType, string content)
    {
        if (mimeType == MimeTypes.Svg) return Encoding.UTF8.GetBytes(content);
        return Base64.IsValid(content) ? Convert.FromBase64String(content) : null;
    }
}
