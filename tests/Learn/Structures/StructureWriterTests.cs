using System.Numerics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Workspace.Core.Files;
using Workspace.Learn.Structures;

namespace Workspace.Learn.Tests.Structures;

public sealed class StructureWriterTests
{
    private const string ReadInBiopython = """
        import sys, warnings
        warnings.simplefilter("error")
        from Bio.PDB import PDBParser, MMCIFParser
        for path in sys.argv[1:]:
            parser = MMCIFParser() if path.endswith(".cif") else PDBParser(PERMISSIVE=False)
            for atom in parser.get_structure("x", path).get_atoms():
                print(*atom.get_full_id()[1:], "%.3f %.3f %.3f" % tuple(atom.coord), atom.element)
        """;

    private static readonly Arbitrary<Structure> Structures = (
        from chains in Gen.Choose(1, 4)
        from residues in Gen.Choose(1, 30)
        from hetero in Gen.Choose(0, 3)
        from models in Gen.Choose(1, 3)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select Make(seed, models, chains, residues, hetero)).ToArbitrary();

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void CreateFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void WritePdb_SmallFile_HasTheColumnsOfTheFormat()
    {
        using var memory = new MemoryStream();

        PdbWriter.Write(memory, PdbText.Read(PdbText.Two));

        const string Expected = """
            HEADER                                                        1TST
            TITLE     A DIPEPTIDE WITH A WATER
            EXPDTA    X-RAY DIFFRACTION
            SEQRES   1 A    4  MET ALA GLY SER
            ATOM      1  N   ALA A   1      11.104   6.134  -6.504  1.00 10.00           N
            ATOM      2  CA  ALA A   1      11.639   6.071  -5.147  1.00 11.00           C
            ATOM      3  C   ALA A   1      10.500   5.900  -4.200  1.00 12.00           C
            ATOM      4  O   ALA A   1       9.400   6.300  -4.500  1.00 13.00           O
            ATOM      5  N   GLY A   2      10.800   5.300  -3.050  0.50 14.00           N1+
            ATOM      6  CA AGLY A   2       9.800   5.100  -2.000  0.40 15.00           C
            ATOM      7  CA BGLY A   2       9.900   5.200  -2.100  0.60 16.00           C
            TER       8      GLY A   2
            HETATM    9 CA    CA A 101      -1.000   2.000   3.000  1.00 20.00          CA2+
            HETATM   10  O   HOH A 201       0.000   0.000   0.000  1.00  0.00           O
            END

            """;
        var lines = Encoding.UTF8.GetString(memory.ToArray()).Split('\n');
        Assert.That(string.Join('\n', lines.Select(line => line.TrimEnd())), Is.EqualTo(Expected.ReplaceLineEndings("\n")));
        Assert.That(lines[..^1].Select(line => line.Length), Is.All.EqualTo(80));
    }

    [Test]
    public void WritePdb_AnyStructure_RoundTrips() => Prop.ForAll(Structures, structure => Lines(RoundTripPdb(structure)).SequenceEqual(Lines(structure))).QuickCheckThrowOnFailure();

    [Test]
    public void WriteMmcif_AnyStructure_RoundTrips() => Prop.ForAll(Structures, structure => Lines(RoundTripMmcif(structure)).SequenceEqual(Lines(structure))).QuickCheckThrowOnFailure();

    [Test]
    public void Write_SmallFile_KeepsTitleMethodAndPolymers()
    {
        var structure = PdbText.Read(PdbText.Two);

        foreach (var read in new[] { RoundTripPdb(structure), RoundTripMmcif(structure) })
        {
            Assert.That((read.Id, read.Title, read.Method), Is.EqualTo((structure.Id, structure.Title, structure.Method)));
            Assert.That(read.Chains[0].PolymerSequence, Is.EqualTo(structure.Chains[0].PolymerSequence));
        }
        Assert.That(RoundTripMmcif(structure).Chains[0].MissingResidues, Is.EqualTo(structure.Chains[0].MissingResidues));
    }

