namespace Workspace.Charts.Scales;

/// <summary>A round step <c>Mantissa·10^Exponent</c>, kept in parts so that its multiples come out exact.</summary>
internal readonly record struct NiceStep(double Mantissa, int Exponent)
{
    private static readonly double[] RealMantissas = [1, 2, 2.5, 5, 10];
    private static readonly double[] WholeMantissas = [1, 2, 5, 10];

    public double Size => Multiple(1);

    /// <summary>The round step nearest to a size, measured as a ratio.</summary>
    /// <param name="size">Greater than 0.</param>
    /// <param name="whole">Leaves out 2.5, which is no step between whole numbers.</param>
    public static NiceStep Near(double size, bool whole = false)
    {
        var exponent = (int)Math.Floor(Math.Log10(size));
        var rest = size / Math.Pow(10, exponent);
        var mantissas = whole && exponent < 1 ? WholeMantissas : RealMantissas;
        return Of(mantissas.MinBy(m => Math.Abs(Math.Log(m / rest))), exponent);
    }

    /// <summary>The smallest of 1, 2, 5 times a power of ten that is not below a size.</summary>
    /// <param name="size">Greater than 0.</param>
    public static NiceStep AtLeast(double size)
    {
        var exponent = (int)Math.Floor(Math.Log10(size));
        var rest = size / Math.Pow(10, exponent);
        // The quotient may miss an exact 1, 2 or 5 by a rounding error.
        return Of(WholeMantissas.First(m => m >= rest * (1 - 1e-9)), exponent);
    }

    /// <summary>A whole multiple of the step, as near to its decimal notation as a double can be.</summary>
    public double Multiple(long times) =>
        Exponent >= 0 ? times * Mantissa * Math.Pow(10, Exponent) : times * Mantissa / Math.Pow(10, -Exponent);

    /// <summary>All multiples from one to another, both included.</summary>
    public double[] Multiples(long first, long last)
    {
        var multiples = new double[Math.Max(0, last - first + 1)];
        for (var i = 0; i < multiples.Length; i++) multiples[i] = Multiple(first + i);
        return multiples;
    }

    private static NiceStep Of(double mantissa, int exponent) => mantissa == 10 ? new(1, exponent + 1) : new(mantissa, exponent);
}
