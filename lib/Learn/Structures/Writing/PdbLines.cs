using System.Globalization;

namespace Workspace.Learn.Structures.Writing;

/// <summary>The lines of a PDB file.</summary>
internal sealed class PdbLines(TextWriter writer)
{
    private const int LineWidth = 80;
    private const int TextWidth = 70;
    private const int NamesPerLine = 13;

    private int _serial;

    internal void Write(Structure structure)
    {
        if (structure.Id.Length == 4) Line($"{"HEADER",-62}{structure.Id}");
        Text("TITLE", structure.Title);
        Text("EXPDTA", structure.Method);
        foreach (var chain in structure.Chains.Where(chain => chain.PolymerSequence.Count > 0)) PolymerSequence(chain);
        foreach (var model in structure.Models)
        {
            var isNumbered = structure.Models.Count > 1 || model.Number != 1;
            if (isNumbered) Line($"MODEL     {model.Number,4}");
            _serial = 0;
            foreach (var chain in model.Chains) Chain(chain);
            if (isNumbered) Line("ENDMDL");
        }
        Line("END");
    }

    private void Chain(Chain chain)
    {
        var residues = chain.Residues;
        var last = residues.Count - 1;
        while (last >= 0 && residues[last].IsHetero) last--;
        for (var i = 0; i < residues.Count; i++)
        {
            var place = Place(residues[i], chain);
            foreach (var atom in residues[i].Atoms) Atom(atom, place);
            if (i == last) Line($"TER   {Hybrid36.Text(++_serial, 5)}      {place}");
        }
    }

    // Columns 18 to 27: residue name, chain, number, insertion code.
    private static string Place(Residue residue, Chain chain)
    {
        var (name, id) = (Fitting(residue.Name, 3, "The residue name"), Fitting(chain.Id, 2, "The chain name"));
        return $"{name,3}{id,2}{Hybrid36.Text(residue.SequenceNumber, 4)}{Letter(residue.InsertionCode)}";
    }

    private void Atom(Atom atom, string place)
    {
        var name = Fitting(atom.Name, 4, "The atom name");
        // The element's symbol ends in the second of the four columns, where the name leaves room.
        var padded = name.Length < 4 && atom.Element.Length == 1 ? $" {name,-3}" : $"{name,-4}";
        var charge = atom.Charge == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(atom.Charge)}{(atom.Charge < 0 ? '-' : '+')}");
        var (x, y, z) = (Number(atom.Position.X, 8, 3, atom), Number(atom.Position.Y, 8, 3, atom), Number(atom.Position.Z, 8, 3, atom));
        var (occupancy, factor) = (Number(atom.Occupancy, 6, 2, atom), Number(atom.BFactor, 6, 2, atom));
        Line($"{(atom.IsHetero ? "HETATM" : "ATOM  ")}{Hybrid36.Text(++_serial, 5)} {padded}{Letter(atom.AltLoc)}{place}   {x}{y}{z}{occupancy}{factor}          {atom.Element,2}{charge}");
    }

    private void PolymerSequence(Chain chain)
    {
        if (chain.Id.Length > 1) throw new ArgumentException($"The chain name \"{chain.Id}\" does not fit into the one column that SEQRES has for it. Use {nameof(MmcifWriter)}.");
        foreach (var (line, names) in chain.PolymerSequence.Chunk(NamesPerLine).Index())
            Line(string.Create(CultureInfo.InvariantCulture, $"SEQRES {line + 1,3} {chain.Id,1} {chain.PolymerSequence.Count,4}  {string.Join(' ', names.Select(name => $"{Fitting(name, 3, "The residue name"),3}"))}"));
    }

    private void Text(string record, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var line = 1;
        for (var start = 0; start < words.Length; line++)
        {
            var room = TextWidth - (line == 1 ? 0 : 1);
            var length = Math.Min(room, words.Length - start);
            // Reading joins the lines with a blank, so they break at one.
            if (start + length < words.Length && words.LastIndexOf(' ', start + length, length) is > 0 and var blank && blank > start) length = blank - start;
            Line(string.Create(CultureInfo.InvariantCulture, $"{record,-8}{(line == 1 ? "  " : $"{line,2} ")}{words.AsSpan(start, length)}"));
            start += length;
            while (start < words.Length && words[start] == ' ') start++;
        }
    }

    private static string Number(float value, int width, int decimals, Atom atom)
    {
        var text = value.ToString(decimals == 3 ? "F3" : "F2", CultureInfo.InvariantCulture);
        return text.Length <= width && float.IsFinite(value)
            ? text.PadLeft(width)
            : throw new ArgumentException($"{text} of {atom} does not fit into the {width} columns that the PDB format has for it. Use {nameof(MmcifWriter)}.");
    }

    private static string Fitting(string name, int width, string what) => name.Length <= width
        ? name
        : throw new ArgumentException($"{what} \"{name}\" does not fit into the {width} columns that the PDB format has for it. Use {nameof(MmcifWriter)}.");

    private static char Letter(char letter) => letter == '\0' ? ' ' : letter;

    private void Line(string text) => writer.WriteLine(text.PadRight(LineWidth));
}
