using System.Net;
using System.Text.RegularExpressions;
using Workspace.LocalCloud.Wire;

namespace Workspace.LocalCloud.Services.S3;

/// <summary>The rules for names of buckets and keys (Amazon S3 User Guide, "General purpose bucket naming rules", "Naming Amazon S3 objects").</summary>
internal static partial class BucketName
{
    private const int LongestKeyBytes = 1024;

    /// <summary>Refuses a name that no bucket may have.</summary>
    /// <exception cref="CloudException">InvalidBucketName.</exception>
    public static void Check(string name)
    {
        if (Form().IsMatch(name) && !name.Contains("..", StringComparison.Ordinal) && !IPAddress.TryParse(name, out _)
            && !name.StartsWith("xn--", StringComparison.Ordinal) && !name.EndsWith("-s3alias", StringComparison.Ordinal)) return;
        throw new CloudException("InvalidBucketName", "The specified bucket is not valid.") { Details = new Dictionary<string, string> { ["BucketName"] = name } };
    }

    /// <summary>Refuses a key that no object may have. Every other key is only a text: no file is ever named by it.</summary>
    /// <exception cref="CloudException">KeyTooLongError, InvalidArgument.</exception>
    public static void CheckKey(string key)
    {
        if (System.Text.Encoding.UTF8.GetByteCount(key) > LongestKeyBytes) throw new CloudException("KeyTooLongError", "Your key is too long");
        if (key.Contains('\0', StringComparison.Ordinal)) throw new CloudException("InvalidArgument", "A key cannot contain a null character.");
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\z")]
    private static partial Regex Form();
}
