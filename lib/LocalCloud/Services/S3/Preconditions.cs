using System.Globalization;
using Workspace.LocalCloud.Wire;

namespace Workspace.LocalCloud.Services.S3;

/// <summary>Conditional requests (RFC 9110 §13), in the order of precedence that S3 documents.</summary>
internal static class Preconditions
{
    /// <summary>Checks the conditions of a read.</summary>
    /// <param name="request">The request.</param>
    /// <param name="target">What is read.</param>
    /// <param name="prefix">Before the headers' names: nothing, or <c>x-amz-copy-source-</c>.</param>
    /// <exception cref="CloudException">PreconditionFailed, or NotModified with status 304.</exception>
    public static void CheckRead(WireRequest request, ObjectRecord target, string prefix = "")
    {
        var (match, none) = (request.Header($"{prefix}if-match"), request.Header($"{prefix}if-none-match"));
        if (match is not null && !Names(match, target.ETag)) throw S3Errors.PreconditionFailed("If-Match");
        if (match is null && Date(request.Header($"{prefix}if-unmodified-since")) is { } unmodified && Seconds(target.Modified) > unmodified) throw S3Errors.PreconditionFailed("If-Unmodified-Since");
        if (none is not null && Names(none, target.ETag) || none is null && Date(request.Header($"{prefix}if-modified-since")) is { } modified && Seconds(target.Modified) <= modified)
            throw prefix.Length > 0 ? S3Errors.PreconditionFailed(none is not null ? "If-None-Match" : "If-Modified-Since") : new CloudException("NotModified", "Not Modified", 304);
    }

    /// <summary>Checks the conditions of a write.</summary>
    /// <param name="request">The request.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="current">What is there now; null where nothing is.</param>
    /// <exception cref="CloudException">PreconditionFailed, or NoSuchKey.</exception>
    public static void CheckWrite(WireRequest request, string key, ObjectRecord? current)
    {
        if (request.Header("if-none-match") is { } none && current is not null && Names(none, current.ETag)) throw S3Errors.PreconditionFailed("If-None-Match");
        if (request.Header("if-match") is not { } match) return;
        if (current is null) throw S3Errors.NoSuchKey(key);
        if (!Names(match, current.ETag)) throw S3Errors.PreconditionFailed("If-Match");
    }

    private static bool Names(string header, string etag) => header.Split(',').Any(part => part.Trim() is var tag && (tag == "*" || tag.Replace("W/", "", StringComparison.Ordinal).Trim('"') == etag));

    private static DateTimeOffset? Date(string? header) => DateTimeOffset.TryParse(header, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    // Headers know whole seconds only.
    private static DateTimeOffset Seconds(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());
}
