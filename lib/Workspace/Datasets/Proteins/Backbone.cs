namespace Workspace.Datasets.Proteins;

/// <summary>The backbone of a chain that grows at its end: N, C-alpha, C and O of each residue, from torsion angles.</summary>
/// <remarks>
/// Bond lengths and angles are the means of Engh and Huber 1991, Acta Cryst. A47; atoms are placed as Parsons et al. 2005,
/// J. Comput. Chem. 26, describe (NeRF). Peptide bonds are flat and trans.
/// </remarks>
internal sealed class Backbone
{
    private const double NtoCa = 1.458, CaToC = 1.525, CtoN = 1.329, CtoO = 1.231;
    private const double AtCa = 111.0, AtC = 117.2, AtN = 121.7, AtCtoO = 120.1;

    private readonly List<Point[]> _residues = [];

    /// <summary>The residues so far: N, C-alpha, C, O each.</summary>
    internal IReadOnlyList<Point[]> Residues => _residues;

    /// <summary>Adds a residue.</summary>
    /// <param name="previousPsi">Torsion about C-alpha–C of the residue before, in degrees; it decides where this one lies.</param>
    /// <param name="phi">Torsion about this one's N–C-alpha, in degrees.</param>
    internal void Add(double previousPsi, double phi)
    {
        if (_residues.Count == 0)
        {
            var ca = new Point(NtoCa, 0, 0);
            _residues.Add([default, ca, Place(new Point(0, 1, 0), default, ca, CaToC, AtCa, phi), default]);
            return;
        }
        var before = _residues[^1];
        var n = Place(before[0], before[1], before[2], CtoN, AtC, previousPsi);
        var alpha = Place(before[1], before[2], n, NtoCa, AtN, 180);
        var c = Place(before[2], n, alpha, CaToC, AtCa, phi);
        before[3] = Place(before[0], before[1], before[2], CtoO, AtCtoO, previousPsi + 180);
        _residues.Add([n, alpha, c, default]);
    }

    /// <summary>Ends the chain.</summary>
    /// <param name="psi">Torsion about the last residue's C-alpha–C; it decides where its O lies.</param>
    internal void End(double psi)
    {
        var last = _residues[^1];
        last[3] = Place(last[0], last[1], last[2], CtoO, AtCtoO, psi + 180);
    }

    /// <summary>Takes the last residues away again.</summary>
    internal void Truncate(int count) => _residues.RemoveRange(count, _residues.Count - count);

    // The atom at the end of a chain a, b, c: so far from c, at that angle to b, turned against a about b–c.
    private static Point Place(Point a, Point b, Point c, double length, double angle, double torsion)
    {
        var (theta, tau) = (angle * Math.PI / 180, torsion * Math.PI / 180);
        var along = (c - b).Normalized();
        var across = (b - a).Cross(along).Normalized();
        var up = across.Cross(along);
        return c + (-length * Math.Cos(theta) * along) + (length * Math.Sin(theta) * Math.Cos(tau) * up) + (length * Math.Sin(theta) * Math.Sin(tau) * across);
    }
}
