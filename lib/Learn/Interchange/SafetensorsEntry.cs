namespace Workspace.Learn.Interchange;

/// <summary>What the header of a safetensors file says about one tensor.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DType">Its dtype as the format names it: <c>F32</c>, <c>BF16</c>, <c>U8</c>.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Begin">Where its bytes begin, counted from the end of the header.</param>
/// <param name="End">Where they end.</param>
public sealed record SafetensorsEntry(string Name, string DType, IReadOnlyList<long> Shape, long Begin, long End);
