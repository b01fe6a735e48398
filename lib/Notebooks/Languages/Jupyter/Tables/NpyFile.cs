using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Workspace.Notebooks.Languages.Jupyter.Tables;

/// <summary>One-dimensional arrays in NumPy's own file format: <see href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html"/>.</summary>
internal static partial class NpyFile
{
    private const int Alignment = 64;

    private static readonly byte[] Magic = [0x93, .. "NUMPY"u8];

    // The name that the format has for each type, and how an array of it is made. Times are microseconds since 1970.
    private static readonly (string Name, Type Type, Func<int, Array> Create)[] Types =
    [
        ("|b1", typeof(bool), n => new bool[n]), ("|i1", typeof(sbyte), n => new sbyte[n]), ("|u1", typeof(byte), n => new byte[n]),
        ("<i2", typeof(short), n => new short[n]), ("<u2", typeof(ushort), n => new ushort[n]), ("<i4", typeof(int), n => new int[n]), ("<u4", typeof(uint), n => new uint[n]),
        ("<i8", typeof(long), n => new long[n]), ("<u8", typeof(ulong), n => new ulong[n]), ("<f4", typeof(float), n => new float[n]), ("<f8", typeof(double), n => new double[n]),
        (Time, typeof(DateTime), n => new long[n]),
    ];

    /// <summary>The type of a time, whose values are whole numbers in the file.</summary>
    public const string Time = "<M8[us]";

    /// <summary>What stands for a time that is missing.</summary>
    public const long NotATime = long.MinValue;

    /// <summary>The format's name of a .NET type, or null where it has none.</summary>
    public static string? NameOf(Type type) => Array.Find(Types, known => known.Type == type).Name;

    /// <summary>Writes an array.</summary>
    /// <param name="path">The file, replaced where it exists.</param>
    /// <param name="values">Of one of the known types; times as microseconds.</param>
    /// <param name="type">The format's name of the type.</param>
    public static void Write(string path, Array values, string type)
    {
        var header = $"{{'descr': '{type}', 'fortran_order': False, 'shape': ({values.Length},), }}";
        var length = Magic.Length + 4 + header.Length + 1;
        header += new string(' ', (Alignment - length % Alignment) % Alignment) + "\n";
        using var file = File.Create(path);
        file.Write(Magic);
        file.Write([1, 0, (byte)header.Length, (byte)(header.Length >> 8)]);
        file.Write(Encoding.ASCII.GetBytes(header));
        file.Write(Bytes(values));
    }

    /// <summary>Reads an array; times as microseconds, <see cref="NotATime"/> where one is missing.</summary>
    /// <returns>The array, and the format's name of its type.</returns>
    /// <exception cref="InvalidDataException">It is no such file, or of a type or shape that is not known.</exception>
    public static (Array Values, string Type) Read(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[Magic.Length + 4];
        file.ReadExactly(start);
        if (!start[..Magic.Length].SequenceEqual(Magic) || start[Magic.Length] != 1) throw new InvalidDataException($"{path} is no .npy file of version 1.");
        var header = new byte[BinaryPrimitives.ReadUInt16LittleEndian(start[(Magic.Length + 2)..])];
        file.ReadExactly(header);
        var match = Header().Match(Encoding.ASCII.GetString(header));
        var known = Array.Find(Types, type => type.Name == match.Groups["type"].Value);
        if (!match.Success || known.Name is null || !int.TryParse(match.Groups["length"].Value, out var length)) throw new InvalidDataException($"{path} holds {Encoding.ASCII.GetString(header).Trim()}, which is not read here.");
        var values = known.Create(length);
        file.ReadExactly(Bytes(values));
        return (values, known.Name);
    }

    private static Span<byte> Bytes(Array values) => values switch
    {
        bool[] v => MemoryMarshal.AsBytes(v.AsSpan()),
        sbyte[] v => MemoryMarshal.AsBytes(v.AsSpan()),
        byte[] v => v,
        short[] v => MemoryMarshal.AsBytes(v.AsSpan()),
        ushort[] v => MemoryMarshal.AsBytes(v.AsSpan()),
        int[] v => MemoryMarshal.AsBytes(v.AsSpan()),
        uint[] v => MemoryMarshal.AsBytes(v.AsSpan()),
        long[] v => MemoryMarshal.AsBytes(v.AsSpan()),
        ulong[] v => MemoryMarshal.AsBytes(v.AsSpan()),
        float[] v => MemoryMarshal.AsBytes(v.AsSpan()),
        double[] v => MemoryMarshal.AsBytes(v.AsSpan()),
        _ => throw new ArgumentException($"Arrays of {values.GetType().GetElementType()} have no form in .npy.", nameof(values)),
    };

    [GeneratedRegex(@"'descr': '(?<type>[^']+)', 'fortran_order': False, 'shape': \((?<length>\d+),\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Header();
}
