using System.Globalization;

namespace Workspace.Learn.Structures.Writing;

/// <summary>The tables of an mmCIF file.</summary>
internal static class MmcifTables
{
    private const string AtomColumns = "group_PDB id type_symbol label_atom_id label_alt_id label_comp_id label_asym_id label_seq_id pdbx_PDB_ins_code Cartn_x Cartn_y Cartn_z occupancy B_iso_or_equiv pdbx_formal_charge auth_seq_id auth_comp_id auth_asym_id auth_atom_id pdbx_PDB_model_num";
    private const string SchemeColumns = "asym_id seq_id mon_id pdb_seq_num auth_seq_num pdb_strand_id pdb_ins_code";

    internal static void Write(TextWriter writer, Structure structure)
    {
        var id = string.Concat(structure.Id.Where(c => c is > ' ' and < '\u007f'));
        writer.WriteLine($"data_{(id.Length == 0 ? "structure" : id)}");
        writer.WriteLine($"_entry.id {Value(structure.Id)}");
        if (structure.Title is { } title) writer.WriteLine($"_struct.title {Value(title)}");
        if (structure.Method is { } method) writer.WriteLine($"_exptl.method {Value(method)}");
        Polymers(writer, structure);
        Header(writer, "_atom_site", AtomColumns);
        var serial = 0;
        foreach (var model in structure.Models)
            foreach (var chain in model.Chains)
                foreach (var residue in chain.Residues)
                    foreach (var atom in residue.Atoms) Atom(writer, atom, residue, Value(chain.Id), model.Number, ++serial);
    }

    private static void Atom(TextWriter writer, Atom atom, Residue residue, string chain, int model, int serial)
    {
        var (name, residueName, position) = (Value(atom.Name), Value(residue.Name), atom.Position);
        var place = residue.PolymerNumber > 0 ? residue.PolymerNumber.ToString(CultureInfo.InvariantCulture) : ".";
        // "G9" and "R" alike give back the very same float.
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{(atom.IsHetero ? "HETATM" : "ATOM")} {serial} {Value(atom.Element)} {name} {Letter(atom.AltLoc, '.')} {residueName} {chain} {place} {Letter(residue.InsertionCode, '?')} {position.X:R} {position.Y:R} {position.Z:R} {atom.Occupancy:R} {atom.BFactor:R} {atom.Charge} {residue.SequenceNumber} {residueName} {chain} {name} {model}"));
    }

    // Only where every residue of the polymer can be told: located ones by their place, missing ones by their number.
    private static void Polymers(TextWriter writer, Structure structure)
    {
        var rows = structure.Chains.Where(chain => chain.PolymerSequence.Count > 0).SelectMany(Scheme).ToList();
        if (rows.Count == 0) return;
        Header(writer, "_pdbx_poly_seq_scheme", SchemeColumns);
        foreach (var row in rows) writer.WriteLine(row);
    }

    private static IEnumerable<string> Scheme(Chain chain)
    {
        var id = Value(chain.Id);
        var missing = new Queue<MissingResidue>(chain.MissingResidues);
        var located = new Queue<Residue>(chain.AminoAcids);
        foreach (var (i, name) in chain.PolymerSequence.Index())
        {
            var isMissing = missing.TryPeek(out var next) && next.Name == name && (!located.TryPeek(out var other) || other.Name != name || (next.SequenceNumber, next.InsertionCode).CompareTo((other.SequenceNumber, other.InsertionCode)) < 0);
            if (isMissing) missing.Dequeue();
            var residue = !isMissing && located.TryPeek(out var first) && first.Name == name ? located.Dequeue() : (Residue?)null;
            var number = isMissing ? next.SequenceNumber.ToString(CultureInfo.InvariantCulture) : residue?.SequenceNumber.ToString(CultureInfo.InvariantCulture) ?? "?";
            var code = isMissing ? next.InsertionCode : residue?.InsertionCode ?? '\0';
            yield return string.Create(CultureInfo.InvariantCulture, $"{id} {i + 1} {Value(name)} {number} {(residue is null ? "?" : number)} {id} {Letter(code, '.')}");
        }
    }

    private static void Header(TextWriter writer, string category, string columns)
    {
        writer.WriteLine("loop_");
        foreach (var column in columns.Split(' ')) writer.WriteLine($"{category}.{column}");
    }

    private static string Letter(char letter, char none) => letter == '\0' ? $"{none}" : Value($"{letter}");

    private static string Value(string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length == 0) return ".";
        var isBare = words is not ("." or "?") && !words.Contains(' ', StringComparison.Ordinal) && "_#$'\"[];".IndexOf(words[0], StringComparison.Ordinal) < 0 && !IsReserved(words);
        if (isBare) return words;
        if (!words.Contains("' ", StringComparison.Ordinal) && !words.EndsWith('\'')) return $"'{words}'";
        return !words.Contains("\" ", StringComparison.Ordinal) && !words.EndsWith('"') ? $"\"{words}\"" : $"\n;{words}\n;";
    }

    private static bool IsReserved(string word)
    {
        string[] beginnings = ["data_", "save_", "loop_", "global_", "stop_"];
        return beginnings.Any(beginning => word.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
    }
}
