namespace Workspace.Benchmarks;

/// <summary>What one run cost.</summary>
/// <param name="Value">Seconds, or MiB, as the comparison says.</param>
/// <param name="PeakMiB">Largest resident memory of its process, where it had one of its own; else 0.</param>
internal readonly record struct Measurement(double Value, double PeakMiB = 0);
