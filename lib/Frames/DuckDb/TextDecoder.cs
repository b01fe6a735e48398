using System.Runtime.CompilerServices;

namespace Workspace.Frames.DuckDb;

/// <summary>Texts. Short ones that repeat, as categories do, become one string object.</summary>
internal sealed class TextDecoder : TypedDecoder<string>
{
    private const int CacheSize = 1024;
    private readonly UInt128[] _keys = new UInt128[CacheSize];
    private readonly string?[] _texts = new string?[CacheSize];

    /// <inheritdoc/>
    protected override string DecodeOne(VectorView vector, int row)
    {
        ref readonly var native = ref vector.Value<NativeString>(row);
        if (!native.IsInlined) return native.Decode();
        var key = Unsafe.As<NativeString, UInt128>(ref Unsafe.AsRef(in native));
        // Fibonacci hashing: the top 10 bits of the product spread over the 1024 slots.
        var slot = (int)((((ulong)key ^ (ulong)(key >> 64)) * 0x9E3779B97F4A7C15UL) >> 54);
        if (_texts[slot] is { } known && _keys[slot] == key) return known;
        _keys[slot] = key;
        return _texts[slot] = native.Decode();
    }
}
