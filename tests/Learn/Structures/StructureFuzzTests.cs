using System.Text;
using Workspace.Learn.Structures;

namespace Workspace.Learn.Tests.Structures;

/// <summary>Files with random damage: each is read, or refused with the typed exception that names a place. Nothing else may happen.</summary>
public sealed class StructureFuzzTests
{
    private const int Trials = 4000;

    [TestCase(false, false, 1)]
    [TestCase(false, true, 2)]
    [TestCase(true, false, 3)]
    [TestCase(true, true, 4)]
    public void Read_RandomDamage_ReadsOrThrowsTheTypedException(bool isMmcif, bool keepGoing, int seed)
    {
        var original = Original(isMmcif);
        var random = new Random(seed);
        var options = new StructureReadOptions { KeepGoing = keepGoing };
        var refused = 0;
        for (var trial = 0; trial < Trials; trial++)
        {
            var bytes = Damage(original, random);
            try
            {
                Walk(isMmcif ? StructureFile.ParseMmcif(bytes, "x", options) : StructureFile.ParsePdb(bytes, "x", options));
            }
            catch (StructureFileException e)
            {
                refused++;
                Assert.That(e.Line, Is.GreaterThan(0).Or.EqualTo(0).And.LessThan(10_000), e.Message);
            }
        }
        Assert.That(refused, keepGoing && !isMmcif ? Is.LessThan(Trials / 4) : Is.InRange(1, Trials - 1));
    }

    private static void Walk(Structure structure)
    {
        foreach (var chain in structure.Models.SelectMany(model => model.Chains))
        {
            _ = chain.Sequence;
            _ = chain.BackboneAtoms();
            _ = StructureGeometry.BackboneTorsions(chain);
            Assert.That(chain.Atoms, Has.Count.EqualTo(chain.Residues.Sum(residue => residue.Atoms.Count)));
            Assert.That(chain.Atoms.All(atom => float.IsFinite(atom.Position.X + atom.Position.Y + atom.Position.Z)));
        }
        Assert.That(structure.Atoms, Has.Count.EqualTo(structure.Models.Sum(model => model.Chains.Sum(chain => chain.Atoms.Count))));
    }

    private static byte[] Original(bool isMmcif)
    {
        if (!isMmcif) return Encoding.UTF8.GetBytes($"MODEL        1\n{PdbText.Two.Replace("END\n", "ENDMDL\n", StringComparison.Ordinal)}MODEL        2\n{PdbText.Atom()}ENDMDL\nEND\n");
        using var memory = new MemoryStream();
        MmcifWriter.Write(memory, PdbText.Read(PdbText.Two));
        return memory.ToArray();
    }

    private static byte[] Damage(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var change = random.Next(1, 5); change > 0; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] = (byte)" \n'\";#_.?-0"[random.Next(11)]; break;
                case 2: bytes.RemoveAt(at); break;
                case 3: bytes.Insert(at, (byte)random.Next(256)); break;
                case 4: bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count / 2), Math.Min(random.Next(1, 80), bytes.Count / 2))); break;
                default: if (random.Next(5) == 0) bytes.RemoveRange(at, bytes.Count - at); break;
            }
            if (bytes.Count == 0) break;
        }
        return [.. bytes];
    }
}
