using System.Numerics;
using System.Text.Json;
using Workspace.Learn.Structures;

namespace Workspace.Learn.Tests.Structures;

public sealed class StructureGeometryTests
{
    private const string TorsionsInBiopython = """
        import sys, json, math, warnings
        warnings.simplefilter("ignore")
        from Bio.PDB import PDBParser, PPBuilder
        result = {}
        chain = PDBParser().get_structure("x", sys.argv[1])[0]["A"]
        for peptide in PPBuilder().build_peptides(chain):
            for residue, (phi, psi) in zip(peptide, peptide.get_phi_psi_list()):
                result[residue.id[1]] = [math.degrees(phi) if phi is not None else None, math.degrees(psi) if psi is not None else None]
        print(json.dumps(result))
        """;

    [TestCase(1, 0, 0, 0, 0, 0, 0, 1, 0, 90)]
    [TestCase(1, 0, 0, 0, 0, 0, -1, 0, 0, 180)]
    [TestCase(2, 0, 0, 0, 0, 0, 3, 3, 0, 45)]
    public void Angle_KnownCorners_IsRight(float ax, float ay, float az, float bx, float by, float bz, float cx, float cy, float cz, float expected) =>
        Assert.That(StructureGeometry.Angle(new(ax, ay, az), new(bx, by, bz), new(cx, cy, cz)), Is.EqualTo(expected).Within(1e-4));

    [TestCase(0, 1, 0f)]
    [TestCase(0, -1, 180f)]
    [TestCase(1, 0, -90f)]
    [TestCase(-1, 0, 90f)]
    public void Torsion_KnownTwists_HasTheSignOfTheRule(float x, float y, float expected)
    {
        // Seen along the bond (+z), from a above to d: clockwise is positive.
        var torsion = StructureGeometry.Torsion(new(0, 1, 0), new(0, 0, 0), new(0, 0, 1), new(x, y, 1));

        Assert.That(Math.Abs(expected) == 180 ? Math.Abs(torsion) : torsion, Is.EqualTo(expected).Within(1e-4));
    }

    [Test]
    public void Torsion_PositionsInOneLine_IsNaN() => Assert.That(StructureGeometry.Torsion(Vector3.Zero, Vector3.UnitX, 2 * Vector3.UnitX, Vector3.One), Is.NaN);

    [Test]
    public void RadiusOfGyration_CornersOfACube_IsHalfTheDiagonal()
    {
        float[] corners = [.. Enumerable.Range(0, 8).SelectMany(i => new float[] { i & 1, (i >> 1) & 1, i >> 2 })];

        Assert.That(StructureGeometry.RadiusOfGyration(corners), Is.EqualTo(Math.Sqrt(3) / 2).Within(1e-6));
        Assert.That(StructureGeometry.Centroid(corners), Is.EqualTo(new Vector3(0.5f)));
    }

    [TestCase(0)]
    [TestCase(4)]
    public void Centroid_NoTriples_Throws(int numbers) => Assert.That(() => StructureGeometry.Centroid(new float[numbers]), Throws.ArgumentException.With.Message.Contains($"{numbers} numbers are no positions"));

    [Test]
    public void BackboneTorsions_RealFile_AreBiopythons()
    {
        var path = ProteinFiles.File("3eiy.pdb");
        var expected = JsonDocument.Parse(DebianPython.Output("Bio", "python3-biopython", TorsionsInBiopython, path)).RootElement;
        var chain = StructureFile.Read(path).Models[0]["A"];

        var torsions = StructureGeometry.BackboneTorsions(chain);

        Assert.That(chain.AminoAcids, Has.Count.GreaterThan(150));
        foreach (var (residue, (phi, psi, omega)) in chain.AminoAcids.Zip(torsions))
        {
            var values = expected.GetProperty($"{residue.SequenceNumber}");
            Assert.That(phi, values[0].ValueKind == JsonValueKind.Null ? Is.NaN : Is.EqualTo(values[0].GetDouble()).Within(0.01), $"phi of {residue}");
            Assert.That(psi, values[1].ValueKind == JsonValueKind.Null ? Is.NaN : Is.EqualTo(values[1].GetDouble()).Within(0.01), $"psi of {residue}");
            Assert.That(float.IsNaN(omega) || Math.Abs(omega) > 150 || Math.Abs(omega) < 30, $"omega of {residue}");
        }
    }

    [Test]
    public void Gaps_ResiduesFarApart_AreFound()
    {
        var chain = PdbText.Read(PdbText.Atom() + PdbText.Atom(number: "2", x: "4.800") + PdbText.Atom(number: "5", x: "14.000")).Chains[0];

        Assert.That(chain.Gaps().Select(gap => (gap.Before.SequenceNumber, gap.After.SequenceNumber)), Is.EqualTo([(2, 5)]));
    }
}
