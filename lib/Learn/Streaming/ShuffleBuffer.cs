namespace Workspace.Learn.Streaming;

/// <summary>Gives items out in random order while holding only some of them: each new item takes the place of one that goes.</summary>
/// <remarks>As <c>torch.utils.data.BufferedShuffleDataset</c> did.</remarks>
internal static class ShuffleBuffer
{
    public static async IAsyncEnumerable<T> ShuffleAsync<T>(IAsyncEnumerable<T> source, int size, Random random)
    {
        var held = new List<T>(size);
        await foreach (var item in source.ConfigureAwait(false))
        {
            if (held.Count < size)
            {
                held.Add(item);
                continue;
            }
            var place = random.Next(size);
            yield return held[place];
            held[place] = item;
        }
        while (held.Count > 0)
        {
            var place = random.Next(held.Count);
            yield return held[place];
            held[place] = held[^1];
            held.RemoveAt(held.Count - 1);
        }
    }
}
