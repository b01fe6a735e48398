namespace Workspace.Serving.Load;

/// <summary>
/// The universal scalability law, <c>X(N) = λN / (1 + σ(N − 1) + κN(N − 1))</c>: throughput X under N users, of which contention σ and
/// the cost of keeping workers in step κ take their share.
/// </summary>
/// <param name="Lambda">λ, the throughput of one user; requests per second.</param>
/// <param name="Sigma">σ, the share of the work that cannot overlap; 0 or more.</param>
/// <param name="Kappa">κ, the cost of each pair of users; 0 or more.</param>
/// <remarks>N. J. Gunther, Guerrilla Capacity Planning, 2007.</remarks>
public sealed record ScalabilityLaw(double Lambda, double Sigma, double Kappa)
{
    /// <summary>The number of users with the highest throughput, √((1 − σ)/κ); infinite where κ is 0.</summary>
    public double Peak => Kappa > 0 ? Math.Sqrt(Math.Max(0, 1 - Sigma) / Kappa) : double.PositiveInfinity;

    /// <summary>The throughput that it predicts.</summary>
    /// <param name="users">N, at least 1.</param>
    /// <returns>Requests per second.</returns>
    public double Throughput(double users) => Lambda * users / (1 + Sigma * (users - 1) + Kappa * users * (users - 1));

    /// <summary>
    /// Fits the law by least squares to <c>N/X = 1/λ + (σ/λ)(N − 1) + (κ/λ)N(N − 1)</c>, which is linear; a negative σ or κ is set to 0
    /// and the rest fitted again.
    /// </summary>
    /// <param name="measured">Users and throughput, at least three different numbers of users.</param>
    /// <returns>The law.</returns>
    /// <exception cref="ArgumentException">Too few numbers of users, or a throughput of 0.</exception>
    public static ScalabilityLaw Fit(IReadOnlyCollection<(double Users, double Throughput)> measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        if (measured.Select(m => m.Users).Distinct().Count() < 3 || measured.Any(m => m.Throughput <= 0))
            throw new ArgumentException("The law needs throughputs above 0 at three different numbers of users or more.", nameof(measured));
        Func<double, double>[] all = [_ => 1, n => n - 1, n => n * (n - 1)];
        var used = new List<int> { 0, 1, 2 };
        while (true)
        {
            var c = LeastSquares.Solve(measured, [.. used.Select(i => all[i])]);
            var negative = used.Where((term, i) => term > 0 && c[i] < 0).ToList();
            if (negative.Count == 0)
            {
                double Term(int i) => used.IndexOf(i) is >= 0 and var at ? c[at] / c[0] : 0;
                return new ScalabilityLaw(1 / c[0], Term(1), Term(2));
            }
            used.Remove(negative[^1]);
        }
    }
}
