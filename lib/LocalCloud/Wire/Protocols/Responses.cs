using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace Workspace.LocalCloud.Wire.Protocols;

/// <summary>Writes answers.</summary>
internal static class Responses
{
    /// <summary>Writes JSON, as the version of awsJson that was asked.</summary>
    public static Task WriteJsonAsync(HttpContext http, Protocol protocol, JsonObject content, string requestId)
    {
        var asked = http.Request.ContentType;
        var type = protocol == Protocol.RestJson ? "application/json" : asked?.StartsWith("application/x-amz-json-1.0", StringComparison.Ordinal) == true ? "application/x-amz-json-1.0" : "application/x-amz-json-1.1";
        return WriteAsync(http, protocol, type, Encoding.UTF8.GetBytes(content.ToJsonString()), requestId);
    }

    /// <summary>Writes XML.</summary>
    public static Task WriteXmlAsync(HttpContext http, Protocol protocol, XElement content, string requestId)
    {
        using var buffer = new MemoryStream();
        using (var writer = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = true }))
            content.Save(writer);
        return WriteAsync(http, protocol, protocol == Protocol.RestXml ? "application/xml" : "text/xml", buffer.ToArray(), requestId);
    }

    private static Task WriteAsync(HttpContext http, Protocol protocol, string type, byte[] content, string requestId)
    {
        RequestIds.Write(http.Response, protocol, requestId);
        http.Response.ContentType = type;
        http.Response.ContentLength = content.Length;
        return http.Response.Body.WriteAsync(content, http.RequestAborted).AsTask();
    }
}
