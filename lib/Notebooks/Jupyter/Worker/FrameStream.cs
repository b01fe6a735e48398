using System.Buffers.Binary;
using System.Text;

namespace Workspace.Notebooks.Jupyter.Worker;

/// <summary>Writes and reads frames: a fixed head with all lengths, then type, content, metadata and buffers.</summary>
internal sealed class FrameStream(Stream stream) : IDisposable
{
    private const int HeadLength = 25;

    // Larger than any content that a Jupyter front end survives; a length beyond it means that the two sides are out of step.
    private const int MaxPart = int.MaxValue - 64;

    private readonly Lock _gate = new();

    // Most frames are small and come whole; their parts shall not cost a system call each.
    private readonly BufferedStream _input = new(stream, 64 * 1024);

    /// <summary>Writes a frame whole; any thread may.</summary>
    /// <exception cref="IOException">The other side is gone.</exception>
    public void Write(WorkerFrame frame)
    {
        var type = Encoding.UTF8.GetBytes(frame.Type);
        var small = new byte[HeadLength + type.Length + (4 * frame.Buffers.Count) + (frame.Content.Length < 4096 ? frame.Content.Length : 0)];
        small[0] = (byte)frame.Kind;
        BinaryPrimitives.WriteInt32LittleEndian(small.AsSpan(1), frame.RequestId);
        BinaryPrimitives.WriteInt32LittleEndian(small.AsSpan(5), frame.Number);
        BinaryPrimitives.WriteInt32LittleEndian(small.AsSpan(9), type.Length);
        BinaryPrimitives.WriteInt32LittleEndian(small.AsSpan(13), frame.Content.Length);
        BinaryPrimitives.WriteInt32LittleEndian(small.AsSpan(17), frame.Metadata.Length);
        BinaryPrimitives.WriteInt32LittleEndian(small.AsSpan(21), frame.Buffers.Count);
        type.CopyTo(small.AsSpan(HeadLength));
        var at = HeadLength + type.Length;
        foreach (var buffer in frame.Buffers)
        {
            BinaryPrimitives.WriteInt32LittleEndian(small.AsSpan(at), buffer.Length);
            at += 4;
        }
        // Small content goes out with the head in one system call.
        if (at < small.Length) frame.Content.Span.CopyTo(small.AsSpan(at));
        lock (_gate)
        {
            stream.Write(small);
            if (at == small.Length && !frame.Content.IsEmpty) stream.Write(frame.Content.Span);
            if (!frame.Metadata.IsEmpty) stream.Write(frame.Metadata.Span);
            foreach (var buffer in frame.Buffers) stream.Write(buffer);
        }
    }

    /// <summary>The next frame, or null when the other side has closed or died.</summary>
    public WorkerFrame? Read()
    {
        try
        {
            var head = Take(HeadLength);
            var type = Take(Length(head, 9));
            var lengths = Take(checked(4 * Length(head, 21)));
            return new WorkerFrame((FrameKind)head[0])
            {
                RequestId = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(1)),
                Number = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(5)),
                Type = Encoding.UTF8.GetString(type),
                Content = Take(Length(head, 13)),
                Metadata = Take(Length(head, 17)),
                Buffers = [.. Enumerable.Range(0, lengths.Length / 4).Select(i => Take(Length(lengths, 4 * i)))],
            };
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            return null;
        }
    }

    public void Dispose() => stream.Dispose();

    private static int Length(byte[] bytes, int at)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
        return length is >= 0 and <= MaxPart ? length : throw new InvalidDataException($"A frame claims a part of {length} bytes.");
    }

    private byte[] Take(int length)
    {
        if (length == 0) return [];
        var bytes = new byte[length];
        _input.ReadExactly(bytes);
        return bytes;
    }
}
