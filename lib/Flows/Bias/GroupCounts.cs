namespace Workspace.Flows.Bias;

/// <summary>How many rows of one group were accepted (positive label) and rejected, in all and of the disadvantaged facet.</summary>
/// <param name="Group">The group's value.</param>
/// <param name="Accepted">Rows with a positive label.</param>
/// <param name="AcceptedDisadvantaged">Those of them in facet d.</param>
/// <param name="Rejected">Rows with another label.</param>
/// <param name="RejectedDisadvantaged">Those of them in facet d.</param>
public sealed record GroupCounts(string Group, long Accepted, long AcceptedDisadvantaged, long Rejected, long RejectedDisadvantaged)
{
    /// <summary>All rows of the group.</summary>
    public long Rows => Accepted + Rejected;

    /// <summary>
    /// Demographic disparity: the share of d among the rejected less its share among the accepted. A share of nothing
    /// (no row rejected, or none accepted) is 0, as Clarify has it.
    /// </summary>
    public double DemographicDisparity => Share(RejectedDisadvantaged, Rejected) - Share(AcceptedDisadvantaged, Accepted);

    private static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}
