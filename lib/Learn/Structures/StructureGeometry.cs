using System.Numerics;

namespace Workspace.Learn.Structures;

/// <summary>Distances, angles and shapes. Positions in ångström, angles in degrees.</summary>
public static class StructureGeometry
{
    private const double DegreesPerRadian = 180 / Math.PI;

    /// <summary>The angle at <paramref name="b"/>, from 0 to 180; NaN where two positions are the same.</summary>
    public static float Angle(Vector3 a, Vector3 b, Vector3 c)
    {
        var (u, v) = (a - b, c - b);
        return u == Vector3.Zero || v == Vector3.Zero ? float.NaN : (float)(Math.Atan2(Vector3.Cross(u, v).Length(), Vector3.Dot(u, v)) * DegreesPerRadian);
    }

    /// <summary>The torsion about the bond from <paramref name="b"/> to <paramref name="c"/>, from −180 to 180: 0 where a and d stand on the same side, positive clockwise when seen along the bond.</summary>
    /// <remarks>Source: IUPAC-IUB 1970, rule 1 on torsion angles.</remarks>
    public static float Torsion(Vector3 a, Vector3 b, Vector3 c, Vector3 d)
    {
        var (first, bond, last) = (b - a, c - b, d - c);
        var (m, n) = (Vector3.Cross(first, bond), Vector3.Cross(bond, last));
        return m == Vector3.Zero || n == Vector3.Zero ? float.NaN : (float)(Math.Atan2(bond.Length() * Vector3.Dot(first, n), Vector3.Dot(m, n)) * DegreesPerRadian);
    }

    /// <summary>The backbone torsions of each of the chain's amino acids; NaN at the ends, at gaps and where an atom is missing.</summary>
    /// <param name="chain">The chain.</param>
    /// <returns>Phi (C–N–CA–C), psi (N–CA–C–N) and omega (CA–C–N–CA of the bond to the next) for each of <see cref="Chain.AminoAcids"/>.</returns>
    public static (float Phi, float Psi, float Omega)[] BackboneTorsions(Chain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        var residues = chain.AminoAcids;
        var result = new (float Phi, float Psi, float Omega)[residues.Count];
        Array.Fill(result, (float.NaN, float.NaN, float.NaN));
        var broken = chain.Gaps().Select(gap => gap.Before).ToHashSet();
        for (var i = 0; i < residues.Count; i++)
        {
            var (n, ca, c) = (residues[i].Find("N")?.Position, residues[i].Find("CA")?.Position, residues[i].Find("C")?.Position);
            if (i > 0 && !broken.Contains(residues[i - 1])) result[i].Phi = Torsion(residues[i - 1].Find("C")?.Position, n, ca, c);
            if (i + 1 == residues.Count || broken.Contains(residues[i])) continue;
            var next = residues[i + 1].Find("N")?.Position;
            result[i].Psi = Torsion(n, ca, c, next);
            result[i].Omega = Torsion(ca, c, next, residues[i + 1].Find("CA")?.Position);
        }
        return result;
    }

    /// <summary>The mean position.</summary>
    /// <param name="positions">x, y, z of each point; at least one point, none NaN.</param>
    /// <exception cref="ArgumentException">There is none, or the numbers are no triples.</exception>
    public static Vector3 Centroid(ReadOnlySpan<float> positions)
    {
        var count = Count(positions);
        double x = 0, y = 0, z = 0;
        for (var i = 0; i < positions.Length; i += 3) (x, y, z) = (x + positions[i], y + positions[i + 1], z + positions[i + 2]);
        return new Vector3((float)(x / count), (float)(y / count), (float)(z / count));
    }

    /// <summary>The radius of gyration: the root mean square distance from the centroid.</summary>
    /// <param name="positions">x, y, z of each point; at least one point, none NaN.</param>
    /// <exception cref="ArgumentException">There is none, or the numbers are no triples.</exception>
    public static float RadiusOfGyration(ReadOnlySpan<float> positions)
    {
        var (center, sum) = (Centroid(positions), 0.0);
        for (var i = 0; i < positions.Length; i += 3) sum += Vector3.DistanceSquared(new Vector3(positions.Slice(i, 3)), center);
        return (float)Math.Sqrt(sum / (positions.Length / 3));
    }

    private static float Torsion(Vector3? a, Vector3? b, Vector3? c, Vector3? d) =>
        a is { } first && b is { } second && c is { } third && d is { } fourth ? Torsion(first, second, third, fourth) : float.NaN;

    private static int Count(ReadOnlySpan<float> positions) => positions.Length > 0 && positions.Length % 3 == 0
        ? positions.Length / 3
        : throw new ArgumentException($"{positions.Length} numbers are no positions: three are needed for each, and at least one position.", nameof(positions));
}
