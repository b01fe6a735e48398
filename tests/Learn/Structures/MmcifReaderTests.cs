using System.Numerics;
using System.Text;
using Workspace.Learn.Structures;

namespace Workspace.Learn.Tests.Structures;

public sealed class MmcifReaderTests
{
    private const string Small = """
        data_1TST
        # a comment
        _entry.id   1TST
        _struct.entry_id 1TST
        _struct.title
        ;A dipeptide
        with 'quotes'
        ;
        _exptl.method 'X-RAY DIFFRACTION'
        loop_
        _pdbx_poly_seq_scheme.asym_id
        _pdbx_poly_seq_scheme.seq_id
        _pdbx_poly_seq_scheme.mon_id
        _pdbx_poly_seq_scheme.pdb_seq_num
        _pdbx_poly_seq_scheme.auth_seq_num
        _pdbx_poly_seq_scheme.pdb_strand_id
        _pdbx_poly_seq_scheme.pdb_ins_code
        A 1 MET 10 ?  X .
        A 2 ALA 11 11 X .
        A 3 GLY 12 12 X A
        A 3 SER 12 12 X A
        loop_
        _atom_site.group_PDB
        _atom_site.id
        _atom_site.type_symbol
        _atom_site.label_atom_id
        _atom_site.label_alt_id
        _atom_site.label_comp_id
        _atom_site.label_asym_id
        _atom_site.label_seq_id
        _atom_site.pdbx_PDB_ins_code
        _atom_site.Cartn_x
        _atom_site.Cartn_y
        _atom_site.Cartn_z
        _atom_site.occupancy
        _atom_site.B_iso_or_equiv
        _atom_site.pdbx_formal_charge
        _atom_site.auth_seq_id
        _atom_site.auth_asym_id
        _atom_site.pdbx_PDB_model_num
        ATOM 1 N N . ALA A 2 ? 1.5 -2.25 3 1.00 10.0 ? 11 X 1
        ATOM 2 C CA A ALA A 2 ? 1.0(5) 2.0 3.0e0 0.5 ? ? 11 X 1
        ATOM 100001 O "O5'" . GLY A 3 A 4 5 6 . . 1 12 X 1
        HETATM 4 ZN ZN . ZN B . ? 7 8 9 1 1 2 201 X 1
        ATOM 5 N N . ALA A 2 ? 1 2 3 1.00 10.0 ? 11 X 2
        #
        """;

    [TestCase("\n")]
    [TestCase("\r\n")]
    public void Read_SmallFile_GivesEverything(string lineEnd)
    {
        var structure = Read(Small.ReplaceLineEndings(lineEnd));

        Assert.That((structure.Id, structure.Title, structure.Method), Is.EqualTo(("1TST", "A dipeptide with 'quotes'", "X-RAY DIFFRACTION")));
        Assert.That(structure.Models.Select(model => (model.Number, model["X"].Atoms.Count)), Is.EqualTo([(1, 4), (2, 1)]));
        var chain = structure.Chains[0];
        Assert.That(chain.Residues.Select(residue => (residue.ToString(), residue.PolymerNumber)), Is.EqualTo([("X/ALA11", 2), ("X/GLY12A", 3), ("X/ZN201", 0)]));
        Assert.That(chain.PolymerSequence, Is.EqualTo(["MET", "ALA", "GLY"]));
        Assert.That(chain.MissingResidues, Is.EqualTo([new MissingResidue("MET", 10, '\0')]));
        Assert.That(chain.Residues[0]["N"].Position, Is.EqualTo(new Vector3(1.5f, -2.25f, 3)));
        Assert.That((chain.Residues[0]["CA"].AltLoc, chain.Residues[0]["CA"].Position), Is.EqualTo(('A', new Vector3(1, 2, 3))));
        var oxygen = chain.Residues[1]["O5'"];
        Assert.That((oxygen.Serial, oxygen.Occupancy, oxygen.BFactor, oxygen.Charge), Is.EqualTo((100_001, 1f, 0f, 1)));
        Assert.That((chain.Residues[2].IsHetero, chain.Residues[2].Atoms[0].Element, chain.Residues[2].Atoms[0].Charge), Is.EqualTo((true, "ZN", 2)));
    }

    [Test]
    public void Read_OneAtomAsPairs_IsATableOfOneRow()
    {
        var structure = Read("data_x\n_atom_site.id 1\n_atom_site.label_atom_id CA\n_atom_site.label_comp_id ALA\n_atom_site.label_asym_id A\n_atom_site.label_seq_id 7\n_atom_site.Cartn_x 1\n_atom_site.Cartn_y 2\n_atom_site.Cartn_z 3\n");

        Assert.That(structure.Atoms.Single().ToString(), Is.EqualTo("A/ALA7/CA"));
    }

    [Test]
    public void Read_UnobservedResidues_AreMissing()
    {
        var text = "loop_\n_pdbx_unobs_or_zero_occ_residues.polymer_flag\n_pdbx_unobs_or_zero_occ_residues.occupancy_flag\n_pdbx_unobs_or_zero_occ_residues.auth_asym_id\n_pdbx_unobs_or_zero_occ_residues.auth_comp_id\n" +
            "_pdbx_unobs_or_zero_occ_residues.auth_seq_id\n_pdbx_unobs_or_zero_occ_residues.PDB_ins_code\nY 1 A MET 1 ?\nY 0 A LYS 2 ?\nN 1 A HOH 3 ?\nY 1 A GLU 4 B\n";

        Assert.That(Read(Atoms() + text).Chains[0].MissingResidues, Is.EqualTo([new MissingResidue("MET", 1, '\0'), new MissingResidue("GLU", 4, 'B')]));
    }

