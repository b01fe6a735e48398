using System.Text;
using Workspace.Core.Bson;

namespace Workspace.Aws.Documents.Mongoc;

/// <summary>A connection taken out of its pool, for one thread at a time, until it is disposed.</summary>
internal sealed unsafe class MongocLease(MongocPool pool, nint client) : IDisposable
{
    private bool _returned;

    private static MongocLibrary Library => MongocLibrary.Instance;

    public ErrorTranslator Errors { get; } = new(pool.Secrets);

    /// <summary>Runs a command.</summary>
    /// <param name="database">Where.</param>
    /// <param name="command">The command.</param>
    /// <param name="writes">Whether it must go to the primary, whatever the connection string prefers for reading.</param>
    public BsonDocument Run(string database, byte[] command, bool writes)
    {
        using var request = new MongocBson(command);
        using var reply = new MongocBson();
        var error = default(MongocError);
        byte succeeded;
        fixed (byte* name = Text(database))
            succeeded = writes
                ? Library.WriteCommand(client, name, request.Pointer, null, reply.Pointer, &error)
                : Library.ReadCommand(client, name, request.Pointer, 0, null, reply.Pointer, &error);
        return succeeded != 0 ? reply.Read() : throw Errors.Translate(error, reply.Read());
    }

    public MongocCollection Collection(string database, string name)
    {
        fixed (byte* first = Text(database))
        fixed (byte* second = Text(name))
            return new MongocCollection(this, Library.GetCollection(client, first, second));
    }

    public void Dispose()
    {
        if (_returned) return;
        _returned = true;
        pool.Return(client);
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text + '\0');
}
