using System.Globalization;
using System.Text.Json;
using Workspace.Learn.Structures;

namespace Workspace.Learn.Tests.Structures;

/// <summary>Real files with what gemmi and Biopython read from them, atom by atom.</summary>
public sealed class StructureOracleTests
{
    private const string ReadInGemmi = """
        import sys, json, gemmi
        result = {}
        for path in sys.argv[1:]:
            try: structure = gemmi.read_structure(path)
            except RuntimeError: continue
            result[path] = [[number, [[chain.name, [[r.name, r.seqid.num, r.seqid.icode.strip(), r.het_flag, [
                "%s|%s|%s|%.3f|%.3f|%.3f|%.2f|%.2f|%d" % (a.name, a.altloc.replace(chr(0), ""), a.element.name.upper(), a.pos.x + 0.0, a.pos.y + 0.0, a.pos.z + 0.0, a.occ, a.b_iso, a.charge) for a in r]]
                for r in chain]] for chain in model]] for number, model in enumerate(structure)]
        print(json.dumps(result))
        """;

    private const string ReadInBiopython = """
        import sys, json, gzip, warnings
        warnings.simplefilter("ignore")
        from Bio.PDB import PDBParser, MMCIFParser
        from Bio.PDB.Polypeptide import is_aa, three_to_one
        result = {}
        for path in sys.argv[1:]:
            parser = MMCIFParser(QUIET=True) if path.endswith(".cif") else PDBParser(QUIET=True)
            try: structure = parser.get_structure("x", gzip.open(path, "rt") if path.endswith(".gz") else path)
            except ValueError: continue
            models = list(structure)
            result[path] = {chain.id.strip(): [[r.id[1], r.id[2].strip(), three_to_one(r.get_resname()), [["%.3f" % (v + 0.0) for v in r[n].coord] if n in r else None for n in ("N", "CA", "C", "O")]]
                for r in chain if is_aa(r, standard=True) and r.is_disordered() != 2] for chain in models[0]} if models else {}
        print(json.dumps(result))
        """;

    [Test]
    public void Read_RealFiles_HaveTheAtomsThatGemmiReads()
    {
        // Where a line ends before the temperature factor, gemmi takes 20; where atoms follow a model's end, it begins another.
        var paths = ProteinFiles.All.Where(path => Path.GetFileName(path) is not ("occupancy.pdb" or "a_structure.pdb")).ToList();
        var expected = JsonDocument.Parse(DebianPython.Output("gemmi", "python3-gemmi", ReadInGemmi, [.. paths])).RootElement;

        Assert.That(expected.EnumerateObject().Count(), Is.GreaterThan(paths.Count - 5));
        Assert.Multiple(() =>
        {
            // The peers refuse some of the files that are damaged on purpose.
            foreach (var path in paths.Where(path => expected.TryGetProperty(path, out _)))
            {
                var structure = StructureFile.Read(path, new StructureReadOptions { KeepGoing = true });
                Assert.That(Lines(structure), Is.EqualTo(Lines(expected.GetProperty(path))), Path.GetFileName(path));
            }
        });
    }

    [Test]
    public void Read_RealFiles_HaveTheBackbonesThatBiopythonReads()
    {
        var paths = ProteinFiles.All.Where(path => Path.GetFileName(path) is not ("a_structure.pdb" or "pdbtools_dummy_altloc.pdb")).ToList();
        var expected = JsonDocument.Parse(DebianPython.Output("Bio", "python3-biopython", ReadInBiopython, [.. paths])).RootElement;

        Assert.That(expected.EnumerateObject().Count(), Is.GreaterThan(paths.Count - 5));
        Assert.Multiple(() =>
        {
            // The peers refuse some of the files that are damaged on purpose.
            foreach (var path in paths.Where(path => expected.TryGetProperty(path, out _)))
            {
                var structure = StructureFile.Read(path, new StructureReadOptions { KeepGoing = true });
                foreach (var chain in expected.GetProperty(path).EnumerateObject())
                {
                    var residues = structure.Models[0][chain.Name].AminoAcids.Where(residue => residue.IsStandardAminoAcid && !HasAlternative(residue)).Select(Backbone);
                    Assert.That(residues, Is.EqualTo(chain.Value.EnumerateArray().Select(Backbone)), $"{Path.GetFileName(path)} {chain.Name}");
                }
            }
        });
    }

