using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Workspace.Core.Bson;

namespace Workspace.Aws.Documents.Mongoc;

/// <summary>A document as the library takes and gives it (<c>bson_t</c>, 128 bytes at a multiple of 128). Ours stay pinned while they are used.</summary>
internal sealed unsafe class MongocBson : IDisposable
{
    private const int Size = 128;

    private readonly GCHandle _pin;
    private readonly bool _owned;
    private byte* _pointer = (byte*)NativeMemory.AlignedAlloc(Size, Size);

    /// <summary>Room for an answer.</summary>
    public MongocBson()
    {
        NativeMemory.Clear(_pointer, Size);
        _owned = true;
    }

    /// <summary>A document to pass on.</summary>
    public MongocBson(byte[] document)
    {
        _pin = GCHandle.Alloc(document, GCHandleType.Pinned);
        MongocLibrary.Instance.BsonInitStatic(_pointer, (byte*)_pin.AddrOfPinnedObject(), (nuint)document.Length);
    }

    public byte* Pointer => _pointer;

    /// <summary>The bytes of a document of the library; valid as long as it is.</summary>
    public static ReadOnlySpan<byte> Bytes(byte* document)
    {
        var data = MongocLibrary.Instance.BsonGetData(document);
        return new ReadOnlySpan<byte>(data, BinaryPrimitives.ReadInt32LittleEndian(new ReadOnlySpan<byte>(data, sizeof(int))));
    }

    public BsonDocument Read() => BsonReader.ReadDocument(Bytes(_pointer));

    public void Dispose()
    {
        if (_pointer is null) return;
        if (_owned) MongocLibrary.Instance.BsonDestroy(_pointer);
        else _pin.Free();
        NativeMemory.AlignedFree(_pointer);
        _pointer = null;
    }
}
