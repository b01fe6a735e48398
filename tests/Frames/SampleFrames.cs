namespace Workspace.Frames.Tests;

/// <summary>The table that the expected values in these tests were computed from.</summary>
internal static class SampleFrames
{
    /// <summary>Eight rows with a missing group and a missing x.</summary>
    public static Frame Groups() => Frame.FromColumns(
        ("g", new[] { "a", "b", "a", "c", "b", "a", null, "c" }),
        ("x", new double?[] { 1.5, 2.0, null, 4.0, 5.5, -3.0, 7.0, 8.25 }),
        ("n", new[] { 3, 1, 4, 1, 5, 9, 2, 6 }),
        ("y", new[] { 2020, 2021, 2020, 2021, 2020, 2021, 2020, 2020 }));

    /// <summary>Weights for groups a, b and d.</summary>
    public static Frame Weights() => Frame.FromColumns(("g", new[] { "a", "b", "d" }), ("w", new[] { 10, 20, 30 }));

    /// <summary>A column as texts, to compare with a literal.</summary>
    public static string Texts(this Frame frame, string column) => string.Join(' ', frame.Column(column).ToTexts().Select(text => text ?? "null"));
}
