namespace TorchSharp;

/// <summary>The names operators know rounding modes by.</summary>
internal static class RoundingModes
{
    internal static string? Name(RoundingMode mode) => mode == RoundingMode.None ? null : mode.ToString();
}
