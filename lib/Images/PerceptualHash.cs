using System.Numerics;

namespace Workspace.Images;

/// <summary>
/// A 64-bit fingerprint of how an image looks: near for the same picture at another size or compression, far for others.
/// </summary>
/// <remarks>
/// The DCT hash: the image in grey at 32×32, its two-dimensional cosine transform, and of the 8×8 lowest frequencies one
/// bit each for whether it exceeds their median. Zauner 2010, Implementation and Benchmarking of Perceptual Image Hash
/// Functions, section 3.2.1.
/// </remarks>
public static class PerceptualHash
{
    private const int Side = 32, Kept = 8;

    // Frequencies weaker than this come from rounding in the decoder, not from the picture (grey levels are 0 to 255).
    private const double Noise = 1;

    private static readonly double[,] Cosines = MakeCosines();

    /// <summary>Fingerprints an image.</summary>
    /// <param name="encoded">The bytes of a PNG, JPEG or SVG file.</param>
    /// <param name="limits">How large it may be; <see cref="ImageLimits.Default"/> when null.</param>
    /// <returns>The fingerprint; an even area's is 0.</returns>
    /// <exception cref="ImageException">It is no image, or damaged, or too large.</exception>
    /// <exception cref="Core.Native.NativeLibraryNotFoundException">libvips is not installed.</exception>
    public static ulong Of(ReadOnlySpan<byte> encoded, ImageLimits? limits = null)
    {
        var frequencies = LowFrequencies(ImageReader.ReadGray(encoded, Side, Side, limits).Pixels.Span);
        // The first is the mean brightness, which says nothing about the picture.
        double[] others = [.. frequencies.Skip(1).Order()];
        var median = others[others.Length / 2];
        ulong hash = 0;
        for (var i = 1; i < frequencies.Length; i++)
            if (frequencies[i] > median) hash |= 1UL << i;
        return hash;
    }

    /// <summary>In how many of the 64 bits two fingerprints differ.</summary>
    /// <param name="a">One fingerprint.</param>
    /// <param name="b">The other.</param>
    /// <returns>0 for equal ones; up to about 8 for the same picture, about 32 for unrelated ones.</returns>
    public static int Distance(ulong a, ulong b) => BitOperations.PopCount(a ^ b);

    private static double[] LowFrequencies(ReadOnlySpan<byte> pixels)
    {
        // Columns first: [frequency, column].
        var partial = new double[Kept, Side];
        for (var u = 0; u < Kept; u++)
            for (var x = 0; x < Side; x++)
                for (var y = 0; y < Side; y++)
                    partial[u, x] += Cosines[u, y] * pixels[y * Side + x];
        var result = new double[Kept * Kept];
        for (var u = 0; u < Kept; u++)
        {
            for (var v = 0; v < Kept; v++)
            {
                var sum = 0.0;
                for (var x = 0; x < Side; x++) sum += partial[u, x] * Cosines[v, x];
                result[u * Kept + v] = Math.Abs(sum) < Noise * Side ? 0 : sum;
            }
        }
        return result;
    }

    // DCT-II: cos(π/N·(n + ½)·k), [frequency k, place n].
    private static double[,] MakeCosines()
    {
        var cosines = new double[Kept, Side];
        for (var k = 0; k < Kept; k++)
            for (var n = 0; n < Side; n++)
                cosines[k, n] = Math.Cos(Math.PI / Side * (n + 0.5) * k);
        return cosines;
    }
}
