using System.Text;
using Workspace.Learn.Structures.Storage;

namespace Workspace.Learn.Structures.Reading;

/// <summary>What is done with the rows of each table.</summary>
internal ref partial struct MmcifReader
{
    private const int MostNotedProblems = 1000;

    private void Begin(List<CifToken> tags)
    {
        var category = CategoryOf(tags[0]);
        _table = category.Length switch
        {
            10 when Ascii.EqualsIgnoreCase(category, "_atom_site"u8) => CifTable.Atoms,
            7 when Ascii.EqualsIgnoreCase(category, "_struct"u8) => CifTable.Title,
            6 when Ascii.EqualsIgnoreCase(category, "_exptl"u8) => CifTable.Method,
            21 when Ascii.EqualsIgnoreCase(category, "_pdbx_poly_seq_scheme"u8) => CifTable.PolymerScheme,
            32 when Ascii.EqualsIgnoreCase(category, "_pdbx_unobs_or_zero_occ_residues"u8) => CifTable.UnobservedResidues,
            _ => CifTable.Other,
        };
        if (_table == CifTable.Other) return;
        var columns = new ColumnFinder(_text, tags);
        switch (_table)
        {
            case CifTable.Atoms:
                BeginAtoms(columns, tags[0].Start);
                break;
            case CifTable.Title:
                _first = columns.Find("title"u8);
                break;
            case CifTable.Method:
                _first = columns.Find("method"u8);
                break;
            case CifTable.PolymerScheme:
                (_strand, _sequence, _monomer) = (columns.Find("pdb_strand_id"u8), columns.Find("seq_id"u8), columns.Find("mon_id"u8));
                (_number, _authorNumber, _insertion) = (columns.Find("pdb_seq_num"u8), columns.Find("auth_seq_num"u8), columns.Find("pdb_ins_code"u8));
                (_hasScheme, _schemeChain, _schemeSequence) = (true, "", 0);
                if (_strand < 0 || _sequence < 0 || _monomer < 0) _table = CifTable.Other;
                break;
            default:
                (_strand, _monomer, _number) = (columns.Find("auth_asym_id"u8), columns.Find("auth_comp_id"u8), columns.Find("auth_seq_id"u8));
                (_insertion, _flag, _occupancyFlag) = (columns.Find("PDB_ins_code"u8), columns.Find("polymer_flag"u8), columns.Find("occupancy_flag"u8));
                if (_strand < 0 || _monomer < 0 || _number < 0) _table = CifTable.Other;
                break;
        }
    }

    private void Row(CifToken[] row, int start)
    {
        switch (_table)
        {
            case CifTable.Atoms:
                AtomRow(row, start);
                break;
            case CifTable.Title when _first >= 0:
                _builder.Title ??= TextOf(row[_first]);
                break;
            case CifTable.Method when _first >= 0 && TextOf(row[_first]) is { } method:
                _builder.Method = _builder.Method is null ? method : $"{_builder.Method}; {method}";
                break;
            case CifTable.PolymerScheme:
                SchemeRow(row);
                break;
            case CifTable.UnobservedResidues:
                UnobservedRow(row);
                break;
        }
    }

    private void SchemeRow(CifToken[] row)
    {
        if (TextOf(row[_strand]) is not { } chain || TextOf(row[_monomer]) is not { } name || !Numbers.TryInteger(row[_sequence].Of(_text), out var sequence)) return;
        // Several monomers at one place: the first counts.
        if (chain == _schemeChain && sequence == _schemeSequence) return;
        (_schemeChain, _schemeSequence) = (chain, sequence);
        var (polymer, missing) = _builder.PolymerOf(chain);
        polymer.Add(name);
        var isMissing = _authorNumber >= 0 && row[_authorNumber].IsNull(_text);
        if (isMissing && _number >= 0 && Numbers.TryInteger(row[_number].Of(_text), out var number)) missing.Add(new MissingResidue(name, number, Insertion(row)));
    }

    private void UnobservedRow(CifToken[] row)
    {
        var isMissing = (_flag < 0 || row[_flag].Of(_text).SequenceEqual("Y"u8)) && (_occupancyFlag < 0 || row[_occupancyFlag].Of(_text).SequenceEqual("1"u8));
        if (!isMissing || TextOf(row[_strand]) is not { } chain || TextOf(row[_monomer]) is not { } name || !Numbers.TryInteger(row[_number].Of(_text), out var number)) return;
        (_unobserved ??= []).Add((chain, new MissingResidue(name, number, Insertion(row))));
    }

    private readonly char Insertion(CifToken[] row) => _insertion < 0 || row[_insertion].IsNull(_text) || row[_insertion].Length != 1 ? '\0' : (char)_text[row[_insertion].Start];

    private readonly Structure Finish()
    {
        if (!_hasScheme)
            foreach (var (chain, residue) in _unobserved ?? [])
                if (_builder.PolymerOf(chain).Missing is var missing && !missing.Contains(residue)) missing.Add(residue);
        var problems = new List<(int Offset, string Detail)>();
        var structure = _builder.Build((offset, detail) => problems.Add((offset, detail)), handOver: true);
        foreach (var (offset, detail) in problems.OrderBy(problem => problem.Offset).Take(MostNotedProblems)) Problem(offset, detail);
        return structure;
    }
}
