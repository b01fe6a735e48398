using System.Globalization;
using System.Text;

namespace Workspace.Datasets;

/// <summary>
/// Makes synthetic loan applications in the layout of the tutorial's <c>german_credit_data.csv</c>: the same 21 columns
/// and the same words, but invented people. What a notebook should find again is planted, and stands in the constants.
/// </summary>
/// <remarks>
/// The risk of an application grows with an overdrawn or small checking account, the amount, the duration and a low age;
/// nothing else matters. Within each sex the applications with the highest risk scores are labelled <c>high risk</c>, so that the
/// class split and every bias figure about sex are exact by construction, whatever the seed and the number of rows.
/// </remarks>
public static class CreditSample
{
    /// <summary>The seed of the file in <c>data/</c>.</summary>
    public const int DefaultSeed = 26;

    /// <summary>Rows of the file in <c>data/</c>: the tutorial's own number.</summary>
    public const int DefaultRows = 1_000;

    /// <summary>Planted share of women.</summary>
    public const double WomenShare = 0.32;

    /// <summary>Planted share of high risk among women.</summary>
    public const double WomenHighRisk = 0.375;

    /// <summary>Planted share of high risk among men.</summary>
    public const double MenHighRisk = 0.275;

    /// <summary>The four columns that decide the risk.</summary>
    public static IReadOnlyList<string> DecidingColumns { get; } = ["existingchecking", "creditamount", "duration", "age"];

    /// <summary>The columns in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "existingchecking", "duration", "credithistory", "purpose", "creditamount", "savings", "employmentsince",
        "installmentrate", "status_sex", "otherdebtors", "residencesince", "property", "age", "otherinstallmentplans",
        "housing", "existingcredits", "job", "dependents", "telephone", "foreignworker", "risk",
    ];

    private static readonly (string Word, double Share)[] Checking = [("no account", .40), ("none", .27), ("little", .26), ("moderate", .07)];
    private static readonly (string, double)[] History =
        [("existing credits paid back", .53), ("critical account", .29), ("delay in paying off", .09), ("all credits at this bank paid back", .05), ("no credits taken", .04)];
    private static readonly (string, double)[] Purpose =
        [("radio/television", .28), ("car (new)", .23), ("furniture/equipment", .18), ("car (used)", .10), ("business", .10), ("education", .06), ("repairs", .02), ("domestic appliances", .015), ("others", .01), ("retraining", .005)];
    private static readonly (string, double)[] Savings = [("little", .60), ("unknown", .18), ("moderate", .11), ("high", .06), ("very high", .05)];
    private static readonly (string, double)[] Employment = [("1 to 4 years", .34), ("7+ years", .25), ("4 to 7 years", .18), ("1 year", .17), ("unemployed", .06)];
    private static readonly (string, double)[] MenStatus = [("single", .79), ("married/widowed", .14), ("divorced/separated", .07)];
    private static readonly (string, double)[] Debtors = [("none", .91), ("guarantor", .05), ("co-applicant", .04)];
    private static readonly (string, double)[] Property = [("car or other", .33), ("real estate", .28), ("savings agreement/life insurance", .24), ("unknown/no property", .15)];
    private static readonly (string, double)[] Plans = [("none", .81), ("bank", .14), ("stores", .05)];
    private static readonly (string, double)[] Housing = [("own", .71), ("rent", .18), ("for free", .11)];
    private static readonly (string, double)[] Job = [("skilled employee / official", .63), ("unskilled", .20), ("management / highly skilled", .15), ("unemployed", .02)];
    private static readonly (int, double)[] Durations = [(6, .08), (9, .05), (12, .18), (15, .07), (18, .11), (24, .19), (30, .06), (36, .12), (42, .04), (48, .07), (60, .03)];
    private static readonly (int, double)[] OneToFour = [(4, .45), (2, .25), (3, .16), (1, .14)];
    private static readonly (int, double)[] Credits = [(1, .63), (2, .33), (3, .03), (4, .01)];

    /// <summary>Writes the sample as CSV: UTF-8, a header, lines ending in LF.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="rows">How many applications; at least 20, default 1 000.</param>
    /// <param name="seed">The same seed makes the same file, on every machine.</param>
    public static void Write(TextWriter writer, int rows = DefaultRows, int seed = DefaultSeed)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 20);
        var applications = Generate(rows, new Random(seed));
        writer.Write(string.Join(',', Columns) + "\n");
        foreach (var application in applications) writer.Write(application.ToCsv() + "\n");
    }

    private static List<Application> Generate(int rows, Random random)
    {
        var women = (int)Math.Round(rows * WomenShare);
        var applications = new List<Application>(rows);
        for (var i = 0; i < rows; i++) applications.Add(Draw(random, woman: i < women));
        Label(applications[..women], WomenHighRisk);
        Label(applications[women..], MenHighRisk);
        var shuffled = applications.ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled];
    }

    private static void Label(List<Application> group, double share)
    {
        var high = (int)Math.Round(group.Count * share);
        foreach (var application in group.OrderByDescending(a => a.Score).Take(high)) application.HighRisk = true;
    }

    private static Application Draw(Random random, bool woman)
    {
        var checking = Pick(random, Checking);
        var duration = Pick(random, Durations);
        var amount = (int)Math.Round(Math.Clamp(Math.Exp(7.75 + (0.55 * Normal(random)) + (0.012 * (duration - 21))), 250, 18_500));
        var age = Math.Clamp((int)Math.Round(19 + (16.5 * Gamma2(random) / 2)), 19, 75);
        var score = CheckingRisk(checking)
            + (1.10 * (Math.Log(amount) - 7.75) / 0.6)
            + (1.00 * (duration - 21) / 12.0)
            - (0.90 * (age - 35) / 11.0)
            + (0.45 * Normal(random));
        return new Application
        {
            Score = score,
            Fields =
            [
                checking, Text(duration), Pick(random, History), Pick(random, Purpose), Text(amount), Pick(random, Savings), Pick(random, Employment),
                Text(Pick(random, OneToFour)), woman ? "female: divorced/separated/married" : $"male: {Pick(random, MenStatus)}", Pick(random, Debtors),
                Text(Pick(random, OneToFour)), Pick(random, Property), Text(age), Pick(random, Plans), Pick(random, Housing), Text(Pick(random, Credits)),
                Pick(random, Job), random.NextDouble() < .155 ? "2" : "1", random.NextDouble() < .4 ? "yes" : "none", random.NextDouble() < .963 ? "yes" : "no",
            ],
        };
    }

    private static double CheckingRisk(string checking) => checking switch
    {
        "none" => 2.3,
        "little" => 1.3,
        "moderate" => 0.0,
        _ => -2.0,       // who has no account here has shown no trouble either
    };

    private static T Pick<T>(Random random, (T Value, double Share)[] choices)
    {
        var drawn = random.NextDouble() * choices.Sum(c => c.Share);
        foreach (var (value, share) in choices)
        {
            drawn -= share;
            if (drawn <= 0) return value;
        }
        return choices[^1].Value;
    }

    // Box and Muller 1958.
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    // A gamma variable of shape 2: many young applicants, a long tail of old ones.
    private static double Gamma2(Random random) => -Math.Log(1 - random.NextDouble()) - Math.Log(1 - random.NextDouble());

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed class Application
    {
        public required double Score { get; init; }

        public required string[] Fields { get; init; }

        public bool HighRisk { get; set; }

        public string ToCsv()
        {
            var line = new StringBuilder();
            foreach (var field in Fields) line.Append(field).Append(',');
            return line.Append(HighRisk ? "high risk" : "low risk").ToString();
        }
    }
}
