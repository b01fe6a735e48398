namespace Workspace.Learn.Structures.Reading;

/// <summary>The symbols of the elements, for files that leave them out.</summary>
internal static class Elements
{
    private static readonly HashSet<ushort> TwoLetters = [.. (
        "HE LI BE NE NA MG AL SI CL AR CA SC TI CR MN FE CO NI CU ZN GA GE AS SE BR KR RB SR ZR NB MO TC RU RH PD AG CD IN SN SB TE XE CS BA LA CE PR ND PM SM EU GD TB DY HO ER TM YB LU " +
        "HF TA RE OS IR PT AU HG TL PB BI PO AT RN FR RA AC TH PA NP PU AM CM BK CF ES FM MD NO LR").Split(' ').Select(symbol => (ushort)(symbol[0] | (symbol[1] << 8)))];

    /// <summary>The element of an atom from the four columns of its name: the symbol ends in the second column.</summary>
    /// <returns>The packed symbol, or that of an unknown element, X.</returns>
    internal static ushort FromName(ReadOnlySpan<byte> columns)
    {
        var (first, second) = (Upper(columns[0]), Upper(columns[1]));
        if (IsLetter(first) && IsLetter(second) && TwoLetters.Contains((ushort)(first | (second << 8))) && !IsCrowdedHydrogen(columns)) return (ushort)(first | (second << 8));
        if (IsLetter(first)) return first;
        // A digit may stand before the hydrogens of older files: 1HB.
        return IsLetter(second) ? second : Upper(columns[2]) is var third && IsLetter(third) ? third : (byte)'X';
    }

    /// <summary>The symbol as the file gives it, in capitals; 0 where it is none.</summary>
    internal static ushort FromSymbol(ReadOnlySpan<byte> symbol) => symbol.Length switch
    {
        1 when IsLetter(Upper(symbol[0])) => Upper(symbol[0]),
        2 when IsLetter(Upper(symbol[0])) && IsLetter(Upper(symbol[1])) => (ushort)(Upper(symbol[0]) | (Upper(symbol[1]) << 8)),
        _ => 0,
    };

    // HG11, HE21, HO5': hydrogens whose names take all four columns.
    private static bool IsCrowdedHydrogen(ReadOnlySpan<byte> columns) => Upper(columns[0]) == 'H' && columns[3] != ' ';

    private static byte Upper(byte c) => c is >= (byte)'a' and <= (byte)'z' ? (byte)(c - 32) : c;

    private static bool IsLetter(byte c) => c is >= (byte)'A' and <= (byte)'Z';
}
