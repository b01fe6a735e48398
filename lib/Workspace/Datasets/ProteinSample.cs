using System.Globalization;
using Workspace.Datasets.Proteins;

namespace Workspace.Datasets;

/// <summary>
/// Makes synthetic protein chains of two kinds, as JSON documents in the layout of the tutorial on protein graphs: like predictions,
/// and like experiments. The proteins are invented: plausible backbones and sequences that no organism has.
/// </summary>
/// <remarks>
/// What tells the kinds apart is what does so in reality, and it is planted with exceptions. A prediction has the whole chain: its disordered
/// ends hang out as loose strings of low confidence. An experiment lacks what does not hold still: most ends, some loops; it
/// may begin with the tag by which the protein was caught, its atoms are a little off, and its temperature factors say how much they move.
/// </remarks>
public static class ProteinSample
{
    /// <summary>The seed of the file in <c>data/</c>.</summary>
    public const int DefaultSeed = 57_887;

    /// <summary>Documents of the file in <c>data/</c>.</summary>
    public const int DefaultDocuments = 200;

    /// <summary>Planted share of predictions, exact by construction: what always guessing the larger kind is right in. The tutorial's data have 0.563.</summary>
    public const double PredictedShare = 0.56;

    /// <summary>Planted share of predictions whose ends are ordered, so that nothing hangs out.</summary>
    public const double OrderedPredictions = 0.1;

    /// <summary>Planted share of experiments that show the disordered ends.</summary>
    public const double WholeExperiments = 0.15;

    private const string Tag = "HHHHHH";

    /// <summary>Writes documents as JSON lines: UTF-8, one object per line, lines ending in LF. Each experiment is of the protein of one of the predictions.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="documents">How many; at least 10, default 200.</param>
    /// <param name="seed">The same seed makes the same file, on every machine.</param>
    public static void Write(TextWriter writer, int documents = DefaultDocuments, int seed = DefaultSeed)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentOutOfRangeException.ThrowIfLessThan(documents, 10);
        var random = new Random(seed);
        var predictions = (int)Math.Round(documents * PredictedShare);
        var proteins = Spread(predictions, OrderedPredictions, random);
        var whole = Spread(documents - predictions, WholeExperiments, random);
        for (var number = 0; number < predictions; number++)
        {
            var fold = Fold.Invent(random, tails: !proteins[number]);
            var name = (number + 1).ToString("SYN0000", CultureInfo.InvariantCulture);
            writer.Write(Predict(fold, $"AF-{name}", random).ToJson() + "\n");
            if (number < whole.Length) writer.Write(Determine(fold, $"{name}-A", whole[number], random).ToJson() + "\n");
        }
    }

    // Exactly so many, anywhere.
    private static bool[] Spread(int count, double share, Random random)
    {
        var chosen = new bool[count];
        Array.Fill(chosen, true, 0, (int)Math.Round(count * share));
        random.Shuffle(chosen);
        return chosen;
    }

    private static ProteinDocument Predict(Fold fold, string id, Random random)
    {
        var confidence = fold.Kinds.Select(kind => kind switch
        {
            SegmentKind.Tail => 42 + (7 * Chance.Normal(random)),
            SegmentKind.Loop => 84 + (5 * Chance.Normal(random)),
            _ => 94 + (2 * Chance.Normal(random)),
        });
        return new ProteinDocument(id, fold.Sequence, Move(fold.Residues, 0.03, random), [.. confidence.Select(value => Math.Clamp(value, 20, 99))], IsPredicted: true);
    }

    private static ProteinDocument Determine(Fold fold, string id, bool whole, Random random)
    {
        var seen = Enumerable.Range(0, fold.Kinds.Count).Where(i => whole || fold.Kinds[i] != SegmentKind.Tail).ToList();
        if (random.NextDouble() < 0.4) seen = WithoutALoop(fold.Kinds, seen, random);
        var atoms = Move([.. seen.Select(i => fold.Residues[i])], 0.2, random);
        var factors = seen.Select(i => (fold.Kinds[i] is SegmentKind.Helix or SegmentKind.Strand ? 22 : 40) + (6 * Math.Abs(Chance.Normal(random)))).ToList();
        var sequence = string.Concat(seen.Select(i => fold.Sequence[i]));
        // Part of the tag, as far as it holds still, in the place of the first residues.
        if (random.NextDouble() < 0.3) sequence = Tag[..3] + sequence[3..];
        return new ProteinDocument(id, sequence, atoms, factors, IsPredicted: false);
    }

    private static List<int> WithoutALoop(IReadOnlyList<SegmentKind> kinds, List<int> seen, Random random)
    {
        var loops = seen.Where(i => kinds[i] == SegmentKind.Loop && kinds[i - 1] != SegmentKind.Loop).ToList();
        if (loops.Count == 0) return seen;
        var start = loops[random.Next(loops.Count)];
        var end = start;
        while (kinds[end] == SegmentKind.Loop) end++;
        return [.. seen.Where(i => i < start || i >= end)];
    }

    // Turned and shifted anyhow, as two files of one protein are, and each atom off by chance.
    private static List<Point[]> Move(IReadOnlyList<Point[]> residues, double error, Random random)
    {
        var x = new Point(Chance.Normal(random), Chance.Normal(random), Chance.Normal(random)).Normalized();
        var y = x.Cross(new Point(Chance.Normal(random), Chance.Normal(random), Chance.Normal(random))).Normalized();
        var z = x.Cross(y);
        var center = 1.0 / residues.Count * residues.Aggregate(default(Point), (sum, atoms) => sum + atoms[1]);
        return [.. residues.Select(atoms => Array.ConvertAll(atoms, atom =>
        {
            var placed = atom - center;
            return new Point(
                x.Dot(placed) + (error * Chance.Normal(random)),
                y.Dot(placed) + (error * Chance.Normal(random)),
                z.Dot(placed) + (error * Chance.Normal(random)));
        }))];
    }
}
