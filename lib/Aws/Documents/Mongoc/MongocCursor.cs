using Workspace.Core.Bson;

namespace Workspace.Aws.Documents.Mongoc;

/// <summary>Documents as they come from the server, batch by batch.</summary>
internal sealed unsafe class MongocCursor(ErrorTranslator errors, nint cursor) : IDisposable
{
    /// <summary>Whether the last document was read.</summary>
    public bool IsAtEnd { get; private set; }

    private static MongocLibrary Library => MongocLibrary.Instance;

    /// <summary>Reads the next documents, asking the server for more where none are left here.</summary>
    /// <param name="most">Stop after so many.</param>
    /// <param name="mostBytes">Stop when so many bytes were read.</param>
    /// <param name="read">Makes of each document's bytes what is wanted.</param>
    /// <returns>What was made; nothing at the end.</returns>
    public List<T> Next<T>(int most, int mostBytes, Func<BsonDocument, T> read)
    {
        var items = new List<T>();
        for (var bytes = 0; !IsAtEnd && items.Count < most && bytes < mostBytes;)
        {
            byte* document;
            if (Library.CursorNext(cursor, &document) == 0)
            {
                // Asked once more, the library would call that an error.
                IsAtEnd = true;
                ThrowIfFailed();
                break;
            }
            var content = MongocBson.Bytes(document);
            bytes += content.Length;
            items.Add(read(BsonReader.ReadDocument(content)));
        }
        return items;
    }

    public void Dispose() => Library.CursorDestroy(cursor);

    private void ThrowIfFailed()
    {
        var error = default(MongocError);
        byte* reply;
        if (Library.CursorError(cursor, &error, &reply) != 0) throw errors.Translate(error, reply is null ? [] : BsonReader.ReadDocument(MongocBson.Bytes(reply)));
    }
}
