using System.Buffers.Binary;

namespace Workspace.LocalCloud.Wire.Payload;

/// <summary>A cyclic redundancy check with reflected bits, all ones at both ends, eight bytes at a time ("slicing by 8", Kounavis and Berry 2005).</summary>
internal sealed class Crc
{
    private readonly ulong[][] _tables;
    private readonly ulong _mask;
    private ulong _state;

    private Crc(int bits, ulong[][] tables)
    {
        Bits = bits;
        _tables = tables;
        _mask = bits == 64 ? ulong.MaxValue : (1UL << bits) - 1;
        _state = _mask;
    }

    private static readonly ulong[][] Crc32Tables = Tables(0xEDB88320);
    private static readonly ulong[][] Crc32CTables = Tables(0x82F63B78);
    private static readonly ulong[][] Crc64Tables = Tables(0x9A6C9329AC4BC9B5);

    /// <summary>Width of the value.</summary>
    public int Bits { get; }

    /// <summary>CRC-32 as in zip and Ethernet.</summary>
    public static Crc Crc32() => new(32, Crc32Tables);

    /// <summary>CRC-32C (Castagnoli; RFC 3720).</summary>
    public static Crc Crc32C() => new(32, Crc32CTables);

    /// <summary>CRC-64/NVME (NVM Express specification 2.0).</summary>
    public static Crc Crc64Nvme() => new(64, Crc64Tables);

    /// <summary>Takes more bytes in.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        var (state, t) = (_state, _tables);
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            state ^= BinaryPrimitives.ReadUInt64LittleEndian(bytes);
            state = t[7][(byte)state] ^ t[6][(byte)(state >> 8)] ^ t[5][(byte)(state >> 16)] ^ t[4][(byte)(state >> 24)]
                ^ t[3][(byte)(state >> 32)] ^ t[2][(byte)(state >> 40)] ^ t[1][(byte)(state >> 48)] ^ t[0][(byte)(state >> 56)];
        }
        foreach (var unit in bytes) state = t[0][(byte)(state ^ unit)] ^ (state >> 8);
        _state = state;
    }

    /// <summary>The value, most significant byte first.</summary>
    public byte[] Value()
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, _state ^ _mask);
        return bytes[(8 - Bits / 8)..];
    }

    private static ulong[][] Tables(ulong polynomial)
    {
        var tables = new ulong[8][];
        for (var slice = 0; slice < 8; slice++) tables[slice] = new ulong[256];
        for (var i = 0; i < 256; i++)
        {
            var value = (ulong)i;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? (value >> 1) ^ polynomial : value >> 1;
            tables[0][i] = value;
        }
        for (var slice = 1; slice < 8; slice++)
            for (var i = 0; i < 256; i++)
                tables[slice][i] = tables[0][(byte)tables[slice - 1][i]] ^ (tables[slice - 1][i] >> 8);
        return tables;
    }
}
