using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Workspace.Learn.Trees.XGBoost;

/// <summary>The one place that turns the library's status codes into exceptions.</summary>
internal static unsafe partial class NativeStatus
{
    private const string DefaultAdvice = "Check the options and the data that were given.";

    /// <summary>Throws when a call did not work.</summary>
    /// <param name="status">What the function returned.</param>
    /// <param name="operation">What was asked, as it reads after "could not".</param>
    /// <param name="advice">What the caller can do about it.</param>
    /// <exception cref="XGBoostException">The status is not 0.</exception>
    internal static void Check(int status, string operation, string advice = DefaultAdvice)
    {
        if (status == 0) return;
        var message = Marshal.PtrToStringUTF8((nint)NativeMethods.XGBGetLastError()) ?? "";
        throw new XGBoostException(operation, Readable(message), advice);
    }

    // The library's message is "[12:34:56] file.cc:70: Check failed: cond: reason", then a stack trace of addresses.
    private static string Readable(string message)
    {
        var end = message.IndexOf("Stack trace:", StringComparison.Ordinal);
        var text = Location().Replace(end < 0 ? message : message[..end], "");
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length == 0) return "the library gave no reason.";
        return text.EndsWith('.') ? text : text + ".";
    }

    [GeneratedRegex(@"^\[\d\d:\d\d:\d\d\]\s+\S+:\d+:\s*")]
    private static partial Regex Location();
}
