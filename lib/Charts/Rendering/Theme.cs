namespace Workspace.Charts.Rendering;

/// <summary>The looks that all charts share.</summary>
internal static class Theme
{
    // Arial first where the system has no better sans: the metrics in FontMetrics are those of its family.
    public const string FontFamily = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";

    public const string Background = "#FFFFFF";
    public const string Ink = "#1F2933";
    public const string SoftInk = "#52606D";
    public const string Grid = "#E6EAEE";
    public const string AxisLine = "#9AA5B1";

    public const double TitleSize = 16;
    public const double LabelSize = 12;
    public const double TickSize = 11;
    public const double NoteSize = 11;

    public const double Padding = 16;
}
