namespace TorchSharp;

/// <summary>The names operators know modes by.</summary>
internal static class Modes
{
    internal static string Padding(PaddingModes mode) => mode switch
    {
        PaddingModes.Zeros or PaddingModes.Constant => "constant",
        _ => mode.ToString().ToLowerInvariant(),
    };
}
