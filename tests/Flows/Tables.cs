using Workspace.Core.Tables;
using Workspace.Frames;

namespace Workspace.Flows.Tests;

/// <summary>Small frames to test on, and their columns as plain arrays.</summary>
internal static class Tables
{
    public static Frame Of(params TableColumn[] columns) => Frame.FromColumns(columns);

    public static double[] Numbers(this Frame frame, string column) => frame.ReadColumns([column])[0].ToDoubles();

    public static string?[] Texts(this Frame frame, string column) => frame.ReadColumns([column])[0].ToTexts();

    public static string[] Names(this Frame frame) => [.. frame.Schema.Select(c => c.Name)];

    /// <summary>The folder of real data, or null; a test that needs it is then ignored.</summary>
    public static string RealFile(string relativePath)
    {
        var folder = Environment.GetEnvironmentVariable("WORKSPACE_DATA");
        if (string.IsNullOrEmpty(folder)) Assert.Ignore("WORKSPACE_DATA is not set, so the real data is not at hand.");
        return Path.Combine(folder!, relativePath);
    }
}
