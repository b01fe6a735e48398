using System.Collections.Concurrent;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Workspace.Notebooks.Engine.Inspection;

/// <summary>
/// Finds members in the XML files that lie beside assemblies. There is no index: one vectorised search through a file of
/// some megabytes is faster than reading an index of it, and nothing has to be kept.
/// </summary>
internal static class DocumentationFiles
{
    // The bytes of a file stay as long as the garbage collector has room for them.
    private static readonly ConcurrentDictionary<string, WeakReference<byte[]>> Files = new(StringComparer.Ordinal);

    /// <summary>The element of a member, or null where there is no file or the file lacks it.</summary>
    /// <param name="assemblyPath">The assembly that declares the member.</param>
    /// <param name="id">Its documentation id, such as <c>M:System.Console.WriteLine</c>.</param>
    public static XElement? Find(string assemblyPath, string id)
    {
        var file = Read(Path.ChangeExtension(assemblyPath, ".xml")).AsSpan();
        var start = file.IndexOf(Encoding.UTF8.GetBytes($"<member name=\"{id.Replace("<", "&lt;", StringComparison.Ordinal)}\""));
        if (start < 0) return null;
        var element = file[start..];
        var end = element.IndexOf("</member>"u8);
        return end < 0 ? null : Parse(Encoding.UTF8.GetString(element[..(end + "</member>".Length)]));
    }

    /// <summary>Reads an element; null where it is no XML.</summary>
    public static XElement? Parse(string xml)
    {
        try
        {
            return XElement.Parse(xml, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            // Documentation that nobody could ever read says nothing.
            return null;
        }
    }

    private static byte[] Read(string path)
    {
        if (Files.TryGetValue(path, out var known) && known.TryGetTarget(out var bytes)) return bytes;
        bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
        Files[path] = new WeakReference<byte[]>(bytes);
        return bytes;
    }
}
