namespace TorchSharp.Modules;

/// <summary>What a batch normalisation is made with.</summary>
/// <param name="Features">Channels.</param>
/// <param name="Eps">Added to the variance.</param>
/// <param name="Momentum">Weight of the newest batch in the running figures; null for their plain mean.</param>
/// <param name="Affine">Whether factors are learnt.</param>
/// <param name="Tracks">Whether running figures are kept.</param>
internal sealed record BatchNormSettings(long Features, double Eps, double? Momentum, bool Affine, bool Tracks);
