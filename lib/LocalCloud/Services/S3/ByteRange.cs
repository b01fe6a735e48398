using System.Globalization;
using Workspace.LocalCloud.Wire;

namespace Workspace.LocalCloud.Services.S3;

/// <summary>A run of bytes.</summary>
/// <param name="First">Where it begins.</param>
/// <param name="Length">How many.</param>
internal readonly record struct ByteRange(long First, long Length)
{
    /// <summary>Reads a Range header of one range (RFC 9110 §14.2).</summary>
    /// <returns>Null where there is none, or none that S3 honours: then the whole object is meant.</returns>
    /// <exception cref="CloudException">InvalidRange: it begins behind the end.</exception>
    public static ByteRange? Parse(string? header, long total)
    {
        if (header is null || !header.StartsWith("bytes=", StringComparison.OrdinalIgnoreCase)) return null;
        var parts = header[6..].Split('-');
        if (parts.Length != 2) return null;
        var (from, to) = (Number(parts[0]), Number(parts[1]));
        if (from is null && parts[0].Trim().Length > 0 || to is null && parts[1].Trim().Length > 0) return null;
        if (from is null)
        {
            if (to is null) return null;
            if (to == 0 || total == 0) throw Invalid(header, total);
            var last = Math.Min(to.Value, total);
            return new ByteRange(total - last, last);
        }
        if (from > to) return null;
        if (from >= total) throw Invalid(header, total);
        return new ByteRange(from.Value, Math.Min(to ?? total - 1, total - 1) - from.Value + 1);
    }

    private static long? Number(string text) => long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static CloudException Invalid(string header, long total) => new("InvalidRange", "The requested range is not satisfiable", 416)
    {
        Details = new Dictionary<string, string> { ["RangeRequested"] = header, ["ActualObjectSize"] = total.ToString(CultureInfo.InvariantCulture) },
    };
}
