using System.Text.Json;
using Workspace.Learn.Structures;

namespace Workspace.Learn.Tests.Structures;

public sealed class ProteinRecordTests
{
    [Test]
    public void FromStructure_SmallFile_HasSequenceAndBackbone()
    {
        var record = ProteinRecord.FromStructure(PdbText.Read(PdbText.Two), isAlphaFold: false).Single();

        Assert.That((record.Id, record.Sequence, record.IsAlphaFold), Is.EqualTo(("1TST-A", "AG", (bool?)false)));
        Assert.That(record.Coordinates[..6], Is.EqualTo([11.104f, 6.134f, -6.504f, 11.639f, 6.071f, -5.147f]));
        Assert.That(record.Coordinates[15..18], Is.EqualTo([9.9f, 5.2f, -2.1f]), "the more occupied location");
        Assert.That(record.Coordinates[18..], Is.All.NaN, "C and O of the glycine are not there");
        Assert.That(record.AlphaCarbons(), Is.EqualTo([11.639f, 6.071f, -5.147f, 9.9f, 5.2f, -2.1f]));
    }

    [Test]
    public void FromStructure_Prediction_HasTheIdentifierAlone() =>
        Assert.That(ProteinRecord.FromStructure(PdbText.Read(PdbText.Two), isAlphaFold: true, id: "AF-Q57887").Single().Id, Is.EqualTo("AF-Q57887"));

    [Test]
    public void FromStructure_ModifiedResidue_IsX()
    {
        var structure = PdbText.Read(PdbText.Atom(residue: "MSE", record: "HETATM") + PdbText.Atom(residue: "ALA", number: "2"));

        Assert.That(ProteinRecord.FromStructure(structure).Single().Sequence, Is.EqualTo("XA"));
        Assert.That(structure.Chains[0].Sequence, Is.EqualTo("MA"));
    }

    [Test]
    public void ToJson_SmallRecord_HasTheTutorialsFields()
    {
        var record = new ProteinRecord { Id = "1ABC-A", Sequence = "G", Coordinates = [1, 2, 3, 4, 5, 6, 7, 8, 9, float.NaN, float.NaN, float.NaN], IsAlphaFold = true };

        Assert.That(record.ToJson(), Is.EqualTo("""{"id":"1ABC-A","seq":"G","coords":[[[1,2,3],[4,5,6],[7,8,9],[null,null,null]]],"is_AF":true}"""));
    }

    [Test]
    public void FromJson_WrittenByToJson_IsTheSame()
    {
        var record = ProteinRecord.FromStructure(PdbText.Read(PdbText.Two)).Single();

        var read = ProteinRecord.FromJson(record.ToJson());

        Assert.That((read.Id, read.Sequence, read.IsAlphaFold), Is.EqualTo((record.Id, record.Sequence, (bool?)null)));
        Assert.That(read.Coordinates, Is.EqualTo(record.Coordinates));
    }

    [TestCase("""{"id":"a","seq":"G","coords":[[[1,2,3],[4,5,6],[7,8,9],[1,1,1]]],"is_AF":1,"_id":{"$oid":"x"},"split":"train"}""")]
    public void FromJson_OtherFieldsAndNumbersForFlags_AreUnderstood(string json) => Assert.That(ProteinRecord.FromJson(json).IsAlphaFold, Is.True);

    [TestCase("{", "line 1")]
    [TestCase("[]", "no JSON object")]
    [TestCase("{}", "no text \"id\"")]
    [TestCase("""{"id":"a"}""", "a has no text \"seq\"")]
    [TestCase("""{"id":"a","seq":"GG","coords":[]}""", "2 letters in \"seq\" and 0 residues")]
    [TestCase("""{"id":"a","seq":"G","coords":[[[1,2,3]]]}""", "each residue has 4 atoms")]
    [TestCase("""{"id":"a","seq":"G","coords":[[[1,2],[1,2],[1,2],[1,2]]]}""", "each atom 3 coordinates")]
    [TestCase("""{"id":"a","seq":"G","coords":[[["x",2,3],[4,5,6],[7,8,9],[1,1,1]]]}""", "a coordinate of a is x")]
    [TestCase("""{"id":"a","seq":"G","coords":[[[1e99,2,3],[4,5,6],[7,8,9],[1,1,1]]]}""", "a coordinate of a is 1e99")]
    [TestCase("""{"id":"a","seq":"","coords":[],"is_AF":"yes"}""", "neither true nor false")]
    public void FromJson_Bad_SaysWhat(string json, string expected) => Assert.That(() => ProteinRecord.FromJson(json), Throws.TypeOf<StructureFileException>().With.Message.Contains(expected));

    [Test]
    public void ToStructure_WrittenAndRead_GivesTheRecordBack()
    {
        var record = new ProteinRecord { Id = "SYNT", Sequence = "GA", Coordinates = [.. Enumerable.Range(0, 24).Select(i => i * 0.5f)], IsAlphaFold = true };

        using var memory = new MemoryStream();
        PdbWriter.Write(memory, record.ToStructure(confidence: 91.25f));
        var structure = StructureFile.ParsePdb(memory.ToArray(), "x");

        Assert.That(ProteinRecord.FromStructure(structure, isAlphaFold: true).Single(), Is.EqualTo(record));
        Assert.That(structure.Atoms.Select(atom => atom.BFactor), Is.All.EqualTo(91.25f));
        Assert.That(structure.Chains[0].PolymerSequence, Is.EqualTo(["GLY", "ALA"]));
    }

    [Test]
    public void ToStructure_CoordinatesDoNotFit_SaysHowMany() =>
        Assert.That(() => new ProteinRecord { Id = "a", Sequence = "GG", Coordinates = [1] }.ToStructure(), Throws.ArgumentException.With.Message.Contains("need 24 coordinates, and has 1"));

    [Test]
    public void FromStructure_RealFile_IsTheTutorialsDocument()
    {
        var structure = StructureFile.Read(ProteinFiles.File("4hhb.pdb"));

        var records = ProteinRecord.FromStructure(structure, isAlphaFold: false);

        Assert.That(records.Select(record => (record.Id, record.Sequence.Length)), Is.EqualTo([("4HHB-A", 141), ("4HHB-B", 146), ("4HHB-C", 141), ("4HHB-D", 146)]));
        Assert.That(JsonDocument.Parse(records[0].ToJson()).RootElement.GetProperty("coords").GetArrayLength(), Is.EqualTo(141));
    }
}
