using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The numbers below a count in random order; another one each time it is enumerated, the same ones from the same seed.</summary>
internal sealed class ShuffledOrder(long count, int? seed) : IEnumerable<long>
{
    private readonly Generator? _own = seed is { } given ? new Generator((ulong)given) : null;

    public IEnumerator<long> GetEnumerator()
    {
        using var permutation = randperm(count, generator: _own).DetachFromDisposeScope();
        using var numbers = permutation.data<long>();
        for (var i = 0L; i < count; i++) yield return numbers[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
