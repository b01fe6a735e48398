using System.Xml;
using System.Xml.Linq;
using Workspace.LocalCloud.Wire;
using Workspace.LocalCloud.Wire.Protocols;

namespace Workspace.LocalCloud.Services.S3;

/// <summary>S3's XML: read without document types and within limits, written in S3's namespace.</summary>
internal static class S3Xml
{
    private const int LongestBody = 2 * 1024 * 1024;

    private static readonly XNamespace Namespace = "http://s3.amazonaws.com/doc/2006-03-01/";

    /// <summary>Reads a body whose root must have a name; namespaces do not matter.</summary>
    /// <exception cref="CloudException">MalformedXML.</exception>
    public static async Task<XElement> ReadAsync(CloudCall call, string root)
    {
        var body = await call.Request.ReadBodyAsync(LongestBody, call.Cancelled).ConfigureAwait(false);
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var element = XElement.Load(reader);
            return element.Name.LocalName == root ? element : throw S3Errors.MalformedXml($"the root is {element.Name.LocalName}, expected {root}.");
        }
        catch (XmlException e)
        {
            throw S3Errors.MalformedXml(e.Message);
        }
    }

    /// <summary>The text of a child, or null.</summary>
    public static string? Text(this XElement element, string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value;

    /// <summary>The children of a name.</summary>
    public static IEnumerable<XElement> All(this XElement element, string name) => element.Elements().Where(child => child.Name.LocalName == name);

    /// <summary>Answers with XML; every element goes into S3's namespace.</summary>
    public static Task WriteAsync(CloudCall call, XElement root)
    {
        foreach (var element in root.DescendantsAndSelf()) element.Name = Namespace + element.Name.LocalName;
        return Responses.WriteXmlAsync(call.Http, call.Protocol, root, call.RequestId);
    }

    /// <summary>A time as S3 writes it in XML.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whoever owns everything here.</summary>
    public static XElement Owner(string name, string account) => new(name, new XElement("ID", SigningHash(account)), new XElement("DisplayName", account));

    // Canonical user ids are 64 hexadecimal digits.
    private static string SigningHash(string account) => Wire.Signing.SigV4.Hash(account);

    /// <summary>Reads a Tagging document.</summary>
    public static IReadOnlyDictionary<string, string> ReadTags(XElement tagging)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in tagging.All("TagSet").SelectMany(set => set.All("Tag")))
            if (tag.Text("Key") is not { Length: > 0 and <= 128 } key || tag.Text("Value") is not { Length: <= 256 } value || !tags.TryAdd(key, value))
                throw new CloudException("InvalidTag", "A tag needs a Key of 1 to 128 characters, given once, and a Value of at most 256.");
        return tags;
    }

    /// <summary>Writes one.</summary>
    public static XElement Tags(IReadOnlyDictionary<string, string> tags) =>
        new("Tagging", new XElement("TagSet", tags.Select(tag => new XElement("Tag", new XElement("Key", tag.Key), new XElement("Value", tag.Value)))));
}
