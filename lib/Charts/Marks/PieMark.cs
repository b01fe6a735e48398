using Workspace.Charts.Channels;
using Workspace.Charts.Figures;
using Workspace.Charts.Scales;

namespace Workspace.Charts.Marks;

/// <summary>Shares of a whole.</summary>
internal sealed record PieMark(CategoryChannel Labels, NumberChannel? Values, double Hole) : ChartMark
{
    // Thinner slices cannot be compared.
    private const int MaxSlices = 8;
    private const int UsualWidth = 560, UsualHeight = 320;

    public override string Kind => Hole > 0 ? "Donut" : "Pie";

    public override Figure Build(ChartOptions options)
    {
        var notes = new List<string>();
        var labels = Labels.ByWeight(Values?.Values).Limited(MaxSlices, notes, Values?.Values);
        var sums = new double[labels.Levels.Count];
        var dropped = 0;
        for (var row = 0; row < labels.Codes.Length; row++)
        {
            var value = Values?.Values[row] ?? 1;
            if (double.IsFinite(value)) sums[labels.Codes[row]] += value;
            else dropped++;
        }
        NoteDropped(notes, Values?.Name ?? "", dropped, log: false);
        if (labels.Codes.Length == 0) notes.Add("no rows");
        var subject = Values is null ? Labels.Name : Labels.Name.Length == 0 ? Values.Name : $"{Values.Name} by {Labels.Name}";
        return new PieFigure
        {
            Title = options.Title ?? subject,
            Description = $"{Kind} of {subject}: {NumberFormat.Count(labels.Codes.Length, "row")} in {NumberFormat.Count(labels.Levels.Count, "slice")}.",
            Width = options.Width ?? UsualWidth,
            Height = options.Height ?? UsualHeight,
            Slices = [.. labels.Levels.Select((level, i) => new Slice(level, sums[i], i == labels.Gathered || level == CategoryChannel.Missing ? Palette.Neutral : Palette.Of(i)))],
            Hole = Hole,
            Notes = notes,
        };
    }
}
