using System.Buffers.Binary;
using System.Text;

namespace Workspace.Learn.Interchange.PyTorch;

/// <summary>
/// Runs the stack machine of Python's pickles, protocols 2 to 5, with nothing to call but <see cref="PickleCalls"/>. Every instruction takes at
/// least one byte and none of them loops, so time and memory are bounded by the length of the pickle.
/// </summary>
/// <remarks>Source: Python's pickletools, which describes every opcode.</remarks>
internal sealed partial class PickleReader(string path, byte[] pickle, StorageSet storages)
{
    // Seeds of random generators have a few hundred bytes; quadratic work on millions of digits is for nobody.
    private const int MostIntegerBytes = 4096;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly PickleCalls _calls = new(storages);
    private readonly List<object?> _stack = [];
    private readonly Stack<int> _marks = [];
    private readonly Dictionary<long, object?> _memo = [];
    private int _position;

    /// <exception cref="RefusedGlobalException">It names something that is not on the list.</exception>
    /// <exception cref="InvalidDataException">It is no pickle, or one that is not read.</exception>
    internal object? Read()
    {
        var at = 0;
        try
        {
            if (Byte() != 0x80 || Byte() is < 2 or > 5) throw new InvalidDataException("it is of a protocol other than 2 to 5");
            while (true)
            {
                at = _position;
                var opcode = Byte();
                if (opcode == '.') return End();
                Run(opcode);
            }
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"its pickle is wrong at byte {at}: {e.Message.TrimEnd('.')}.", e);
        }
    }

    private object? End()
    {
        var value = Pop();
        return _stack.Count == 0 && _marks.Count == 0 ? value : throw new InvalidDataException("it ends with values left over");
    }

    private void Run(byte opcode)
    {
        switch ((char)opcode)
        {
            case '(': _marks.Push(_stack.Count); break;
            case '0': Pop(); break;
            case '1': PopToMark(); break;
            case '2': _stack.Add(Peek()); break;
            case 'N': _stack.Add(null); break;
            case '\u0088': _stack.Add(true); break;
            case '\u0089': _stack.Add(false); break;
            case 'J': _stack.Add((long)BinaryPrimitives.ReadInt32LittleEndian(Take(4))); break;
            case 'K': _stack.Add((long)Byte()); break;
            case 'M': _stack.Add((long)BinaryPrimitives.ReadUInt16LittleEndian(Take(2))); break;
            case '\u008a': PushInteger(Byte()); break;
            case '\u008b': PushInteger(Length4()); break;
            case 'G': _stack.Add(BinaryPrimitives.ReadDoubleBigEndian(Take(8))); break;
            case 'X': _stack.Add(Text(Length4())); break;
            case '\u008c': _stack.Add(Text(Byte())); break;
            case '\u008d': _stack.Add(Text(Length8())); break;
            case 'B': _stack.Add(Take(Length4()).ToArray()); break;
            case 'C': _stack.Add(Take(Byte()).ToArray()); break;
            case '\u008e' or '\u0096': _stack.Add(Take(Length8()).ToArray()); break;
            // Python 2's str, which held text in practice.
            case 'T': _stack.Add(Encoding.Latin1.GetString(Take(Length4()))); break;
            case 'U': _stack.Add(Encoding.Latin1.GetString(Take(Byte()))); break;
            case ')': _stack.Add(Array.Empty<object?>()); break;
            case 't': _stack.Add(PopToMark()); break;
            case '\u0085': _stack.Add(PopLast(1)); break;
            case '\u0086': _stack.Add(PopLast(2)); break;
            case '\u0087': _stack.Add(PopLast(3)); break;
            case ']': _stack.Add(new List<object?>()); break;
            case 'l': _stack.Add(new List<object?>(PopToMark())); break;
            case 'a': Append(PopLast(1)); break;
            case 'e': Append(PopToMark()); break;
            case '}': _stack.Add(new CheckpointDictionary()); break;
            case 'd': Dictionary(PopToMark()); break;
            case 's': SetItems(PopLast(2)); break;
            case 'u': SetItems(PopToMark()); break;
            case '\u008f': _stack.Add(new HashSet<object>()); break;
            case '\u0090': AddItems(PopToMark()); break;
            case '\u0091': _stack.Add(PickleCalls.Set(PopToMark())); break;
            case 'q': _memo[Byte()] = Peek(); break;
            case 'r': _memo[(uint)BinaryPrimitives.ReadInt32LittleEndian(Take(4))] = Peek(); break;
            case '\u0094': _memo[_memo.Count] = Peek(); break;
            case 'h': _stack.Add(Remembered(Byte())); break;
            case 'j': _stack.Add(Remembered(BinaryPrimitives.ReadUInt32LittleEndian(Take(4)))); break;
            case 'c': _stack.Add(Global(Line(), Line())); break;
            case '\u0093': StackGlobal(); break;
            case 'R' or '\u0081': Call(); break;
            case 'b': Build(); break;
            case 'Q': _stack.Add(PickleCalls.Storage(Pop())); break;
            // Frames only tell a streaming reader how much to fetch.
            case '\u0095': Take(8); break;
            default: throw new InvalidDataException($"it has the opcode 0x{opcode:x2}, which no checkpoint needs, or is damaged");
        }
    }

    private void Call()
    {
        var arguments = Pop();
        var callee = Pop();
        if (callee is not PickleGlobal global || arguments is not object?[] tuple) throw new InvalidDataException($"it calls {CheckpointValues.NameOf(callee)} with {CheckpointValues.NameOf(arguments)}");
        _stack.Add(_calls.Call(global, tuple));
    }

    // Attributes are data only on an OrderedDict; on anything else they could replace its behaviour.
    private void Build()
    {
        var state = Pop();
        if (Peek() is not CheckpointDictionary target || state is not CheckpointDictionary attributes) throw new InvalidDataException($"it sets attributes of {CheckpointValues.NameOf(Peek())}");
        target.Attributes = attributes;
    }

    private void StackGlobal()
    {
        var (name, module) = (Pop(), Pop());
        _stack.Add(Global(module as string ?? throw NoName(module), name as string ?? throw NoName(name)));

        static InvalidDataException NoName(object? value) => new($"it uses {CheckpointValues.NameOf(value)} as the name of a function");
    }

    private object Global(string module, string name)
    {
        var global = PickleGlobal.Find(module, name) ?? throw new RefusedGlobalException(path, module, name);
        return global.Kind == GlobalKind.DType ? global.Element!.Type : global;
    }

    private void Append(object?[] items)
    {
        if (Peek() is not List<object?> list) throw new InvalidDataException($"it appends to {CheckpointValues.NameOf(Peek())}");
        list.AddRange(items);
    }

    private void AddItems(object?[] items)
    {
        if (Peek() is not HashSet<object> set) throw new InvalidDataException($"it adds to {CheckpointValues.NameOf(Peek())} as to a set");
        foreach (var item in items) set.Add(PickleCalls.Key(item));
    }

    private void Dictionary(object?[] items)
    {
        _stack.Add(new CheckpointDictionary());
        SetItems(items);
    }

    private void SetItems(object?[] items)
    {
        if (Peek() is not CheckpointDictionary target || items.Length % 2 != 0) throw new InvalidDataException($"it sets {items.Length} keys and values of {CheckpointValues.NameOf(Peek())}");
        for (var i = 0; i < items.Length; i += 2) target[PickleCalls.Key(items[i])] = items[i + 1];
    }
}
