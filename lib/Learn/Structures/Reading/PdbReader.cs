using Workspace.Learn.Structures.Storage;

namespace Workspace.Learn.Structures.Reading;

/// <summary>Reads the PDB format line by line from its bytes, without a string per line.</summary>
/// <remarks>
/// Source: wwPDB, "Protein Data Bank Contents Guide: Atomic Coordinate Entry Format", version 3.3. Beyond it, as programs write it: hybrid-36, hexadecimal and
/// starred serial numbers, chain names of two letters, blank fields, lines that end after the coordinates.
/// </remarks>
internal ref partial struct PdbReader
{
    // Columns 1 to 54 hold everything without which an atom is none.
    private const int ShortestAtom = 54;
    private const int TypicalAtomLine = 81;

    private readonly ReadOnlySpan<byte> _text;
    private readonly string _path;
    private readonly bool _keepGoing;
    private readonly StructureBuilder _builder;
    private int _lineStart;
    private int _records;
    private int _lastSerial;
    private bool _isInModel;
    private bool _hasModels;
    private bool _hasEnded;
    private bool _isListingMissing;
    private int _modelNumber;

    private PdbReader(ReadOnlySpan<byte> text, string path, bool keepGoing, StructureBuilder builder)
    {
        _text = text;
        (_path, _keepGoing, _builder) = (path, keepGoing, builder);
    }

    internal static Structure Read(ReadOnlySpan<byte> text, string path, string id, StructureReadOptions options)
    {
        var reader = new PdbReader(text, path, options.KeepGoing, new StructureBuilder(IdOf(text) ?? id));
        return reader.Read();
    }

    private Structure Read()
    {
        _builder.Expect(Math.Max(16, _text.Length / TypicalAtomLine));
        for (var next = _text.StartsWith("\uFEFF"u8) ? 3 : 0; next < _text.Length;)
        {
            _lineStart = next;
            var length = _text[next..].IndexOf((byte)'\n');
            var line = length < 0 ? _text[next..] : _text.Slice(next, length);
            next += line.Length + 1;
            if (line.Length > 0 && line[^1] == '\r') line = line[..^1];
            if (line.Length >= 6) Record(line);
            else ShortRecord(line);
        }
        if (_isInModel) Problem(Math.Max(_text.Length - 1, 0), $"the file ends inside model {_modelNumber}, without ENDMDL. It was cut off, or the line was left out.");
        if (_records == 0) throw Fatal(_text.Length == 0 ? "it is empty." : "it has not one record of the PDB format. If it is mmCIF, give it the extension .cif.");
        return Finish();
    }

    private void Record(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("ATOM"u8)) Atom(line, isHetero: false);
        else if (line.StartsWith("HETATM"u8)) Atom(line, isHetero: true);
        else if (!line.StartsWith("ANISOU"u8)) Other(line);
    }

    private void Atom(ReadOnlySpan<byte> line, bool isHetero)
    {
        _records++;
        if (line.Length < ShortestAtom)
        {
            Problem(_lineStart + line.Length, $"the line has {line.Length} columns, and an atom needs {ShortestAtom}. It was cut off, or shifted.");
            return;
        }
        CheckPlace();
        var atom = new AtomRecord { IsHetero = isHetero, Source = _lineStart, Occupancy = 1 };
        if (!Name(line, 12, 16, "atom name", out atom.Name) || !Name(line, 17, 20, "residue name", out var residueName) || !Coordinates(line, ref atom) || !Residue(line, out var number)) return;
        var insertionCode = Letter(line, 26);
        atom.AltLoc = Letter(line, 16);
        atom.Serial = _lastSerial = Serial(Numbers.Trimmed(line[(isHetero ? 6 : 4)..11]));
        if (!Optional(line, 54, 60, "occupancy", ref atom.Occupancy) || !Optional(line, 60, 66, "temperature factor", ref atom.BFactor)) return;
        atom.Element = line.Length > 76 && Elements.FromSymbol(Numbers.Trimmed(line[76..Math.Min(78, line.Length)])) is var symbol and not 0 ? symbol : Elements.FromName(line[12..16]);
        if (line.Length > 78) atom.Charge = Charge(Numbers.Trimmed(line[78..Math.Min(80, line.Length)]));
        var chain = Numbers.Trimmed(line[20..22]);
        if (!PackedName.TryPack(chain, out _))
        {
            Problem(_lineStart + 21, "the chain name is no visible ASCII character.");
            return;
        }
        _builder.Add(atom, chain, new ResidueKey(residueName, number, insertionCode), 0);
    }

    // When going on, the atoms join the last model: where they stand is doubtful, what they say is not.
    private readonly void CheckPlace()
    {
        if (_hasEnded) Problem(_lineStart, "an atom follows END. Two files were joined: split them, or take the END between them out.");
        else if (_hasModels && !_isInModel) Problem(_lineStart, $"an atom stands outside of the models, after model {_modelNumber} ended. A MODEL line is missing before it.");
    }

    private readonly bool Coordinates(ReadOnlySpan<byte> line, ref AtomRecord atom) =>
        Coordinate(line, 30, "x", out atom.X) && Coordinate(line, 38, "y", out atom.Y) && Coordinate(line, 46, "z", out atom.Z);

    private readonly bool Coordinate(ReadOnlySpan<byte> line, int column, string axis, out float value)
    {
        if (Numbers.TryCoordinate(line.Slice(column, 8), out value)) return true;
        var isNumber = Numbers.TryDecimal(Numbers.Trimmed(line.Slice(column, 8)), out var number);
        value = (float)number;
        return isNumber || Bad(line, column, column + 8, $"the {axis} coordinate");
    }

    private readonly bool Optional(ReadOnlySpan<byte> line, int from, int to, string what, ref float value)
    {
        if (line.Length <= from) return true;
        var field = Numbers.Trimmed(line[from..Math.Min(to, line.Length)]);
        if (field.IsEmpty) return true;
        var isNumber = Numbers.TryDecimal(field, out var number);
        value = (float)number;
        return isNumber || Bad(line, from, Math.Min(to, line.Length), $"the {what}");
    }

    private readonly bool Name(ReadOnlySpan<byte> line, int from, int to, string what, out ulong name)
    {
        var field = Numbers.Trimmed(line[from..to]);
        if (field.Length > 0 && PackedName.TryPack(field, out name)) return true;
        name = 0;
        return Bad(line, from, to, $"the {what}");
    }

    private readonly bool Residue(ReadOnlySpan<byte> line, out int number) => Numbers.TryHybrid36(Numbers.Trimmed(line[22..26]), 4, out number) || Bad(line, 22, 26, "the residue number");

    // No part of the structure depends on it, and beyond 99,999 programs fill it with whatever they like, or begin it a column or two before.
    private readonly int Serial(ReadOnlySpan<byte> field)
    {
        if (Numbers.TryHybrid36(field, 5, out var serial)) return serial;
        return System.Buffers.Text.Utf8Parser.TryParse(field, out int hexadecimal, out var used, 'x') && used == field.Length && used == 5 ? hexadecimal : _lastSerial + 1;
    }

    private static byte Letter(ReadOnlySpan<byte> line, int column) => line[column] is > (byte)' ' and < 0x7F and var letter ? letter : (byte)0;

    // As the format has it, 2+, and as programs write it, +2.
    private static sbyte Charge(ReadOnlySpan<byte> field)
    {
        if (field.Length != 2) return 0;
        var (digit, sign) = field[0] is (byte)'+' or (byte)'-' ? (field[1], field[0]) : (field[0], field[1]);
        if (digit is < (byte)'0' or > (byte)'9') return 0;
        return sign switch
        {
            (byte)'+' => (sbyte)(digit - '0'),
            (byte)'-' => (sbyte)('0' - digit),
            _ => 0,
        };
    }

    private readonly bool Bad(ReadOnlySpan<byte> line, int from, int to, string what)
    {
        var shown = System.Text.Encoding.Latin1.GetString(line[from..to]);
        var start = from + line[from..to].IndexOfAnyExcept((byte)' ');
        Problem(_lineStart + Math.Max(start, from), $"{what} in columns {from + 1}–{to} is \"{shown}\". The line is damaged, or its columns are shifted.");
        return false;
    }

    private readonly void Problem(int offset, string detail)
    {
        var (line, column) = SourceText.Place(_text, offset);
        var problem = new StructureProblem(line, column, detail);
        if (!_keepGoing) throw new StructureFileException(_path, problem);
        _builder.Note(problem);
    }

    private readonly StructureFileException Fatal(string detail) => new(_path, new StructureProblem(0, 0, detail));
}
