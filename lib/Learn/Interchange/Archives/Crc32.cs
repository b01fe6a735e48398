using System.Buffers.Binary;

namespace Workspace.Learn.Interchange.Archives;

/// <summary>The checksum of zip files, eight bytes at a time.</summary>
/// <remarks>Source: ISO 3309, reflected polynomial 0xEDB88320; "slicing-by-8", Kounavis and Berry 2005.</remarks>
internal struct Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[][] Tables = MakeTables();

    private uint _state;

    /// <summary>The checksum of all that was added.</summary>
    internal readonly uint Value => _state;

    internal void Add(ReadOnlySpan<byte> bytes)
    {
        var (crc, t) = (~_state, Tables);
        var (t0, t1, t2, t3, t4, t5, t6, t7) = (t[0], t[1], t[2], t[3], t[4], t[5], t[6], t[7]);
        while (bytes.Length >= 8)
        {
            var (low, high) = (BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc, BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]));
            crc = t7[(byte)low] ^ t6[(byte)(low >> 8)] ^ t5[(byte)(low >> 16)] ^ t4[low >> 24]
                ^ t3[(byte)high] ^ t2[(byte)(high >> 8)] ^ t1[(byte)(high >> 16)] ^ t0[high >> 24];
            bytes = bytes[8..];
        }
        foreach (var value in bytes) crc = t0[(byte)(crc ^ value)] ^ (crc >> 8);
        _state = ~crc;
    }

    private static uint[][] MakeTables()
    {
        var tables = Enumerable.Range(0, 8).Select(_ => new uint[256]).ToArray();
        for (var i = 0; i < 256; i++)
        {
            var value = (uint)i;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
            tables[0][i] = value;
        }
        for (var table = 1; table < 8; table++)
            for (var i = 0; i < 256; i++) tables[table][i] = tables[0][(byte)tables[table - 1][i]] ^ (tables[table - 1][i] >> 8);
        return tables;
    }
}
