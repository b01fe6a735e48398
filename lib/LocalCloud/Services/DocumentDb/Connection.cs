using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Access;
using Workspace.LocalCloud.Services.DocumentDb.Commands;
using Workspace.LocalCloud.Services.DocumentDb.Cursors;
using Workspace.LocalCloud.Services.DocumentDb.Storage;
using Workspace.LocalCloud.Services.DocumentDb.Wire;

namespace Workspace.LocalCloud.Services.DocumentDb;

/// <summary>Serves one client: one message after another, each answered before the next is read.</summary>
internal sealed class Connection(DocumentDbOptions options, DocumentStore store, CursorTable cursors, ServerIdentity identity, Session session)
{
    private static readonly TimeSpan LongestHandshake = TimeSpan.FromSeconds(10);

    public async Task ServeAsync(Socket socket, CancellationToken stopping)
    {
        try
        {
            using (socket)
            {
                socket.NoDelay = true;
                var stream = await OpenAsync(new NetworkStream(socket, ownsSocket: false), stopping).ConfigureAwait(false);
                await using (stream.ConfigureAwait(false))
                {
                    while (await MessageReader.ReadAsync(stream, stopping).ConfigureAwait(false) is { } request) await AnswerAsync(stream, request, stopping).ConfigureAwait(false);
                }
            }
        }
        catch (Exception e) when (e is WireException or BsonException or IOException or SocketException or AuthenticationException or OperationCanceledException or ObjectDisposedException)
        {
            // The client is gone, sent garbage, or the server stops: in each case the connection ends, and there is nobody to tell.
        }
    }

    private async Task<Stream> OpenAsync(NetworkStream plain, CancellationToken stopping)
    {
        if (options.Certificate is null) return plain;
        var secure = new SslStream(plain);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(LongestHandshake);
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = options.Certificate, EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13 }, limit.Token).ConfigureAwait(false);
        return secure;
    }

    private async Task AnswerAsync(Stream stream, Request request, CancellationToken stopping)
    {
        var reply = CommandTable.Run(new CommandContext(request, store, cursors, options, session, identity));
        if (!request.WantsReply) return;
        using var writer = new BsonWriter();
        MessageWriter.Write(writer, request, reply);
        await stream.WriteAsync(writer.WrittenMemory, stopping).ConfigureAwait(false);
    }
}
