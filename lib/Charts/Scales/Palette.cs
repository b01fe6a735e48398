namespace Workspace.Charts.Scales;

/// <summary>Colours of categories, told apart also with any of the common colour-vision deficiencies.</summary>
/// <remarks>Okabe and Ito 2008, Color Universal Design; their yellow and black, too faint and too heavy as areas, are a brown and a slate here.</remarks>
internal static class Palette
{
    /// <summary>For levels that gather rare or missing values.</summary>
    public const string Neutral = "#9AA3AD";

    private static readonly string[] Colors =
        ["#0072B2", "#E69F00", "#009E73", "#D55E00", "#56B4E9", "#CC79A7", "#6E2C00", "#3D4852"];

    /// <summary>Number of different colours.</summary>
    public static int Count => Colors.Length;

    /// <summary>The colour of the n-th level; beyond the last they repeat.</summary>
    public static string Of(int level) => Colors[level % Colors.Length];
}
