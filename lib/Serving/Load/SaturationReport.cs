namespace Workspace.Serving.Load;

/// <summary>Throughput over users, and where it stops growing.</summary>
/// <param name="Measurements">One report per number of users, rising.</param>
/// <param name="Saturation">The largest number of users that still paid; null where even the most did.</param>
public sealed record SaturationReport(IReadOnlyList<LoadReport> Measurements, int? Saturation)
{
    /// <summary>The scalability law through the measurements, as a second opinion; null with fewer than three.</summary>
    public ScalabilityLaw? Law => Measurements.Count < 3 || Measurements.Any(m => m.TransactionsPerSecond <= 0)
        ? null
        : ScalabilityLaw.Fit([.. Measurements.Select(m => ((double)m.Options.Users, m.TransactionsPerSecond))]);
}
