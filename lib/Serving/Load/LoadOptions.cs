namespace Workspace.Serving.Load;

/// <summary>How hard and how long to load a server.</summary>
public sealed record LoadOptions
{
    /// <summary>Closed loop: how many users send one request after the other. Default 1; with <see cref="Rate"/> the most requests under way at a time.</summary>
    public int Users { get; init; } = 1;

    /// <summary>Open loop: requests per second, sent at times of their own whether or not earlier ones are answered. Default none, a closed loop.</summary>
    public double? Rate { get; init; }

    /// <summary>Whether the open loop's gaps are random as of independent users (a Poisson process) or all the same. Default random.</summary>
    public bool Poisson { get; init; } = true;

    /// <summary>How long to measure. Default 10 s.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long to load before measuring. Default 1 s.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Time over which the closed loop's users start, evenly. Default 0: all at once.</summary>
    public TimeSpan Ramp { get; init; }

    /// <summary>How long a user of the closed loop waits between an answer and the next request. Default 0.</summary>
    public TimeSpan ThinkTime { get; init; }

    /// <summary>Seed of the random gaps. Default 0.</summary>
    public int Seed { get; init; }

    /// <summary>Checks every setting.</summary>
    /// <exception cref="ServingSettingException">One is out of range.</exception>
    public void Validate()
    {
        ServingSettingException.ThrowUnless(Users is >= 1 and <= 100_000, nameof(Users), Users, "between 1 and 100,000");
        ServingSettingException.ThrowUnless(Rate is null or (> 0 and <= 1e6), nameof(Rate), Rate ?? 0, "more than 0 and at most a million per second");
        ServingSettingException.ThrowUnless(Duration > TimeSpan.Zero, nameof(Duration), Duration, "more than 0");
        ServingSettingException.ThrowUnless(WarmUp >= TimeSpan.Zero, nameof(WarmUp), WarmUp, "0 or more");
        ServingSettingException.ThrowUnless(Ramp >= TimeSpan.Zero, nameof(Ramp), Ramp, "0 or more");
        ServingSettingException.ThrowUnless(ThinkTime >= TimeSpan.Zero, nameof(ThinkTime), ThinkTime, "0 or more");
    }
}
