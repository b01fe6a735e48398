using static TorchSharp.torch;

namespace Workspace.Benchmarks.Torch;

/// <summary>One piece of training that both sides do alike; <c>Peers/torch_tasks.py</c> knows the same names.</summary>
internal sealed record TorchTask
{
    public required string Name { get; init; }

    /// <summary>What the table calls it.</summary>
    public required string Summary { get; init; }

    /// <summary>What ours may take of theirs.</summary>
    public required double Goal { get; init; }

    /// <summary>Unit of what is timed: <c>µs</c>, <c>ms</c> or <c>s</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Makes the work on a device, ready to be repeated; one call is one piece, and ends only when the device is done.</summary>
    public required Func<Device, Action> Prepare { get; init; }

    /// <summary>How much of the unit a second is, over the pieces of one call.</summary>
    public required double PerSecond { get; init; }

    /// <summary>The loss after three steps from fixed weights, the same on every device but for rounding; null where nothing is learnt.</summary>
    public Func<Device, double>? Loss { get; init; }
}
