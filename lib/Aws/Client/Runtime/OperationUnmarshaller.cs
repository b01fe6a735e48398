using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Workspace.Aws.Client.Runtime;

/// <summary>Takes an answer out of the pipeline as it is; its shape is read later, errors here.</summary>
internal sealed class OperationUnmarshaller : ResponseUnmarshaller
{
    /// <inheritdoc/>
    public override AmazonWebServiceResponse Unmarshall(UnmarshallerContext context) => new OperationResponse
    {
        Body = ((RawContext)context).Read(),
        ResponseMetadata = new ResponseMetadata { RequestId = ((RawContext)context).RequestId },
    };

    /// <inheritdoc/>
    public override AmazonServiceException UnmarshallException(UnmarshallerContext context, Exception innerException, HttpStatusCode statusCode)
    {
        var raw = (RawContext)context;
        var (code, message) = OperationCodec.ReadError(raw.Read(), raw.Header("x-amzn-ErrorType"));
        return new AmazonServiceException(message, innerException, (int)statusCode < 500 ? ErrorType.Sender : ErrorType.Receiver, code, raw.RequestId, statusCode);
    }

    /// <inheritdoc/>
    protected override UnmarshallerContext ConstructUnmarshallerContext(Stream responseStream, bool maintainResponseBody, IWebResponseData response, bool isException) => new RawContext(responseStream, response);

    /// <inheritdoc/>
    protected override UnmarshallerContext ConstructUnmarshallerContext(Stream responseStream, bool maintainResponseBody, IWebResponseData response, bool isException, IRequestContext requestContext) =>
        new RawContext(responseStream, response);

    /// <summary>A body that no reader was set on.</summary>
    private sealed class RawContext : UnmarshallerContext
    {
        private readonly Stream _body;

        public RawContext(Stream body, IWebResponseData response) => (_body, WebResponseData) = (body, response);

        /// <summary>AWS's id for the request.</summary>
        public string? RequestId => Header("x-amzn-RequestId") ?? Header("x-amz-request-id");

        /// <inheritdoc/>
        public override string CurrentPath => "";

        /// <inheritdoc/>
        public override int CurrentDepth => 0;

        /// <inheritdoc/>
        public override bool IsStartElement => false;

        /// <inheritdoc/>
        public override bool IsEndElement => false;

        /// <inheritdoc/>
        public override bool IsStartOfDocument => true;

        public string? Header(string name) => WebResponseData.IsHeaderPresent(name) ? WebResponseData.GetHeaderValue(name) : null;

        public byte[] Read()
        {
            using var read = new MemoryStream();
            _body.CopyTo(read);
            return read.ToArray();
        }
    }
}
