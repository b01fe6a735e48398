using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>0, 1, … to before an end.</summary>
    /// <param name="stop">The end.</param>
    /// <param name="dtype">The type of the elements; default Int64 for whole numbers.</param>
    /// <param name="device">Where they lie; default the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => arange(0, stop, 1, dtype, device, requires_grad);

    /// <inheritdoc cref="arange(Scalar, ScalarType?, Device, bool)"/>
    /// <param name="start">The first.</param>
    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => arange(start, stop, 1, dtype, device, requires_grad);

    /// <inheritdoc cref="arange(Scalar, ScalarType?, Device, bool)"/>
    /// <param name="start">The first.</param>
    /// <param name="step">From each to the next.</param>
    public static Tensor arange(Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        var whole = start.Type == ScalarType.Int64 && stop.Type == ScalarType.Int64 && step.Type == ScalarType.Int64;
        return Aten.arange_start_step.Call(start, stop, step, dtype ?? (whole ? ScalarType.Int64 : default_dtype), Argument.None, InitializeDevice(device)).Recording(requires_grad);
    }

    /// <summary>Numbers at equal distances, both ends included.</summary>
    /// <param name="start">The first.</param>
    /// <param name="end">The last.</param>
    /// <param name="steps">How many.</param>
    /// <param name="dtype">The type of the elements; default the default dtype.</param>
    /// <param name="device">Where they lie; default the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor linspace(double start, double end, long steps, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Aten.linspace.Call((Scalar)start, (Scalar)end, steps, dtype ?? default_dtype, Argument.None, InitializeDevice(device)).Recording(requires_grad);

    /// <summary>Powers of a base whose exponents lie at equal distances.</summary>
    /// <param name="start">The first exponent.</param>
    /// <param name="end">The last exponent.</param>
    /// <param name="steps">How many.</param>
    /// <param name="base">The base.</param>
    /// <param name="dtype">The type of the elements; default the default dtype.</param>
    /// <param name="device">Where they lie; default the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor logspace(double start, double end, long steps, double @base = 10, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Aten.logspace.Call((Scalar)start, (Scalar)end, steps, @base, dtype ?? default_dtype, Argument.None, InitializeDevice(device)).Recording(requires_grad);

    /// <summary>A matrix with ones on its diagonal.</summary>
    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns; default as many as rows.</param>
    /// <param name="dtype">The type of the elements; default the default dtype.</param>
    /// <param name="device">Where they lie; default the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Names of the dimensions; not kept.</param>
    public static Tensor eye(long rows, long columns = -1L, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Aten.eye_m.Call(rows, columns < 0 ? rows : columns, dtype ?? default_dtype, Argument.None, InitializeDevice(device)).Recording(requires_grad);

    /// <summary>Whole numbers drawn evenly from [low, high).</summary>
    /// <param name="low">The least.</param>
    /// <param name="high">The first no longer drawn.</param>
    /// <param name="size">The shape.</param>
    /// <param name="dtype">The type of the elements; default Int64.</param>
    /// <param name="device">Where they lie; default the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The source of random numbers; default the shared one.</param>
    /// <param name="names">Names of the dimensions; not kept.</param>
    public static Tensor randint(long low, long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Aten.randint_low_generator.Call(low, high, size.Shape, generator, dtype ?? ScalarType.Int64, Argument.None, InitializeDevice(device)).Recording(requires_grad);

    /// <inheritdoc cref="randint(long, long, Size, ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor randint(long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(0, high, size, dtype, device, requires_grad, generator, names);

    /// <summary>The numbers 0 … n − 1 in random order.</summary>
    /// <param name="n">How many.</param>
    /// <param name="dtype">The type of the elements; default Int64.</param>
    /// <param name="device">Where they lie; default the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The source of random numbers; default the shared one.</param>
    public static Tensor randperm(long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Aten.randperm_generator.Call(n, generator, dtype ?? ScalarType.Int64, Argument.None, InitializeDevice(device)).Recording(requires_grad);

    /// <summary>Numbers drawn from normal distributions.</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="std">The standard deviation.</param>
    /// <param name="size">The shape.</param>
    /// <param name="dtype">The type of the elements; default the default dtype.</param>
    /// <param name="device">Where they lie; default the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="generator">The source of random numbers; default the shared one.</param>
    /// <param name="names">Names of the dimensions; not kept.</param>
    public static Tensor normal(double mean, double std, ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        empty(size.ToArray(), dtype, device).normal_(mean, std, generator).Recording(requires_grad);
}
