using System.Globalization;

namespace Workspace.Learn.Trees.XGBoost;

/// <summary>XGBoost's own copy of a data set, in the layout its training wants.</summary>
internal sealed unsafe class DMatrix : IDisposable
{
    private DMatrix(DMatrixHandle handle) => Handle = handle;

    internal DMatrixHandle Handle { get; }

    /// <summary>Hands a row-major table to the library in one call; NaN is missing.</summary>
    /// <param name="values">Shape [rows, columns].</param>
    /// <param name="columns">Number of columns, at least 1.</param>
    /// <param name="threads">Threads to read it with; 0 is all cores.</param>
    /// <exception cref="XGBoostException">The library refuses it, as with an infinite value.</exception>
    internal static DMatrix Create(ReadOnlySpan<float> values, int columns, int threads)
    {
        fixed (float* data = values)
        {
            var config = string.Create(CultureInfo.InvariantCulture, $$"""{"missing": NaN, "nthread": {{threads}}}""");
            NativeStatus.Check(
                NativeMethods.XGDMatrixCreateFromDense(ArrayInterface.Of(data, values.Length / columns, columns), config, out var handle),
                $"read a table of {values.Length / columns} rows and {columns} columns");
            return new DMatrix(handle);
        }
    }

    /// <summary>Sets one number per row: <c>label</c>, <c>weight</c> or <c>base_margin</c>.</summary>
    internal void SetInfo(string field, ReadOnlySpan<float> values)
    {
        fixed (float* data = values)
            NativeStatus.Check(NativeMethods.XGDMatrixSetInfoFromInterface(Handle, field, ArrayInterface.Of(data, values.Length)), $"set {values.Length} values of \"{field}\"");
    }

    /// <summary>Sets the sizes of consecutive groups of rows, for ranking.</summary>
    internal void SetGroups(ReadOnlySpan<uint> sizes)
    {
        fixed (uint* data = sizes)
            NativeStatus.Check(NativeMethods.XGDMatrixSetInfoFromInterface(Handle, "group", ArrayInterface.Of(data, sizes.Length)), $"set {sizes.Length} groups");
    }

    /// <summary>Sets one text per column: <c>feature_name</c>, or <c>feature_type</c> (<c>q</c> quantity, <c>c</c> category).</summary>
    internal void SetFeatureInfo(string field, string[] values) =>
        NativeStatus.Check(NativeMethods.XGDMatrixSetStrFeatureInfo(Handle, field, values, (ulong)values.Length), $"set {values.Length} values of \"{field}\"");

    /// <inheritdoc/>
    public void Dispose() => Handle.Dispose();
}
