using System.Runtime.CompilerServices;
using System.Text;

namespace Workspace.Aws.Documents.Mongoc;

/// <summary>The library's error (<c>bson_error_t</c>).</summary>
internal unsafe struct MongocError
{
    private const int MessageSize = 504;

    public uint Domain;
    public uint Code;
    private Text _message;

    public readonly string Message
    {
        get
        {
            ReadOnlySpan<byte> bytes = _message;
            var end = bytes.IndexOf((byte)0);
            return Encoding.UTF8.GetString(end < 0 ? bytes : bytes[..end]);
        }
    }

    [InlineArray(MessageSize)]
    private struct Text
    {
        private byte _first;
    }
}
