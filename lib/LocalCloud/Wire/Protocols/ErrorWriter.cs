using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace Workspace.LocalCloud.Wire.Protocols;

/// <summary>Writes an error in a protocol's shape.</summary>
internal static class ErrorWriter
{
    /// <summary>Writes it.</summary>
    public static Task WriteAsync(HttpContext http, Protocol protocol, CloudException error, string requestId)
    {
        var response = http.Response;
        response.StatusCode = error.Status;
        if (HttpMethods.IsHead(http.Request.Method) || error.Status == 304)
        {
            RequestIds.Write(response, protocol, requestId);
            return Task.CompletedTask;
        }
        switch (protocol)
        {
            case Protocol.Json:
                return Responses.WriteJsonAsync(http, protocol, new JsonObject { ["__type"] = error.Code, ["message"] = error.Message }, requestId);
            case Protocol.RestJson:
                response.Headers["x-amzn-ErrorType"] = error.Code;
                return Responses.WriteJsonAsync(http, protocol, new JsonObject { ["message"] = error.Message }, requestId);
            case Protocol.RestXml:
                return Responses.WriteXmlAsync(http, protocol, new XElement("Error",
                    new XElement("Code", error.Code), new XElement("Message", XmlText.Clean(error.Message)),
                    error.Details.Select(detail => new XElement(detail.Key, XmlText.Clean(detail.Value))),
                    new XElement("RequestId", requestId), new XElement("HostId", RequestIds.HostId)), requestId);
            case Protocol.Ec2Query:
                return Responses.WriteXmlAsync(http, protocol, new XElement("Response",
                    new XElement("Errors", new XElement("Error", new XElement("Code", error.Code), new XElement("Message", XmlText.Clean(error.Message)))),
                    new XElement("RequestID", requestId)), requestId);
            default:
                return Responses.WriteXmlAsync(http, protocol, new XElement("ErrorResponse",
                    new XElement("Error",
                        new XElement("Type", error.Status < 500 ? "Sender" : "Receiver"),
                        new XElement("Code", error.Code), new XElement("Message", XmlText.Clean(error.Message))),
                    new XElement("RequestId", requestId)), requestId);
        }
    }
}
