namespace Workspace.Datasets.Proteins;

/// <summary>An invented protein: a plan of helices, strands, loops and disordered ends, a sequence that likes them, and a compact backbone.</summary>
internal sealed class Fold
{
    // How often each loop is tried before the most compact of the tries is taken.
    private const int Tries = 24;
    private const double ClosestAlphaCarbons = 4.0;

    // Letters by liking (Chou and Fasman 1978; disorder: Dunker et al. 2001); each stands as often as it is liked.
    private static readonly Dictionary<SegmentKind, string> Likings = new()
    {
        [SegmentKind.Helix] = "AAAALLLLEEEEKKKKMMQQRRRHIVFDSWTY",
        [SegmentKind.Strand] = "VVVVIIIIYYYFFFTTTWLLCCMQRAGSK",
        [SegmentKind.Loop] = "GGGGNNNNPPPDDDDSSSKTEAYR",
        [SegmentKind.Tail] = "EEEEKKKKSSSSPPPQQGGGDDNRTAM",
    };

    // φ and ψ in degrees, and how far they spread (Ramachandran).
    private static readonly (double Phi, double Psi, double Spread)[] LoopTorsions = [(-70, 145, 20), (-65, -30, 20), (-90, 0, 20), (60, 40, 12), (85, 5, 12)];

    private Fold(IReadOnlyList<SegmentKind> kinds, string sequence, IReadOnlyList<Point[]> residues) => (Kinds, Sequence, Residues) = (kinds, sequence, residues);

    /// <summary>What each residue belongs to.</summary>
    internal IReadOnlyList<SegmentKind> Kinds { get; }

    /// <summary>A letter per residue; the first is the M that every chain begins with.</summary>
    internal string Sequence { get; }

    /// <summary>N, C-alpha, C and O of each residue.</summary>
    internal IReadOnlyList<Point[]> Residues { get; }

    /// <summary>Invents one.</summary>
    /// <param name="random">The source of chance.</param>
    /// <param name="tails">Whether it has disordered ends.</param>
    internal static Fold Invent(Random random, bool tails)
    {
        var plan = Plan(random, tails);
        var kinds = plan.SelectMany(segment => Enumerable.Repeat(segment.Kind, segment.Length)).ToList();
        var letters = kinds.Select(kind => Likings[kind][random.Next(Likings[kind].Length)]).ToArray();
        letters[0] = 'M';
        return new Fold(kinds, new string(letters), Build(plan, random));
    }

    private static List<Segment> Plan(Random random, bool tails)
    {
        var plan = new List<Segment>();
        if (tails) plan.Add(new Segment(SegmentKind.Tail, random.Next(4, 11)));
        var elements = random.Next(3, 6);
        var isMostlyHelix = random.NextDouble() < 0.6;
        for (var i = 0; i < elements; i++)
        {
            if (i > 0) plan.Add(new Segment(SegmentKind.Loop, random.Next(2, 6)));
            var isHelix = random.NextDouble() < (isMostlyHelix ? 0.85 : 0.25);
            plan.Add(isHelix ? new Segment(SegmentKind.Helix, random.Next(8, 14)) : new Segment(SegmentKind.Strand, random.Next(5, 8)));
        }
        if (tails) plan.Add(new Segment(SegmentKind.Tail, random.Next(3, 9)));
        return plan;
    }

    private static IReadOnlyList<Point[]> Build(List<Segment> plan, Random random)
    {
        var backbone = new Backbone();
        var psi = 0.0;
        for (var i = 0; i < plan.Count; i++)
        {
            // A loop is chosen by where it leads what comes after it.
            var part = plan[i].Kind == SegmentKind.Loop ? plan.GetRange(i++, 2) : plan.GetRange(i, 1);
            psi = Extend(backbone, part, psi, random);
        }
        backbone.End(psi);
        return backbone.Residues;
    }

    private static double Extend(Backbone backbone, List<Segment> part, double psi, Random random)
    {
        var start = backbone.Residues.Count;
        var (best, bestCost) = (new List<(double Phi, double Psi)>(), double.PositiveInfinity);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var torsions = part.SelectMany(segment => Enumerable.Range(0, segment.Length).Select(_ => Torsion(segment.Kind, random))).ToList();
            Add(backbone, torsions, psi);
            var cost = Cost(backbone.Residues, start, isTail: part[0].Kind == SegmentKind.Tail);
            if (cost < bestCost) (best, bestCost) = (torsions, cost);
            backbone.Truncate(start);
        }
        return Add(backbone, best, psi);
    }

    private static double Add(Backbone backbone, List<(double Phi, double Psi)> torsions, double psi)
    {
        foreach (var torsion in torsions)
        {
            backbone.Add(psi, torsion.Phi);
            psi = torsion.Psi;
        }
        return psi;
    }

    private static (double Phi, double Psi) Torsion(SegmentKind kind, Random random)
    {
        var (phi, psi, spread) = kind switch
        {
            SegmentKind.Helix => (-62, -43, 4),
            SegmentKind.Strand => (-119, 128, 10),
            SegmentKind.Tail => (-80, 145, 25),
            _ => LoopTorsions[random.Next(LoopTorsions.Length)],
        };
        return (phi + (spread * Chance.Normal(random)), psi + (spread * Chance.Normal(random)));
    }

    // Clashes count most; else the new residues should lie near the rest, those of a tail away from it.
    private static double Cost(IReadOnlyList<Point[]> residues, int start, bool isTail)
    {
        var (clashes, distance, pairs) = (0, 0.0, 0);
        for (var i = start; i < residues.Count; i++)
        {
            for (var j = 0; j < Math.Min(start, i - 2); j++)
            {
                var between = residues[i][1] - residues[j][1];
                var square = between.Dot(between);
                if (square < ClosestAlphaCarbons * ClosestAlphaCarbons) clashes++;
                distance += Math.Sqrt(square);
                pairs++;
            }
        }
        return (1_000 * clashes) + (pairs == 0 ? 0 : distance / pairs * (isTail ? -1 : 1));
    }
}
