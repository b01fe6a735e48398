using System.Text;
using Workspace.Learn.Structures;

namespace Workspace.Learn.Tests.Structures;

/// <summary>Small PDB files written by hand, column by column.</summary>
internal static class PdbText
{
    //                            1         2         3         4         5         6         7
    //                   12345678901234567890123456789012345678901234567890123456789012345678901234567890
    internal const string Two = """
        HEADER    TEST                                    01-JAN-26   1TST
        TITLE     A DIPEPTIDE WITH
        TITLE    2 A WATER
        EXPDTA    X-RAY DIFFRACTION
        SEQRES   1 A    4  MET ALA GLY SER
        REMARK 465
        REMARK 465   M RES C SSSEQI
        REMARK 465     MET A     0
        REMARK 465     SER A     3A
        ATOM      1  N   ALA A   1      11.104   6.134  -6.504  1.00 10.00           N
        ATOM      2  CA  ALA A   1      11.639   6.071  -5.147  1.00 11.00           C
        ATOM      3  C   ALA A   1      10.500   5.900  -4.200  1.00 12.00           C
        ATOM      4  O   ALA A   1       9.400   6.300  -4.500  1.00 13.00           O
        ATOM      5  N   GLY A   2      10.800   5.300  -3.050  0.50 14.00           N1+
        ATOM      6  CA AGLY A   2       9.800   5.100  -2.000  0.40 15.00           C
        ATOM      7  CA BGLY A   2       9.900   5.200  -2.100  0.60 16.00           C
        TER       8      GLY A   2
        HETATM    9 CA    CA A 101      -1.000   2.000   3.000  1.00 20.00          CA2+
        HETATM   10  O   HOH A 201       0.000   0.000   0.000
        END

        """;

    internal static Structure Read(string text, bool keepGoing = false) => StructureFile.ParsePdb(Encoding.UTF8.GetBytes(text), "test.pdb", new StructureReadOptions { KeepGoing = keepGoing });

    /// <summary>An ATOM line with some of its fields as given.</summary>
    internal static string Atom(string serial = "1", string name = " CA ", string residue = "ALA", string chain = "A", string number = "1", string x = "1.000", string altLoc = " ", string insertion = " ", string record = "ATOM  ") =>
        $"{record}{serial,5} {name,-4}{altLoc}{residue,3} {chain}{number,4}{insertion}   {x,8}   2.000   3.000  1.00  0.00           C  \n";
}
