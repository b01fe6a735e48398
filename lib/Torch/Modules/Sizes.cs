namespace TorchSharp;

/// <summary>Numbers and pairs of them as the lists that operators take.</summary>
internal static class Sizes
{
    internal static long[] One(long size) => [size];

    internal static long[]? One(long? size) => size is { } given ? [given] : null;

    internal static long[] Two((long, long) sizes) => [sizes.Item1, sizes.Item2];

    internal static long[]? Two((long, long)? sizes) => sizes is { } given ? [given.Item1, given.Item2] : null;
}
