namespace Workspace.Charts.Tests.Samples;

/// <summary>Generated loans with the shape of a credit-risk table; the same at every call.</summary>
internal static class Loans
{
    private static readonly string[] Purposes =
        ["car (new)", "car (used)", "radio/television", "furniture/equipment", "education", "business", "repairs", "domestic appliances", "retraining", "others"];

    public static MemoryTable Table(int rows = 1000)
    {
        var random = new Random(7);
        var age = new long[rows];
        var amount = new double[rows];
        var duration = new long[rows];
        var (risk, sex, purpose, savings) = (new string[rows], new string[rows], new string[rows], new string?[rows]);
        for (var i = 0; i < rows; i++)
        {
            age[i] = 19 + (long)(56 * Math.Pow(random.NextDouble(), 2.2));
            duration[i] = 6 * (1 + (long)(10 * Math.Pow(random.NextDouble(), 1.8)));
            amount[i] = Math.Round(250 + duration[i] * 60 * Math.Exp(Normal(random) * 0.6));
            risk[i] = random.NextDouble() < 0.18 + duration[i] / 160.0 ? "bad" : "good";
            sex[i] = random.NextDouble() < 0.31 ? "female" : "male";
            purpose[i] = Purposes[(int)(Purposes.Length * Math.Pow(random.NextDouble(), 1.7))];
            savings[i] = random.NextDouble() < 0.18 ? null : random.NextDouble() < 0.6 ? "< 100 DM" : random.NextDouble() < 0.7 ? "100 – 500 DM" : "≥ 500 DM";
        }
        return new MemoryTable().With("age", age).With("amount", amount).With("duration", duration)
            .With("risk", risk).With("sex", sex).With("purpose", purpose).With("savings", savings);
    }

    // Box and Muller 1958, doi:10.1214/aoms/1177706645.
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
