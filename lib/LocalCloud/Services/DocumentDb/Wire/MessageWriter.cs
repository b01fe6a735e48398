using System.Buffers.Binary;
using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Commands;

namespace Workspace.LocalCloud.Services.DocumentDb.Wire;

/// <summary>Writes answers: OP_MSG, or OP_REPLY to what came as OP_QUERY.</summary>
internal static class MessageWriter
{
    private const int OpReply = 1;
    private const int OpMessage = 2013;
    private const int AwaitCapable = 8;
    private static int _lastId;

    public static void Write(BsonWriter target, Request request, Reply reply)
    {
        target.WriteInt32(0);
        target.WriteInt32(Interlocked.Increment(ref _lastId));
        target.WriteInt32(request.Id);
        target.WriteInt32(request.IsLegacy ? OpReply : OpMessage);
        if (request.IsLegacy) WriteLegacyHead(target);
        else target.WriteBytes([0, 0, 0, 0, 0]);
        reply.Write(target);
        target.PatchInt32(0, target.Length);
    }

    // flags, cursor id, starting from, number returned
    private static void WriteLegacyHead(BsonWriter target)
    {
        Span<byte> head = stackalloc byte[20];
        head.Clear();
        BinaryPrimitives.WriteInt32LittleEndian(head, AwaitCapable);
        BinaryPrimitives.WriteInt32LittleEndian(head[16..], 1);
        target.WriteBytes(head);
    }
}
