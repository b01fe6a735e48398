using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Workspace.LocalCloud.Access.Identities;
using Workspace.LocalCloud.Access.Policies;
using Workspace.LocalCloud.State;
using Workspace.LocalCloud.Wire.Protocols;
using Workspace.LocalCloud.Wire.Signing;

namespace Workspace.LocalCloud.Wire;

/// <summary>What happens to every request: who is it, what is it for, may they, do it; and every error in its protocol's shape.</summary>
internal sealed class RequestPipeline
{
    private const int LongestForm = 1024 * 1024;

    private readonly Dictionary<string, ICloudService> _services;
    private readonly Dictionary<System.Net.IPAddress, (CloudNetwork Network, PolicyDocument? Policy)> _networks;
    private readonly IdentityStore _identities;
    private readonly Authenticator _authenticator;
    private readonly VirtualClock _clock;
    private readonly LocalCloudOptions _options;

    public RequestPipeline(IEnumerable<ICloudService> services, IdentityStore identities, VirtualClock clock, LocalCloudOptions options)
    {
        (_identities, _clock, _options) = (identities, clock, options);
        _services = services.ToDictionary(service => service.Name, StringComparer.Ordinal);
        _authenticator = new Authenticator(identities, clock);
        _networks = options.Networks.ToDictionary(
            network => network.Address,
            network => (network, network.EndpointPolicy is { } policy ? PolicyDocument.Parse(policy, PolicyKind.Resource) : null));
    }

    /// <summary>Answers a request, whatever it is.</summary>
    public async Task AnswerAsync(HttpContext http)
    {
        var request = new WireRequest(http);
        SignatureFields? fields = null;
        var protocol = ProtocolDetection.Detect(request, null);
        var requestId = RequestIds.New(protocol == Protocol.RestXml);
        var isPresigned = request.Has("X-Amz-Algorithm");
        try
        {
            try
            {
                fields = SignatureFields.Read(request.Header, request.Query);
                var service = fields?.Scope.Service ?? (protocol == Protocol.RestXml ? "s3" : null);
                protocol = ProtocolDetection.Detect(request, service);
                requestId = RequestIds.New(protocol == Protocol.RestXml);
                if (service is null) throw new AuthenticationException(AuthenticationFailure.Missing, "Request is missing Authentication Token");
                var caller = fields is null ? _identities.Anonymous() : await _authenticator.AuthenticateAsync(request, fields, http.RequestAborted).ConfigureAwait(false);
                if (!_services.TryGetValue(service, out var target)) throw CloudException.NotImplemented(service, await OperationNameAsync(request, protocol, http.RequestAborted).ConfigureAwait(false));
                await target.AnswerAsync(Call(http, request, protocol, requestId, fields?.Scope.Region ?? _options.Region, caller)).ConfigureAwait(false);
            }
            catch (AuthenticationException e)
            {
                throw AuthenticationErrors.For(e, protocol, isPresigned);
            }
            catch (StateException e)
            {
                throw Full(protocol, e);
            }
            catch (BadHttpRequestException e)
            {
                throw new CloudException(protocol == Protocol.RestXml ? "IncompleteBody" : "MalformedHttpRequestException", e.Message, e.StatusCode);
            }
            catch (IOException e) when (e is not FileNotFoundException && !http.RequestAborted.IsCancellationRequested)
            {
                throw Full(protocol, e);
            }
        }
        catch (CloudException e) when (!http.Response.HasStarted)
        {
            await ErrorWriter.WriteAsync(http, protocol, e, requestId).ConfigureAwait(false);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be answered.
        }
        catch (Exception e)
        {
            _options.Log?.Invoke($"{requestId} {request.Method} {request.RawPath}: {e}");
            if (http.Response.HasStarted) http.Abort();
            else await ErrorWriter.WriteAsync(http, protocol, new CloudException(protocol == Protocol.RestXml ? "InternalError" : "InternalFailure", "We encountered an internal error. Please try again.", 500), requestId).ConfigureAwait(false);
        }
    }

    // The client may try again when there is room.
    private CloudException Full(Protocol protocol, Exception cause)
    {
        _options.Log?.Invoke(cause.Message);
        return new CloudException(protocol == Protocol.RestXml ? "ServiceUnavailable" : "ServiceUnavailableException", "The local cloud cannot write its state: its disk is full or its folder is gone.", 503);
    }

    private CloudCall Call(HttpContext http, WireRequest request, Protocol protocol, string requestId, string region, Caller caller)
    {
        var (network, policy) = _networks[LocalAddress(http)];
        var source = (network.SourceAddress ?? http.Connection.RemoteIpAddress!).ToString();
        var now = _clock.GetUtcNow();
        var context = new PolicyContext
        {
            { "aws:CurrentTime", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) },
            { "aws:EpochTime", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) },
            // Loopback stands in for TLS: a policy that demands it must not shut everybody out here.
            { "aws:SecureTransport", "true" },
            { "aws:RequestedRegion", region },
            { "aws:UserAgent", request.Header("user-agent") },
            { "aws:Referer", request.Header("referer") },
            { "aws:ViaAWSService", "false" },
            { "aws:PrincipalIsAWSService", "false" },
            // Through an endpoint there is no SourceIp, and without one none of the other three.
            { "aws:SourceIp", network.VpcEndpointId is null ? source : null },
            { "aws:SourceVpc", network.VpcEndpointId is null ? null : network.VpcId },
            { "aws:SourceVpce", network.VpcEndpointId },
            { "aws:VpcSourceIp", network.VpcEndpointId is null ? null : source },
        };
        return new CloudCall { Http = http, Request = request, Protocol = protocol, RequestId = requestId, Region = region, Caller = caller, Context = context, EndpointPolicy = policy };
    }

    private static System.Net.IPAddress LocalAddress(HttpContext http) =>
        http.Connection.LocalIpAddress! is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4() : http.Connection.LocalIpAddress!;

    // Of a service that is not here, so that the answer can name what was asked.
    private static async Task<string> OperationNameAsync(WireRequest request, Protocol protocol, CancellationToken cancellationToken)
    {
        if (request.Header("x-amz-target") is { } target) return target[(target.LastIndexOf('.') + 1)..];
        var form = protocol is Protocol.Query or Protocol.Ec2Query ? Encoding.UTF8.GetString(await request.ReadBodyAsync(LongestForm, cancellationToken).ConfigureAwait(false)) : "";
        return AwsUri.ParseQuery(form).Concat(request.Query).FirstOrDefault(pair => pair.Key == "Action").Value ?? $"{request.Method} {request.RawPath}";
    }
}
