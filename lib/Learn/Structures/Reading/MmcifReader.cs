using System.Text;

namespace Workspace.Learn.Structures.Reading;

/// <summary>Reads the mmCIF format: finds the tables that matter and hands their rows on.</summary>
/// <remarks>Source: the PDBx/mmCIF dictionary of the wwPDB.</remarks>
internal ref partial struct MmcifReader
{
    private const int MostColumns = 512;
    private const int TypicalAtomRow = 100;

    private readonly ReadOnlySpan<byte> _text;
    private readonly string _path;
    private readonly bool _keepGoing;
    private readonly StructureBuilder _builder;
    private CifTokenizer _tokens;
    private CifToken _token;
    private CifTable _table;
    private int _blocks;
    private int _blockOfAtoms;
    private int _model;
    private int _lastSerial;

    // Column of each item that is read, −1 where the table lacks it.
    private AtomColumns _atom;
    private int _first, _strand, _sequence, _monomer, _number, _authorNumber, _insertion, _flag, _occupancyFlag;
    private bool _hasScheme;
    private string? _schemeChain;
    private int _schemeSequence;
    private List<(string Chain, MissingResidue Residue)>? _unobserved;

    private MmcifReader(ReadOnlySpan<byte> text, string path, string id, bool keepGoing)
    {
        _text = text;
        (_path, _keepGoing, _builder) = (path, keepGoing, new StructureBuilder(id));
        _tokens = new CifTokenizer(text);
    }

    internal static Structure Read(ReadOnlySpan<byte> text, string path, string id, StructureReadOptions options)
    {
        var reader = new MmcifReader(text, path, IdOf(text) ?? id, options.KeepGoing);
        return reader.Read();
    }

    private Structure Read()
    {
        Advance();
        if (_token.Kind != CifTokenKind.Data) throw Fatal(_token.Start, _text.Length == 0 ? "the file is empty." : "the file does not begin with data_. If it is a PDB file, give it the extension .pdb.");
        while (_token.Kind != CifTokenKind.End)
        {
            switch (_token.Kind)
            {
                case CifTokenKind.Data:
                    _blocks++;
                    Advance();
                    break;
                case CifTokenKind.Save:
                    Advance();
                    break;
                case CifTokenKind.Loop:
                    Loop();
                    break;
                case CifTokenKind.Tag:
                    Pairs();
                    break;
                default:
                    throw Fatal(_token.Start, $"the value \"{Shown(_token)}\" belongs to no name. A name before it is missing, or a quote.");
            }
        }
        return Finish();
    }

    private void Loop()
    {
        var start = _token.Start;
        Advance();
        var tags = new List<CifToken>();
        for (; _token.Kind == CifTokenKind.Tag; Advance())
        {
            if (tags.Count == MostColumns) throw Fatal(_token.Start, $"a table has more than {MostColumns} columns.");
            tags.Add(_token);
        }
        if (tags.Count == 0) throw Fatal(start, "loop_ is not followed by names.");
        Begin(tags);
        var row = new CifToken[tags.Count];
        while (_token.IsValue)
        {
            var rowStart = _token.Start;
            for (var column = 0; column < row.Length; column++, Advance())
            {
                if (!_token.IsValue) throw Fatal(Math.Min(_token.Start, _text.Length), $"a row of the table of {Shown(tags[0])} has {column} values, and its columns are {row.Length}. The file was cut off, or a value is missing or lacks quotes.");
                row[column] = _token;
            }
            Row(row, rowStart);
        }
    }

    // Neighbouring pairs of one category are a table of one row.
    private void Pairs()
    {
        var (tags, row) = (new List<CifToken>(), new List<CifToken>());
        var start = _token.Start;
        var category = CategoryOf(_token);
        do
        {
            tags.Add(_token);
            Advance();
            if (!_token.IsValue) throw Fatal(Math.Min(_token.Start, _text.Length), $"the name {Shown(tags[^1])} has no value.");
            row.Add(_token);
            Advance();
        }
        while (_token.Kind == CifTokenKind.Tag && Ascii.EqualsIgnoreCase(CategoryOf(_token), category) && tags.Count < MostColumns);
        Begin(tags);
        Row([.. row], start);
    }

    private void Advance()
    {
        _token = _tokens.Next(out var unclosed);
        if (unclosed >= 0) throw Fatal(unclosed, "a quote or text begins and never ends. The file was cut off, or the closing mark is missing.");
    }

    private readonly ReadOnlySpan<byte> CategoryOf(CifToken tag)
    {
        var name = tag.Of(_text);
        var dot = name.IndexOf((byte)'.');
        return dot < 0 ? name : name[..dot];
    }

    private readonly string Shown(CifToken token) => Encoding.UTF8.GetString(token.Of(_text)[..Math.Min(token.Length, 40)]);

    private readonly string? TextOf(CifToken token) => token.IsNull(_text) ? null : string.Join(' ', Encoding.UTF8.GetString(token.Of(_text)).Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private readonly void Problem(int offset, string detail)
    {
        var (line, column) = SourceText.Place(_text, offset);
        var problem = new StructureProblem(line, column, detail);
        if (!_keepGoing) throw new StructureFileException(_path, problem);
        _builder.Note(problem);
    }

    // What follows after these cannot be told apart any more, so nothing could be kept.
    private readonly StructureFileException Fatal(int offset, string detail)
    {
        var (line, column) = SourceText.Place(_text, offset);
        return new StructureFileException(_path, new StructureProblem(line, column, detail));
    }

    private static string? IdOf(ReadOnlySpan<byte> text)
    {
        var start = text.IndexOf("_entry.id"u8);
        if (start < 0) return null;
        var tokens = new CifTokenizer(text[start..]);
        tokens.Next(out _);
        var value = tokens.Next(out _);
        return value.IsValue && !value.IsNull(text[start..]) ? Encoding.UTF8.GetString(value.Of(text[start..])) : null;
    }
}
