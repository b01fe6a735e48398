namespace Workspace.Learn.Structures.Reading;

/// <summary>Where in a row of _atom_site each item stands; −1: nowhere. The authors' names and numbers go before the dictionary's.</summary>
internal record struct AtomColumns
{
    internal int Group, Id, Symbol, Name, AltLoc, ResidueName, Chain, Number, PolymerNumber, Insertion, X, Y, Z, Occupancy, BFactor, Charge, Model;

    internal static AtomColumns Of(ColumnFinder columns) => new()
    {
        Group = columns.Find("group_PDB"u8),
        Id = columns.Find("id"u8),
        Symbol = columns.Find("type_symbol"u8),
        Name = Either(columns.Find("auth_atom_id"u8), columns.Find("label_atom_id"u8)),
        AltLoc = columns.Find("label_alt_id"u8),
        ResidueName = Either(columns.Find("auth_comp_id"u8), columns.Find("label_comp_id"u8)),
        Chain = Either(columns.Find("auth_asym_id"u8), columns.Find("label_asym_id"u8)),
        Number = Either(columns.Find("auth_seq_id"u8), columns.Find("label_seq_id"u8)),
        PolymerNumber = columns.Find("label_seq_id"u8),
        Insertion = columns.Find("pdbx_PDB_ins_code"u8),
        X = columns.Find("Cartn_x"u8),
        Y = columns.Find("Cartn_y"u8),
        Z = columns.Find("Cartn_z"u8),
        Occupancy = columns.Find("occupancy"u8),
        BFactor = columns.Find("B_iso_or_equiv"u8),
        Charge = columns.Find("pdbx_formal_charge"u8),
        Model = columns.Find("pdbx_PDB_model_num"u8),
    };

    /// <summary>The name of an item that is not there and without which there are no atoms, or null.</summary>
    internal readonly string? Missing() => this switch
    {
        { X: < 0 } => "Cartn_x",
        { Y: < 0 } => "Cartn_y",
        { Z: < 0 } => "Cartn_z",
        { Name: < 0 } => "label_atom_id",
        { ResidueName: < 0 } => "label_comp_id",
        { Chain: < 0 } => "label_asym_id",
        { Number: < 0 } => "label_seq_id",
        _ => null,
    };

    private static int Either(int first, int second) => first >= 0 ? first : second;
}