    [Test]
    public void Write_LongTitle_GoesOnInFurtherLines()
    {
        var title = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"WORD{i}"));
        var builder = new StructureBuilder("X") { Title = title };
        builder.Add(Atom(1));

        Assert.That(RoundTripPdb(builder.Build()).Title, Is.EqualTo(title));
    }

    [Test]
    public void Write_MoreAtomsThanFiveDigits_AreReadBack()
    {
        var builder = new StructureBuilder("BIG");
        for (var i = 0; i < 100_050; i++) builder.Add(Atom(i + 1) with { Chain = i < 60_000 ? "A" : "B" });

        var read = RoundTripPdb(builder.Build());

        Assert.That((read.Atoms.Count, read.Atoms[99_998].Serial, read.Atoms[100_049].Serial), Is.EqualTo((100_050, 100_000, 100_051)));
        Assert.That(read.Chains.Select(chain => chain.Residues[^1].SequenceNumber), Is.EqualTo([60_000, 100_050]));
    }

    [TestCase("ABC", "ALA", "CA", 1, 1f, "chain name \"ABC\"")]
    [TestCase("A", "ALAN", "CA", 1, 1f, "residue name \"ALAN\"")]
    [TestCase("A", "ALA", "CA123", 1, 1f, "atom name \"CA123\"")]
    [TestCase("A", "ALA", "CA", -1000, 1f, "-1000 does not fit")]
    [TestCase("A", "ALA", "CA", 1, 100_000f, "100000.000 of A/ALA1/CA does not fit")]
    public void WritePdb_DoesNotFit_SaysWhatAndWhatElse(string chain, string residue, string name, int number, float x, string expected)
    {
        var builder = new StructureBuilder("X");
        builder.Add(new AtomDescription { Chain = chain, ResidueName = residue, Name = name, SequenceNumber = number, Element = "C", Position = new Vector3(x, 0, 0) });

        Assert.That(() => PdbWriter.Write(_folder.File("a.pdb"), builder.Build()), Throws.ArgumentException.With.Message.Contains(expected).And.Message.Contains("MmcifWriter"));
        Assert.That(_folder.Names, Is.Empty);
        Assert.That(Lines(RoundTripMmcif(builder.Build())), Is.EqualTo(Lines(builder.Build())));
    }

    [Test]
    public void Write_FolderIsAFile_SaysWhichFile()
    {
        File.WriteAllText(_folder.File("f"), "");

        Assert.That(() => PdbWriter.Write(_folder.File("f/a.pdb"), PdbText.Read(PdbText.Two)), Throws.TypeOf<FileSaveException>());
    }

    [Test]
    public void Write_BothFormats_BiopythonReadsTheSame()
    {
        var structure = Make(5, models: 2, chains: 3, residues: 20, hetero: 2);
        PdbWriter.Write(_folder.File("a.pdb"), structure);
        MmcifWriter.Write(_folder.File("a.cif"), structure);

        var pdb = DebianPython.Output("Bio", "python3-biopython", ReadInBiopython, _folder.File("a.pdb")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var cif = DebianPython.Output("Bio", "python3-biopython", ReadInBiopython, _folder.File("a.cif")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.That(pdb, Has.Length.EqualTo(structure.Atoms.Count));
        Assert.That(cif, Is.EqualTo(pdb));
    }

    [Test]
    public void Add_BadAtom_SaysWhy()
    {
        var builder = new StructureBuilder("X");

        Assert.That(() => builder.Add(Atom(1) with { Position = new Vector3(float.NaN) }), Throws.ArgumentException.With.Message.Contains("no place"));
        Assert.That(() => builder.Add(Atom(1) with { Name = "" }), Throws.ArgumentException.With.Message.Contains("atom name"));
        Assert.That(() => builder.Add(Atom(1) with { Element = "Xyz" }), Throws.ArgumentException.With.Message.Contains("no symbol"));
        Assert.That(() => builder.Add(Atom(1) with { Chain = "123456789" }), Throws.ArgumentException.With.Message.Contains("chain name"));
        builder.Add(Atom(1));
        builder.Add(Atom(1));
        Assert.That(builder.Build, Throws.ArgumentException.With.Message.Contains("is there twice"));
        Assert.That(() => builder.BeginModel(1), Throws.ArgumentException.With.Message.Contains("a model 1 already"));
    }

    private static AtomDescription Atom(int number) => new() { Chain = "A", ResidueName = "GLY", SequenceNumber = number, Name = "CA", Element = "C", Position = new Vector3(number % 1000, 1, 2) };

    private static Structure Make(int seed, int models, int chains, int residues, int hetero)
    {
        var random = new Random(seed);
        var builder = new StructureBuilder("RAND");
        string[] names = ["N", "CA", "C", "O"];
        for (var model = 1; model <= models; model++)
        {
            builder.BeginModel(model * 3);
            for (var chain = 0; chain < chains; chain++)
            {
                var number = random.Next(-20, 50);
                for (var i = 0; i < residues; i++, number += random.Next(1, 3))
                    foreach (var name in names) builder.Add(Describe(random, chain, AminoAcidCodes.NameOf(AminoAcidCodes.StandardLetters[random.Next(20)]), number, name, false) with { ResidueName = AminoAcidCodes.NameOf(AminoAcidCodes.StandardLetters[i % 20]) });
                for (var i = 0; i < hetero; i++) builder.Add(Describe(random, chain, "HOH", 500 + i, "O", true));
            }
        }
        return builder.Build();
    }

    private static AtomDescription Describe(Random random, int chain, string residue, int number, string name, bool isHetero) => new()
    {
        Chain = $"{(char)('A' + chain)}",
        ResidueName = residue,
        SequenceNumber = number,
        InsertionCode = number % 7 == 0 ? 'B' : '\0',
        Name = name,
        Element = name[..1],
        Position = new Vector3(random.Next(-999_999, 9_999_999) / 1000f, random.Next(-99_999, 99_999) / 1000f, random.Next(-99_999, 99_999) / 1000f),
        Occupancy = random.Next(0, 101) / 100f,
        BFactor = random.Next(0, 10_000) / 100f,
        IsHetero = isHetero,
    };

    private Structure RoundTripPdb(Structure structure)
    {
        PdbWriter.Write(_folder.File("round.pdb"), structure);
        return StructureFile.Read(_folder.File("round.pdb"));
    }

    private Structure RoundTripMmcif(Structure structure)
    {
        MmcifWriter.Write(_folder.File("round.cif"), structure);
        return StructureFile.Read(_folder.File("round.cif"));
    }

    private static List<string> Lines(Structure structure) => [.. structure.Models.SelectMany(model => model.Chains.SelectMany(chain => chain.Atoms.Select(atom =>
        $"{model.Number} {atom} {atom.Element} {atom.Position} {atom.Occupancy} {atom.BFactor} {atom.Charge} {atom.IsHetero}")))];
}
