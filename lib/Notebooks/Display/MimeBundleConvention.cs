using System.Reflection;
using Workspace.Core.Display;

namespace Workspace.Notebooks.Display;

/// <summary>Objects with a public method <c>ToMimeBundle()</c>, whatever type it returns.</summary>
internal static class MimeBundleConvention
{
    public static MimeBundle? TryFormat(object value)
    {
        if (value is MimeBundle itself) return itself;
        var method = value.GetType().GetMethod("ToMimeBundle", BindingFlags.Public | BindingFlags.Instance, []);
        if (method is null) return null;
        var result = Invoke(method, value);
        var bundle = new MimeBundle("");
        foreach (var (mimeType, content) in Pairs(result)) bundle.With(mimeType, content);
        foreach (var (mimeType, metadata) in (result as MimeBundle)?.Metadata ?? []) bundle.WithMetadata(mimeType, metadata);
        if (bundle[MimeTypes.Text] is "") bundle.With(MimeTypes.Text, value.ToString() ?? "");
        return bundle;
    }

    private static IEnumerable<KeyValuePair<string, object>> Pairs(object? result) => result switch
    {
        IEnumerable<KeyValuePair<string, object>> objects => objects,
        IEnumerable<KeyValuePair<string, string>> texts => texts.Select(pair => KeyValuePair.Create(pair.Key, (object)pair.Value)),
        _ => throw new InvalidOperationException(
            $"ToMimeBundle() returned {result?.GetType().Name ?? "null"}, not pairs of a MIME type and a string, bytes or JSON node."),
    };

    private static object? Invoke(MethodInfo method, object value)
    {
        try { return method.Invoke(value, null); }
        catch (TargetInvocationException e) when (e.InnerException is not null) { throw e.InnerException; }
    }
}
