using System.Text;
using Workspace.Learn.Structures.Storage;

namespace Workspace.Learn.Structures.Reading;

/// <summary>The table of atoms.</summary>
internal ref partial struct MmcifReader
{
    private void BeginAtoms(ColumnFinder columns, int start)
    {
        if (_blockOfAtoms != 0) throw Fatal(start, _blockOfAtoms == _blocks ? "a second table of atoms begins. Join the two, or leave one out." : "a second data block has atoms too. Split the file: one structure each.");
        _blockOfAtoms = _blocks;
        _atom = AtomColumns.Of(columns);
        if (_atom.Missing() is { } item) throw Fatal(start, $"the table of atoms has no column _atom_site.{item}.");
        _builder.Expect(Math.Max(16, (_text.Length - start) / TypicalAtomRow));
    }

    private void AtomRow(CifToken[] row, int start)
    {
        var atom = new AtomRecord { Source = start, Occupancy = 1 };
        if (!Name(row[_atom.Name], "atom name", out atom.Name) || !Name(row[_atom.ResidueName], "residue name", out var residueName)) return;
        if (!Coordinate(row[_atom.X], "x", out atom.X) || !Coordinate(row[_atom.Y], "y", out atom.Y) || !Coordinate(row[_atom.Z], "z", out atom.Z)) return;
        if (!Optional(row, _atom.Occupancy, "occupancy", ref atom.Occupancy) || !Optional(row, _atom.BFactor, "temperature factor", ref atom.BFactor)) return;
        if (!Integer(row[_atom.Number], "residue number", out var number) || !Letter(row, _atom.AltLoc, "alternate location", out atom.AltLoc) || !Letter(row, _atom.Insertion, "insertion code", out var insertion)) return;
        var chain = row[_atom.Chain];
        if (chain.Of(_text).IndexOfAnyExceptInRange((byte)'!', (byte)'~') >= 0)
        {
            Bad(chain, "chain name");
            return;
        }
        atom.IsHetero = _atom.Group >= 0 && row[_atom.Group].Of(_text).SequenceEqual("HETATM"u8);
        atom.Serial = _lastSerial = _atom.Id >= 0 && Numbers.TryInteger(row[_atom.Id].Of(_text), out var serial) ? serial : _lastSerial + 1;
        atom.Element = _atom.Symbol >= 0 ? Elements.FromSymbol(row[_atom.Symbol].Of(_text)) : (ushort)0;
        if (atom.Element == 0) atom.Element = (byte)'X';
        if (_atom.Charge >= 0 && Numbers.TryInteger(row[_atom.Charge].Of(_text), out var charge)) atom.Charge = (sbyte)Math.Clamp(charge, sbyte.MinValue, sbyte.MaxValue);
        if (!EnterModel(row)) return;
        var polymerNumber = _atom.PolymerNumber >= 0 && Numbers.TryInteger(row[_atom.PolymerNumber].Of(_text), out var place) ? place : 0;
        _builder.Add(atom, chain.Of(_text), new ResidueKey(residueName, number, insertion), polymerNumber);
    }

    private bool EnterModel(CifToken[] row)
    {
        if (_atom.Model < 0) return true;
        if (!Integer(row[_atom.Model], "model number", out var model)) return false;
        if (_builder.AtomCount > 0 && model == _model) return true;
        if (!_builder.TryBeginModel(model))
        {
            Problem(row[_atom.Model].Start, $"the atoms of model {model} do not stand together.");
            return false;
        }
        _model = model;
        return true;
    }

    private readonly bool Name(CifToken token, string what, out ulong name)
    {
        name = 0;
        return (!token.IsNull(_text) && token.Length > 0 && PackedName.TryPack(token.Of(_text), out name)) || Bad(token, what);
    }

    private readonly bool Coordinate(CifToken token, string axis, out float value)
    {
        var isNumber = Numbers.TryDecimal(WithoutUncertainty(token), out var number, allowExponent: true) && Math.Abs(number) <= float.MaxValue;
        value = (float)number;
        return isNumber || Bad(token, $"{axis} coordinate");
    }

    private readonly bool Optional(CifToken[] row, int column, string what, ref float value)
    {
        if (column < 0 || row[column].IsNull(_text)) return true;
        var isNumber = Numbers.TryDecimal(WithoutUncertainty(row[column]), out var number, allowExponent: true);
        value = (float)number;
        return isNumber || Bad(row[column], what);
    }

    // Numbers may bear their standard uncertainty: 12.345(6).
    private readonly ReadOnlySpan<byte> WithoutUncertainty(CifToken token)
    {
        var text = token.Of(_text);
        return text.Length > 0 && text[^1] == ')' && text.IndexOf((byte)'(') is > 0 and var open ? text[..open] : text;
    }

    private readonly bool Integer(CifToken token, string what, out int value) => Numbers.TryInteger(token.Of(_text), out value) || Bad(token, what);

    private readonly bool Letter(CifToken[] row, int column, string what, out byte letter)
    {
        letter = 0;
        if (column < 0 || row[column].IsNull(_text)) return true;
        if (row[column].Length != 1 || _text[row[column].Start] is <= (byte)' ' or >= 0x7F) return Bad(row[column], what);
        letter = _text[row[column].Start];
        return true;
    }

    private readonly bool Bad(CifToken token, string what)
    {
        Problem(token.Start, $"the {what} is \"{Encoding.Latin1.GetString(token.Of(_text)[..Math.Min(token.Length, 40)])}\". The value is damaged, or one before it is missing.");
        return false;
    }
}