    [TestCase("3eiy.pdb")]
    [TestCase("1orc.pdb")]
    [TestCase("2BEG.pdb")]
    [TestCase("4hhb.pdb")]
    [TestCase("1A8O.pdb")]
    [TestCase("1A8O.cif")]
    public void Read_RealFiles_PolymersAreLocatedAndMissingResiduesTogether(string name)
    {
        var structure = StructureFile.Read(ProteinFiles.File(name));

        foreach (var chain in structure.Chains)
            Assert.That(chain.AminoAcids.Select(residue => residue.Name).Concat(chain.MissingResidues.Select(residue => residue.Name)), Is.EquivalentTo(chain.PolymerSequence), chain.Id);
        Assert.That(structure.Chains[0].PolymerSequence, Is.Not.Empty);
    }

    [Test]
    public void Read_DamagedOnPurpose_KeepsEveryAtomAndNotesTheDamage()
    {
        var path = ProteinFiles.File("a_structure.pdb");

        var structure = StructureFile.Read(path, new StructureReadOptions { KeepGoing = true });

        Assert.That(() => StructureFile.Read(path), Throws.TypeOf<StructureFileException>());
        Assert.That(structure.Atoms, Has.Count.EqualTo(File.ReadLines(path).Count(line => line.StartsWith("ATOM", StringComparison.Ordinal) || line.StartsWith("HETATM", StringComparison.Ordinal))));
        Assert.That(structure.Problems.Select(problem => problem.Detail), Has.Some.Contains("outside of the models").And.Some.Contains("atom N of residue ARG 2 is there twice"));
    }

    // Biopython leaves the choice between the residues at such a place to its user.
    private static bool HasAlternative(Residue residue) => residue.Chain.Residues.Count(other => other.SequenceNumber == residue.SequenceNumber && other.InsertionCode == residue.InsertionCode && !other.IsHetero) > 1;

    private static List<string> Lines(Structure structure)
    {
        var lines = new List<string>();
        foreach (var (number, model) in structure.Models.Index())
            foreach (var chain in model.Chains)
                foreach (var residue in chain.Residues)
                    foreach (var a in residue.Atoms)
                        lines.Add(string.Create(CultureInfo.InvariantCulture, $"{number}/{chain.Id}/{residue.Name}{residue.SequenceNumber}{Letter(residue.InsertionCode)}/{(residue.IsHetero ? 'H' : 'A')}/{a.Name}|{Letter(a.AltLoc)}|{a.Element}|{Three(a.Position.X)}|{Three(a.Position.Y)}|{Three(a.Position.Z)}|{a.Occupancy:F2}|{a.BFactor:F2}|{a.Charge}"));
        return lines;
    }

    private static List<string> Lines(JsonElement models)
    {
        var lines = new List<string>();
        foreach (var model in models.EnumerateArray())
            foreach (var chain in model[1].EnumerateArray())
                foreach (var residue in chain[1].EnumerateArray())
                    foreach (var atom in residue[4].EnumerateArray())
                        lines.Add($"{model[0]}/{chain[0]}/{residue[0]}{residue[1]}{residue[2]}/{residue[3]}/{atom}");
        return lines;
    }

    private static string Backbone(Residue residue) =>
        string.Create(CultureInfo.InvariantCulture, $"{residue.SequenceNumber}{Letter(residue.InsertionCode)} {residue.Code} {string.Join(' ', new[] { "N", "CA", "C", "O" }.Select(name => residue.Find(name) is { } atom ? $"{Three(atom.Position.X)},{Three(atom.Position.Y)},{Three(atom.Position.Z)}" : "-"))}");

    private static string Backbone(JsonElement residue) =>
        $"{residue[0]}{residue[1]} {residue[2]} {string.Join(' ', residue[3].EnumerateArray().Select(atom => atom.ValueKind == JsonValueKind.Null ? "-" : string.Join(',', atom.EnumerateArray())))}";

    private static string Three(float value) => (value + 0f).ToString("F3", CultureInfo.InvariantCulture) is var text && text == "-0.000" ? "0.000" : text;

    private static string Letter(char letter) => letter == '\0' ? "" : letter.ToString();
}
