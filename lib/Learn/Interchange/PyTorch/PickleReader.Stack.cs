using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Workspace.Learn.Interchange.PyTorch;

/// <summary>Bytes and stack of the machine, within their bounds.</summary>
internal sealed partial class PickleReader
{
    // Values below the last mark belong to whoever set it.
    private int Floor => _marks.Count == 0 ? 0 : _marks.Peek();

    private object? Peek() => _stack.Count > Floor ? _stack[^1] : throw Underflow();

    private object? Pop()
    {
        var value = Peek();
        _stack.RemoveAt(_stack.Count - 1);
        return value;
    }

    private object?[] PopLast(int count)
    {
        if (_stack.Count - Floor < count) throw Underflow();
        var values = _stack.GetRange(_stack.Count - count, count).ToArray();
        _stack.RemoveRange(_stack.Count - count, count);
        return values;
    }

    private object?[] PopToMark()
    {
        if (_marks.Count == 0) throw Underflow();
        var values = PopLast(_stack.Count - Floor);
        _marks.Pop();
        return values;
    }

    private object? Remembered(long index) => _memo.TryGetValue(index, out var value) ? value : throw new InvalidDataException($"it recalls value {index}, which it never kept");

    private byte Byte() => Take(1)[0];

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > pickle.Length - _position) throw new InvalidDataException("it ends early");
        var taken = pickle.AsSpan(_position, length);
        _position += length;
        return taken;
    }

    private int Length4() => Bounded(BinaryPrimitives.ReadUInt32LittleEndian(Take(4)));

    private int Length8() => Bounded(BinaryPrimitives.ReadUInt64LittleEndian(Take(8)));

    private int Bounded(ulong length) => length <= (ulong)(pickle.Length - _position) ? (int)length : throw new InvalidDataException($"it announces {length} bytes and ends before");

    private void PushInteger(int length)
    {
        if (length > MostIntegerBytes) throw new InvalidDataException($"it has a whole number of {length} bytes; at most {MostIntegerBytes} are read");
        var value = new BigInteger(Take(length));
        _stack.Add(value >= long.MinValue && value <= long.MaxValue ? (object)(long)value : value);
    }

    private string Text(int length)
    {
        try
        {
            return Utf8.GetString(Take(length));
        }
        catch (DecoderFallbackException e)
        {
            throw new InvalidDataException("it has a text that is no UTF-8", e);
        }
    }

    private string Line()
    {
        var length = pickle.AsSpan(_position).IndexOf((byte)'\n');
        if (length < 0) throw new InvalidDataException("it ends early");
        var line = Text(length);
        _position++;
        return line;
    }

    private static InvalidDataException Underflow() => new("it takes more values from its stack than it put there");
}
