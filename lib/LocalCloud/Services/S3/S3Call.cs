using System.Globalization;
using Microsoft.AspNetCore.Http;
using Workspace.LocalCloud.Wire;
using Workspace.LocalCloud.Wire.Protocols;

namespace Workspace.LocalCloud.Services.S3;

/// <summary>A call to S3, with its bucket and key.</summary>
internal sealed class S3Call(CloudCall call, S3Address address)
{
    public CloudCall Call { get; } = call;

    public WireRequest Request => Call.Request;

    public HttpResponse Response => Call.Http.Response;

    public CancellationToken Cancelled => Call.Cancelled;

    /// <summary>The bucket; only where the operation has one.</summary>
    public string Bucket { get; } = address.Bucket ?? "";

    /// <summary>The key; only where the operation has one.</summary>
    public string Key { get; } = address.Key ?? "";

    /// <summary>The version asked for, or null.</summary>
    public string? Version => Request.Parameter("versionId");

    /// <summary>A whole number from the query.</summary>
    /// <exception cref="CloudException">InvalidArgument.</exception>
    public int Number(string name, int otherwise, int least, int most)
    {
        if (Request.Parameter(name) is not { } text) return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            ? Math.Min(number, most)
            : throw S3Errors.InvalidArgument($"Provided {name} not an integer or within integer range", name, text);
    }

    /// <summary>Ends the answer without a body.</summary>
    public void Finish(int status)
    {
        Response.StatusCode = status;
        RequestIds.Write(Response, Call.Protocol, Call.RequestId);
    }
}