    [TestCase("x", "1.0", "l.0", 14, 26, "x coordinate is \"l.0\"")]
    [TestCase("x", "1.0", "?", 14, 26, "x coordinate is \"?\"")]
    [TestCase("x", "1.0", "1e99", 14, 26, "x coordinate is \"1e99\"")]
    [TestCase("number", " 7 ", " . ", 14, 0, "residue number is \".\"")]
    [TestCase("name", " CA ", " ? ", 14, 0, "atom name is \"?\"")]
    [TestCase("name", " CA ", " ABCDEFGHI ", 14, 0, "atom name is \"ABCDEFGHI\"")]
    [TestCase("alt", " . ALA", " AB ALA", 14, 0, "alternate location is \"AB\"")]
    [TestCase("row", " 2.0 3.0", " 2.0", 0, 0, "has 8 values, and its columns are 9")]
    [TestCase("quote", " CA ", " 'CA ", 14, 0, "begins and never ends")]
    [TestCase("column", "_atom_site.Cartn_x\n", "_atom_site.Cartn_w\n", 3, 1, "no column _atom_site.Cartn_x")]
    [TestCase("stray", "data_x\n", "data_x\nstray\n", 2, 1, "\"stray\" belongs to no name")]
    [TestCase("tag", "data_x\n", "data_x\n_entry.id\n", 3, 1, "_entry.id has no value")]
    [TestCase("loop", "data_x\n", "data_x\nloop_\nloop_\n", 2, 1, "loop_ is not followed by names")]
    [TestCase("data", "data_x\n", "", 1, 1, "does not begin with data_")]
    public void Read_Damaged_NamesLineAndColumn(string what, string from, string to, int line, int column, string expected)
    {
        var text = Atoms();
        Assume.That(text, Does.Contain(from));

        var error = Assert.Throws<StructureFileException>(() => Read(text.Replace(from, to, StringComparison.Ordinal)), what);

        Assert.That(error!.Message, Does.Contain(expected));
        if (line > 0) Assert.That(error.Line, Is.EqualTo(line), error.Message);
        if (column > 0) Assert.That(error.Column, Is.EqualTo(column), error.Message);
        Assert.That((error.Line, error.Column), Is.GreaterThan((0, 0)));
    }

    [Test]
    public void Read_TwoBlocksWithAtoms_IsRefused() =>
        Assert.That(() => Read(Atoms() + Atoms()), Throws.TypeOf<StructureFileException>().With.Message.Contains("second data block"));

    [Test]
    public void Read_TwoTablesOfAtoms_IsRefused() =>
        Assert.That(() => Read(Atoms() + Atoms()["data_x\n".Length..]), Throws.TypeOf<StructureFileException>().With.Message.Contains("second table of atoms"));

    [Test]
    public void Read_ModelInPieces_IsRefused() =>
        Assert.That(() => Read(Small.TrimEnd('#', '\n') + "\nATOM 6 C CA . ALA A 2 ? 1 2 3 1.00 10.0 ? 11 X 1\n"), Throws.TypeOf<StructureFileException>().With.Message.Contains("model 1 do not stand together"));

    [Test]
    public void Read_KeepGoing_LeavesOutTheBrokenRow()
    {
        var structure = StructureFile.ParseMmcif(Encoding.UTF8.GetBytes(Small.Replace("1.5 -2.25", "oops -2.25", StringComparison.Ordinal)), "x", new StructureReadOptions { KeepGoing = true });

        Assert.That(structure.Atoms, Has.Count.EqualTo(4));
        Assert.That(structure.Problems.Single().Detail, Does.Contain("oops"));
    }

    [Test]
    public void Read_CutOffAnywhere_ThrowsOrHasFewerRows()
    {
        var bytes = Encoding.UTF8.GetBytes(Small);
        var whole = StructureFile.ParseMmcif(bytes, "x").Atoms.Count;
        for (var length = 0; length < bytes.Length - 3; length++)
        {
            try
            {
                Assert.That(StructureFile.ParseMmcif(bytes.AsSpan(0, length), "x").Atoms, Has.Count.LessThanOrEqualTo(whole));
            }
            catch (StructureFileException e)
            {
                Assert.That(e.Line, Is.GreaterThan(0));
            }
        }
    }

    private static Structure Read(string text) => StructureFile.ParseMmcif(Encoding.UTF8.GetBytes(text), "test.cif");

    private static string Atoms() =>
        "data_x\nloop_\n_atom_site.id\n_atom_site.label_atom_id\n_atom_site.label_alt_id\n_atom_site.label_comp_id\n_atom_site.label_asym_id\n_atom_site.label_seq_id\n_atom_site.Cartn_x\n_atom_site.Cartn_y\n_atom_site.Cartn_z\n# atoms\n\n1 CA . ALA A 7           1.0 2.0 3.0\n";
}
