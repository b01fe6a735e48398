using Workspace.Learn.Structures.Storage;

namespace Workspace.Learn.Structures;

/// <summary>The names of amino acids in structure files, and their one-letter codes.</summary>
/// <remarks>Source: IUPAC-IUB 1983 for the letters; the wwPDB chemical component dictionary for the modified residues and their parents.</remarks>
public static class AminoAcidCodes
{
    /// <summary>The letters of the 20 standard amino acids, in the order of their names: ALA, ARG, ASN …</summary>
    public const string StandardLetters = "ARNDCQEGHILKMFPSTWYV";

    private const string Standard = "ALA ARG ASN ASP CYS GLN GLU GLY HIS ILE LEU LYS MET PHE PRO SER THR TRP TYR VAL";

    // Letter: the components whose parent it is.
    private static readonly string[] Modified =
    [
        "A:AIB ABA DAL MAA AYA", "R:AGM CIR HAR MMO DAR", "N:MEN AHB DSG", "D:ASA BFD PHD DAS SNN", "C:CAS CCS CME CSD CSO CSS CSX CSW CSU CMT CYM CYX OCS SMC YCM SNC SCY DCY CAF CSB QCS",
        "Q:MEQ GHG DGN", "E:CGU GMA PCA DGL 5HP", "G:SAR GL3 GLZ", "H:HIC HIP HID HIE HSD HSE HSP MHS NEP DHI 4FC", "I:IIL DIL", "L:NLE MLE DLE MK8", "K:ALY KCX LLP M3L MLY MLZ KPI DLY LYZ KCR",
        "M:MSE FME MHO OMT SME CXM MED NRQ", "F:DPN PHI MEA NFA", "P:HYP DPR 4HY HY3", "S:SEP SAC DSN OAS SVA SUN DHA", "T:TPO DTH ALO BMT", "W:DTR TRO HTR TRQ", "Y:PTR TYS DTY IYR NIY TPQ STY", "V:DVA MVA FVA",
        "U:SEC", "O:PYL", "B:ASX", "Z:GLX", "J:XLE", "X:UNK XAA",
    ];

    private static readonly Dictionary<ulong, char> Letters = MakeLetters();

    private static readonly HashSet<ulong> StandardNames = [.. Standard.Split(' ').Select(name => PackedName.Pack(name)!.Value)];

    private static readonly HashSet<ulong> Waters = [.. "HOH DOD WAT H2O TIP TP3 SOL".Split(' ').Select(name => PackedName.Pack(name)!.Value)];

    /// <summary>The one-letter code of a residue name, or null where it is no known amino acid.</summary>
    /// <param name="name">The name, such as <c>MSE</c>, which gives M.</param>
    public static char? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return PackedName.Pack(name) is { } packed ? Find(packed) : null;
    }

    /// <summary>The three-letter name of a standard amino acid; UNK for any other letter.</summary>
    /// <param name="letter">The letter, such as <c>M</c>.</param>
    public static string NameOf(char letter)
    {
        var index = StandardLetters.IndexOf(letter, StringComparison.Ordinal);
        return index < 0 ? "UNK" : Standard.Substring(index * 4, 3);
    }

    internal static char? Find(ulong name) => Letters.TryGetValue(name, out var letter) ? letter : null;

    internal static bool IsStandard(ulong name) => StandardNames.Contains(name);

    internal static bool IsWater(ulong name) => Waters.Contains(name);

    private static Dictionary<ulong, char> MakeLetters()
    {
        var letters = Standard.Split(' ').Select((name, i) => (name, letter: StandardLetters[i])).ToDictionary(pair => PackedName.Pack(pair.name)!.Value, pair => pair.letter);
        foreach (var line in Modified)
            foreach (var name in line[2..].Split(' ')) letters.Add(PackedName.Pack(name)!.Value, line[0]);
        return letters;
    }
}
