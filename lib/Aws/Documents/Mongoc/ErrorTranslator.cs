using Workspace.Aws.Documents.Errors;
using Workspace.Core.Bson;

namespace Workspace.Aws.Documents.Mongoc;

/// <summary>Makes typed errors of the library's.</summary>
internal sealed class ErrorTranslator(ConnectionSecrets secrets)
{
    // mongoc-error.h
    private const uint ClientDomain = 1;
    private const uint StreamDomain = 2;
    private const uint ServerSelectionDomain = 15;
    private const uint WriteConcernDomain = 16;
    private const uint ServerDomain = 17;
    private const uint AuthenticateCode = 11;
    private const uint AuthenticationFailedCode = 18;

    public DocumentDatabaseException Translate(MongocError error, BsonDocument reply)
    {
        var message = secrets.Hide(error.Message);
        return error.Domain switch
        {
            ClientDomain when error.Code == AuthenticateCode => new DocumentAuthenticationException(secrets.Redacted, message),
            ServerDomain when error.Code == AuthenticationFailedCode => new DocumentAuthenticationException(secrets.Redacted, message),
            StreamDomain or ServerSelectionDomain => new DocumentConnectionException(secrets.Redacted, message),
            ServerDomain or WriteConcernDomain => new DocumentCommandException((int)error.Code, reply["codeName"].Type == BsonType.String ? reply["codeName"].AsString : "", message, reply),
            _ => new DocumentRequestException(message),
        };
    }
}
