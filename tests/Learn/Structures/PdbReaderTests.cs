using System.IO.Compression;
using System.Numerics;
using System.Text;
using Workspace.Core.Errors;
using Workspace.Learn.Structures;

namespace Workspace.Learn.Tests.Structures;

public sealed class PdbReaderTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void CreateFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [TestCase("\n")]
    [TestCase("\r\n")]
    public void Read_SmallFile_GivesEverything(string lineEnd)
    {
        var structure = PdbText.Read(PdbText.Two.ReplaceLineEndings(lineEnd));

        Assert.That((structure.Id, structure.Title, structure.Method), Is.EqualTo(("1TST", "A DIPEPTIDE WITH A WATER", "X-RAY DIFFRACTION")));
        Assert.That(structure.Models.Select(model => model.Number), Is.EqualTo([1]));
        var chain = structure.Chains.Single();
        Assert.That(chain.Residues.Select(residue => residue.ToString()), Is.EqualTo(["A/ALA1", "A/GLY2", "A/CA101", "A/HOH201"]));
        Assert.That(chain.PolymerSequence, Is.EqualTo(["MET", "ALA", "GLY", "SER"]));
        Assert.That(chain.MissingResidues, Is.EqualTo([new MissingResidue("MET", 0, '\0'), new MissingResidue("SER", 3, 'A')]));
        Assert.That(chain.Sequence, Is.EqualTo("AG"));
        var nitrogen = chain.Residues[1]["N"];
        Assert.That((nitrogen.Position, nitrogen.Occupancy, nitrogen.BFactor, nitrogen.Element, nitrogen.Charge, nitrogen.Serial), Is.EqualTo((new Vector3(10.8f, 5.3f, -3.05f), 0.5f, 14f, "N", 1, 5)));
        var calcium = chain.Residues[2].Atoms.Single();
        Assert.That((calcium.Name, calcium.Element, calcium.Charge, calcium.IsHetero), Is.EqualTo(("CA", "CA", 2, true)));
        Assert.That((chain.Residues[3].IsWater, chain.Residues[3].Atoms[0].Occupancy, chain.Residues[3].Atoms[0].BFactor), Is.EqualTo((true, 1f, 0f)));
    }

    [Test]
    public void Read_AlternateLocations_KeepsAllAndPrefersTheMostOccupied()
    {
        var glycine = PdbText.Read(PdbText.Two).Chains[0].Residues[1];

        Assert.That(glycine.Atoms.Select(atom => (atom.Name, atom.AltLoc)), Is.EqualTo([("N", '\0'), ("CA", 'A'), ("CA", 'B')]));
        Assert.That(glycine["CA"].AltLoc, Is.EqualTo('B'));
    }

    [Test]
    public void Read_SeveralResiduesAtOnePlace_PrefersTheMostOccupied()
    {
        var text = PdbText.Atom(residue: "SER", altLoc: "A").Replace("1.00  0.00", "0.40  0.00", StringComparison.Ordinal) + PdbText.Atom(residue: "PRO", altLoc: "B").Replace("1.00  0.00", "0.60  0.00", StringComparison.Ordinal) + PdbText.Atom(residue: "GLY", number: "2");

        var chain = PdbText.Read(text).Chains[0];

        Assert.That(chain.Residues.Select(residue => (residue.Name, residue.IsAlternative)), Is.EqualTo([("SER", true), ("PRO", false), ("GLY", false)]));
        Assert.That(chain.Sequence, Is.EqualTo("PG"));
    }

    [Test]
    public void Read_InsertionCodesAndNegativeNumbers_AreResiduesOfTheirOwn()
    {
        var chain = PdbText.Read(PdbText.Atom(number: "-5") + PdbText.Atom(number: "52") + PdbText.Atom(number: "52", insertion: "A") + PdbText.Atom(number: "52", insertion: "B")).Chains[0];

        Assert.That(chain.Residues.Select(residue => (residue.SequenceNumber, residue.InsertionCode)), Is.EqualTo([(-5, '\0'), (52, '\0'), (52, 'A'), (52, 'B')]));
    }

    [Test]
    public void Read_ChainsAndResiduesInPieces_ComeTogether()
    {
        var text = PdbText.Atom(name: " N  ", number: "1") + PdbText.Atom(chain: "B") + PdbText.Atom(name: " C  ", number: "1") + PdbText.Atom(record: "HETATM", residue: "HOH", name: " O  ", number: "9") + PdbText.Atom(name: " O  ", chain: "B");

        var structure = PdbText.Read(text);

        Assert.That(structure.Chains.Select(chain => chain.Id), Is.EqualTo(["A", "B"]));
        Assert.That(structure.Chains[0].Residues.Select(residue => string.Join(' ', residue.Atoms.Select(atom => atom.Name))), Is.EqualTo(["N C", "O"]));
        Assert.That(structure.Chains[1].Residues.Select(residue => string.Join(' ', residue.Atoms.Select(atom => atom.Name))), Is.EqualTo(["CA O"]));
        Assert.That(structure.Atoms.Select(atom => atom.Residue.Chain.Id), Is.EqualTo(["A", "A", "A", "B", "B"]));
        Assert.That(structure.Chains[0].Atoms, Has.Count.EqualTo(3));
    }

    [Test]
    public void Read_Models_StaySeparate()
    {
        var structure = PdbText.Read($"MODEL        1\n{PdbText.Atom()}ENDMDL\nMODEL       20\n{PdbText.Atom(x: "7.000")}ENDMDL\nEND\n");

        Assert.That(structure.Models.Select(model => (model.Number, model["A"].Residues[0]["CA"].Position.X)), Is.EqualTo([(1, 1f), (20, 7f)]));
    }

    [TestCase("99999", 99_999)]
    [TestCase("A0000", 100_000)]
    [TestCase("A000Z", 100_035)]
    [TestCase("ZZZZZ", 43_770_015)]
    [TestCase("a0000", 43_770_016)]
    [TestCase("zzzzz", 87_440_031)]
    [TestCase("186a0", 100_000)]
    [TestCase("*****", 1)]
    [TestCase("     ", 1)]
    public void Read_SerialBeyondFiveDigits_IsUnderstood(string serial, int expected) => Assert.That(PdbText.Read(PdbText.Atom(serial)).Atoms[0].Serial, Is.EqualTo(expected));

    [TestCase("9999", 9_999)]
    [TestCase("A000", 10_000)]
    [TestCase("zzzz", 2_436_111)]
    public void Read_ResidueNumberBeyondFourDigits_IsUnderstood(string number, int expected) => Assert.That(PdbText.Read(PdbText.Atom(number: number)).Chains[0].Residues[0].SequenceNumber, Is.EqualTo(expected));

    [TestCase(" CA ", "ALA", "C")]
    [TestCase("CA  ", " CA", "CA")]
    [TestCase("HG11", "VAL", "H")]
    [TestCase("1HB ", "ALA", "H")]
    [TestCase("FE  ", "HEM", "FE")]
    [TestCase(" OXT", "ALA", "O")]
    [TestCase("12  ", "UNK", "X")]
    public void Read_NoElement_IsTakenFromTheName(string name, string residue, string expected) =>
        Assert.That(PdbText.Read(PdbText.Atom(name: name, residue: residue)[..66]).Atoms[0].Element, Is.EqualTo(expected));

    [Test]
    public void Read_BlankChainAndTwoLetterChain_AreNames() =>
        Assert.That(PdbText.Read(PdbText.Atom(chain: " ") + PdbText.Atom().Replace("ALA A", "ALAAA", StringComparison.Ordinal)).Chains.Select(chain => chain.Id), Is.EqualTo(["", "AA"]));

    [Test]
    public void Read_ByteOrderMarkAndForeignLetters_AreNoObstacle()
    {
        var structure = PdbText.Read("\uFEFFTITLE     RÖNTGEN\nREMARK  日本\n" + PdbText.Atom());

        Assert.That((structure.Title, structure.Atoms.Count), Is.EqualTo(("RÖNTGEN", 1)));
    }

    [TestCase(0, 54, 30, "1.0x00", 1, 33, "x coordinate in columns 31–38")]
    [TestCase(0, 54, 46, "    *** ", 1, 51, "z coordinate in columns 47–54")]
    [TestCase(0, 54, 38, "        ", 1, 39, "y coordinate in columns 39–46")]
    [TestCase(0, 54, 30, "  1e5   ", 1, 33, "x coordinate")]
    [TestCase(0, 54, 30, "     NaN", 1, 36, "x coordinate")]
    [TestCase(0, 66, 54, " hello", 1, 56, "occupancy in columns 55–60")]
    [TestCase(0, 66, 60, "  1.-0", 1, 63, "temperature factor in columns 61–66")]
    [TestCase(0, 54, 22, "12x4", 1, 23, "residue number in columns 23–26")]
    [TestCase(0, 54, 22, "    ", 1, 23, "residue number")]
    [TestCase(0, 54, 12, "    ", 1, 13, "atom name in columns 13–16")]
    [TestCase(0, 54, 12, " C\u0001 ", 1, 14, "atom name")]
    [TestCase(0, 54, 17, "   ", 1, 18, "residue name in columns 18–20")]
    [TestCase(2, 54, 30, "  broken", 3, 33, "x coordinate")]
    public void Read_DamagedField_NamesLineAndColumn(int linesBefore, int length, int column, string field, int line, int expectedColumn, string expected)
    {
        var atom = PdbText.Atom()[..length];
        var text = string.Concat(Enumerable.Repeat("REMARK   1 X\n", linesBefore)) + atom[..column] + field + atom[(column + field.Length)..];

        var error = Assert.Throws<StructureFileException>(() => PdbText.Read(text));

        Assert.That((error!.Line, error.Path), Is.EqualTo((line, "test.pdb")));
        Assert.That(error.Message, Does.Contain(expected).And.StartWith($"test.pdb, line {line}, column "));
        Assert.That(error.Column, Is.InRange(column + 1, column + field.Length));
        Assert.That(error.Column, Is.EqualTo(expectedColumn).Or.EqualTo(column + 1), error.Message);
    }

    [Test]
    public void Read_LineCutOff_NamesWhereItEnds()
    {
        var error = Assert.Throws<StructureFileException>(() => PdbText.Read(PdbText.Atom() + PdbText.Atom(number: "2")[..40]));

        Assert.That((error!.Line, error.Column), Is.EqualTo((2, 41)));
        Assert.That(error.Message, Does.Contain("has 40 columns, and an atom needs 54"));
    }

    [TestCase("MODEL        1\n{0}MODEL        2\n{0}ENDMDL\n", 3, "before model 1 ended")]
    [TestCase("MODEL        1\n{0}", 2, "ends inside model 1")]
    [TestCase("MODEL        1\n{0}END\n", 3, "ends inside model 1")]
    [TestCase("MODEL        1\n{0}ENDMDL\nMODEL        1\n{0}ENDMDL\n", 4, "a model 1 already")]
    [TestCase("MODEL        1\n{0}ENDMDL\n{0}", 4, "outside of the models")]
    [TestCase("{0}MODEL        1\n{0}ENDMDL\n", 2, "after atoms without a model")]
    [TestCase("{0}ENDMDL\n", 2, "never began")]
    [TestCase("MODEL        x\n{0}ENDMDL\n", 1, "model number is \"x\"")]
    [TestCase("{0}END\n{0}", 3, "follows END")]
    [TestCase("{0}{0}", 2, "is there twice")]
    public void Read_StructureOutOfOrder_SaysWhere(string text, int line, string expected)
    {
        var error = Assert.Throws<StructureFileException>(() => PdbText.Read(text.Replace("{0}", PdbText.Atom(), StringComparison.Ordinal)));

        Assert.That((error!.Line, error.Message), Is.EqualTo((line, error.Message)));
        Assert.That(error.Message, Does.Contain(expected));
    }

    [Test]
    public void Read_OneNumberForTwoResidues_SaysWhich() =>
        Assert.That(() => PdbText.Read(PdbText.Atom() + PdbText.Atom(residue: "GLY")), Throws.TypeOf<StructureFileException>().With.Message.Contains("line 2").And.Message.Contains("residue 1 is GLY, and was ALA before"));

    [Test]
    public void Read_DuplicateAmongManyAtoms_IsFound()
    {
        var atoms = string.Concat(Enumerable.Range(0, 100).Select(i => PdbText.Atom(name: $"C{i:000}")));

        Assert.That(PdbText.Read(atoms).Atoms, Has.Count.EqualTo(100));
        Assert.That(() => PdbText.Read(atoms + PdbText.Atom(name: "C050")), Throws.TypeOf<StructureFileException>().With.Message.Contains("line 101").And.Message.Contains("atom C050 of residue ALA 1 is there twice"));
    }

    [Test]
    public void Read_LigandOfUnnamedAtoms_KeepsThemAll() =>
        Assert.That(PdbText.Read(string.Concat(Enumerable.Repeat(PdbText.Atom(record: "HETATM", residue: "UNL", name: " C  "), 5))).Atoms, Has.Count.EqualTo(5));

    [Test]
    public void Read_KeepGoing_LeavesOutWhatIsBrokenAndNotesIt()
    {
        var structure = PdbText.Read(PdbText.Atom() + PdbText.Atom(number: "2", x: "oops") + PdbText.Atom(number: "3") + "ATOM  short\n", keepGoing: true);

        Assert.That(structure.Chains[0].Residues.Select(residue => residue.SequenceNumber), Is.EqualTo([1, 3]));
        Assert.That(structure.Problems.Select(problem => problem.Line), Is.EqualTo([2, 4]));
        Assert.That(structure.Problems[0].Detail, Does.Contain("oops"));
    }

    [TestCase("", "it is empty")]
    [TestCase("<html>not found</html>\n", "not one record of the PDB format")]
    [TestCase("data_1ABC\nloop_\n_atom_site.id\n1\n", "give it the extension .cif")]
    public void Read_NoPdbFile_SaysSo(string text, string expected) => Assert.That(() => PdbText.Read(text), Throws.TypeOf<StructureFileException>().With.Message.Contains(expected));

    [Test]
    public void Read_HeaderAlone_HasNoModels()
    {
        var structure = PdbText.Read("HEADER    TEST                                    01-JAN-26   1TST\nEND\n");

        Assert.That((structure.Models.Count, structure.Chains.Count, structure.Atoms.Count), Is.EqualTo((0, 0, 0)));
    }

    [Test]
    public void Read_Gzip_IsUnpacked()
    {
        WriteGzip("a.pdb.gz", PdbText.Two);

        Assert.That(StructureFile.Read(_folder.File("a.pdb.gz")).Atoms, Has.Count.EqualTo(9));
    }

    [Test]
    public void Read_GzipCutOffAnywhere_Throws()
    {
        WriteGzip("a.pdb.gz", PdbText.Two);
        var bytes = File.ReadAllBytes(_folder.File("a.pdb.gz"));
        for (var length = 2; length < bytes.Length; length++)
        {
            File.WriteAllBytes(_folder.File("a.pdb.gz"), bytes[..length]);

            Assert.That(() => StructureFile.Read(_folder.File("a.pdb.gz")), Throws.TypeOf<StructureFileException>(), $"{length} of {bytes.Length} bytes");
        }
    }

    [Test]
    public void Read_GzipBomb_StopsAtTheLimit()
    {
        WriteGzip("a.pdb.gz", new string(' ', 1 << 22));

        Assert.That(() => StructureFile.Read(_folder.File("a.pdb.gz"), new StructureReadOptions { MaxBytes = 1 << 16 }), Throws.TypeOf<StructureFileException>().With.Message.Contains("more than 65536 bytes").And.Message.Contains("MaxBytes"));
    }

    [Test]
    public void Read_NoSuchFile_SaysSo() => Assert.That(() => StructureFile.Read(_folder.File("none.pdb")), Throws.TypeOf<StructureFileException>().With.Message.Contains("there is no such file"));

    [Test]
    public void Names_ThatDoNotExist_ListThoseThatDo()
    {
        var structure = PdbText.Read(PdbText.Two);

        Assert.That(() => structure.Models[0]["B"], Throws.TypeOf<UnknownNameException>().With.Message.Contains("Existing: A"));
        Assert.That(() => structure.Chains[0].Residues[0]["CB"], Throws.TypeOf<UnknownNameException>().With.Message.Contains("N, CA, C, O"));
        Assert.That(structure.Chains[0].Residues[0].Find("a name much longer than any"), Is.Null);
    }

    private void WriteGzip(string name, string text)
    {
        using var file = File.Create(_folder.File(name));
        using var gzip = new GZipStream(file, CompressionLevel.Optimal);
        gzip.Write(Encoding.UTF8.GetBytes(text));
    }
}
