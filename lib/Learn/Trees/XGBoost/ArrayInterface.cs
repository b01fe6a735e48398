using System.Globalization;

namespace Workspace.Learn.Trees.XGBoost;

/// <summary>Describes memory to XGBoost by NumPy's array interface protocol (version 3), so that nothing is copied on the way.</summary>
internal static unsafe class ArrayInterface
{
    internal static string Of(float* data, long rows, long columns) => Describe((nint)data, "<f4", FormattableString.Invariant($"{rows}, {columns}"));

    internal static string Of(float* data, long length) => Describe((nint)data, "<f4", length.ToString(CultureInfo.InvariantCulture));

    internal static string Of(uint* data, long length) => Describe((nint)data, "<u4", length.ToString(CultureInfo.InvariantCulture));

    private static string Describe(nint address, string type, string shape) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"data": [{{address}}, true], "shape": [{{shape}}], "typestr": "{{type}}", "version": 3}""");
}
