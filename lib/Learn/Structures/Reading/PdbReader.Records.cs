using System.Text;
using Workspace.Learn.Structures.Storage;

namespace Workspace.Learn.Structures.Reading;

/// <summary>The records beside the atoms.</summary>
internal ref partial struct PdbReader
{
    private const int MostNotedProblems = 1000;

    private static ReadOnlySpan<byte> MissingResiduesHeader => "RES C SSSEQI"u8;

    private void ShortRecord(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("END"u8) && Numbers.Trimmed(line[3..]).IsEmpty) End();
        else if (line.StartsWith("TER"u8)) _records++;
        else if (line.StartsWith("ATOM"u8)) Atom(line, isHetero: false);
        else if (line.StartsWith("MODEL"u8)) Model(line);
    }

    private void Other(ReadOnlySpan<byte> line)
    {
        var name = line[..6].TrimEnd((byte)' ');
        _records++;
        if (name.SequenceEqual("MODEL"u8)) Model(line);
        else if (name.SequenceEqual("ENDMDL"u8)) EndModel();
        else if (name.SequenceEqual("END"u8)) End();
        else if (name.SequenceEqual("SEQRES"u8)) PolymerSequence(line);
        else if (line.StartsWith("REMARK 465"u8)) Missing(line);
        else if (name.SequenceEqual("TITLE"u8)) _builder.Title = Joined(_builder.Title, line);
        else if (name.SequenceEqual("EXPDTA"u8)) _builder.Method = Joined(_builder.Method, line);
        else if (!IsRecordName(name)) _records--;
    }

    private void Model(ReadOnlySpan<byte> line)
    {
        _records++;
        if (_isInModel) Problem(_lineStart, $"MODEL begins before model {_modelNumber} ended: its ENDMDL line is missing.");
        if (!_hasModels && _builder.AtomCount > 0) Problem(_lineStart, "MODEL begins after atoms without a model.");
        var field = line.Length > 6 ? line[6..Math.Min(line.Length, 16)].Trim((byte)' ') : [];
        var number = _modelNumber + 1;
        if (!field.IsEmpty && !Numbers.TryInteger(field, out number))
        {
            Problem(_lineStart + 6, $"the model number is \"{Encoding.Latin1.GetString(field)}\".");
            number = _modelNumber + 1;
        }
        if (!_builder.TryBeginModel(number)) Problem(_lineStart, $"there is a model {number} already.");
        (_modelNumber, _isInModel, _hasModels) = (number, true, true);
    }

    private void EndModel()
    {
        if (!_isInModel) Problem(_lineStart, "ENDMDL ends a model that never began.");
        _isInModel = false;
    }

    private void End()
    {
        _records++;
        if (_isInModel) Problem(_lineStart, $"the file ends inside model {_modelNumber}: its ENDMDL line is missing.");
        (_isInModel, _hasEnded) = (false, true);
    }

    // SEQRES: chain in column 12, up to 13 names in columns of 4 from 20.
    private readonly void PolymerSequence(ReadOnlySpan<byte> line)
    {
        if (line.Length < 20) return;
        var polymer = _builder.PolymerOf(Encoding.Latin1.GetString(line.Slice(11, 1).Trim((byte)' '))).Polymer;
        for (var column = 19; column < Math.Min(line.Length, 71); column += 4)
        {
            var name = line[column..Math.Min(column + 3, line.Length)].Trim((byte)' ');
            if (!name.IsEmpty) polymer.Add(PackedName.TryPack(name, out var packed) ? PackedName.Text(packed) : Encoding.Latin1.GetString(name));
        }
    }

    // REMARK 465: free text up to a line of column names, then residue name, chain and number in the columns below them.
    private void Missing(ReadOnlySpan<byte> line)
    {
        if (!_isListingMissing)
        {
            _isListingMissing = line.IndexOf(MissingResiduesHeader) >= 0;
            return;
        }
        if (line.Length < 26 || !Numbers.TryInteger(line[21..26].Trim((byte)' '), out var number)) return;
        var insertionCode = line.Length > 26 ? Letter(line, 26) : (byte)0;
        var residue = new MissingResidue(Encoding.Latin1.GetString(line[15..18].Trim((byte)' ')), number, (char)insertionCode);
        var missing = _builder.PolymerOf(Encoding.Latin1.GetString(line.Slice(19, 1).Trim((byte)' '))).Missing;
        // Entries with several models list them for each.
        if (!missing.Contains(residue)) missing.Add(residue);
    }

    // Continuation lines bear a number in columns 9 and 10.
    private static string Joined(string? before, ReadOnlySpan<byte> line)
    {
        var text = line.Length <= 10 ? "" : Encoding.UTF8.GetString(line[10..Math.Min(line.Length, 80)]).Trim();
        return before is null ? text : $"{before} {text}".Trim();
    }

    private static string? IdOf(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("HEADER"u8)) return null;
        var length = text.IndexOfAny((byte)'\r', (byte)'\n');
        var line = length < 0 ? text : text[..length];
        var id = line.Length < 63 ? [] : line[62..Math.Min(66, line.Length)].Trim((byte)' ');
        return id.IsEmpty ? null : Encoding.Latin1.GetString(id);
    }

    private readonly Structure Finish()
    {
        var problems = new List<(int Offset, string Detail)>();
        var structure = _builder.Build((offset, detail) => problems.Add((offset, detail)), handOver: true);
        foreach (var (offset, detail) in problems.OrderBy(problem => problem.Offset).Take(MostNotedProblems)) Problem(offset, detail);
        return structure;
    }

    private static bool IsRecordName(ReadOnlySpan<byte> name) => RecordNames.Contains(Encoding.Latin1.GetString(name));

    private static readonly HashSet<string> RecordNames = [.. (
        "HEADER OBSLTE SPLIT CAVEAT COMPND SOURCE KEYWDS NUMMDL MDLTYP AUTHOR REVDAT SPRSDE JRNL REMARK DBREF DBREF1 DBREF2 SEQADV MODRES HET HETNAM HETSYN FORMUL HELIX SHEET TURN SSBOND LINK CISPEP SITE " +
        "CRYST1 ORIGX1 ORIGX2 ORIGX3 SCALE1 SCALE2 SCALE3 MTRIX1 MTRIX2 MTRIX3 ANISOU SIGATM SIGUIJ TER CONECT MASTER").Split(' ')];
}
