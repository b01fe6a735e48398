using System.Globalization;
using System.Text;

namespace Workspace.Serving.Metrics;

/// <summary>Counts of values below fixed bounds, as Prometheus collects them. May be used by many threads.</summary>
internal sealed class Histogram(string name, string help, params double[] bounds)
{
    private readonly long[] _counts = new long[bounds.Length + 1];
    private long _sumBits;

    public void Observe(double value)
    {
        var i = 0;
        while (i < bounds.Length && value > bounds[i]) i++;
        Interlocked.Increment(ref _counts[i]);
        long before, after;
        do
        {
            before = Interlocked.Read(ref _sumBits);
            after = BitConverter.DoubleToInt64Bits(BitConverter.Int64BitsToDouble(before) + value);
        }
        while (Interlocked.CompareExchange(ref _sumBits, after, before) != before);
    }

    public void WriteTo(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} histogram\n");
        var below = 0L;
        for (var i = 0; i < bounds.Length; i++)
        {
            below += Interlocked.Read(ref _counts[i]);
            text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{le=\"{bounds[i]}\"}} {below}\n");
        }
        below += Interlocked.Read(ref _counts[^1]);
        var sum = BitConverter.Int64BitsToDouble(Interlocked.Read(ref _sumBits));
        text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{le=\"+Inf\"}} {below}\n{name}_sum {sum}\n{name}_count {below}\n");
    }
}
