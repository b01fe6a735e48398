namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>The rate times a factor when a figure stops getting better.</summary>
            /// <param name="optimizer">Whose rates it sets.</param>
            /// <param name="mode"><c>min</c>: smaller is better; <c>max</c>: larger is.</param>
            /// <param name="factor">The factor, below 1.</param>
            /// <param name="patience">Steps without progress that are accepted.</param>
            /// <param name="threshold">The least progress that counts.</param>
            /// <param name="threshold_mode"><c>rel</c>: as a part of the best figure; <c>abs</c>: as it is.</param>
            /// <param name="cooldown">Steps after a change in which nothing is counted.</param>
            /// <param name="min_lr">The lowest rate.</param>
            /// <param name="eps">Changes smaller than this are not made.</param>
            /// <param name="verbose">Accepted for source compatibility; nothing is printed.</param>
            /// <exception cref="ArgumentException">The factor is not below 1, or a mode is not one of the two.</exception>
            public static LRScheduler ReduceLROnPlateau(Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10, double threshold = 1e-4, string threshold_mode = "rel", int cooldown = 0, double min_lr = 0, double eps = 1e-8, bool verbose = false)
            {
                if (factor >= 1.0) throw new ArgumentException($"factor is {factor}; it must be below 1, or the rate would not fall.", nameof(factor));
                if (mode is not ("min" or "max")) throw new ArgumentException($"mode is \"{mode}\"; it must be min or max.", nameof(mode));
                if (threshold_mode is not ("rel" or "abs")) throw new ArgumentException($"threshold_mode is \"{threshold_mode}\"; it must be rel or abs.", nameof(threshold_mode));
                var sign = mode == "min" ? 1 : -1;
                bool Better(double figure, double best) => threshold_mode == "rel"
                    ? sign * figure < sign * best * (1 - (Math.Sign(sign * best) * threshold))
                    : sign * figure < (sign * best) - threshold;
                return new Plateau(optimizer, Better, rate => Math.Max(rate * factor, min_lr) is var lower && rate - lower > eps ? lower : rate, patience, cooldown);
            }

            private sealed class Plateau(Optimizer optimizer, Func<double, double, bool> better, Func<double, double> lower, int patience, int cooldown) : LRScheduler(optimizer, -1)
            {
                private double? _best;
                private int _bad;
                private int _cooling;

                public override void step() => throw new InvalidOperationException("ReduceLROnPlateau goes by a figure: call step(value).");

                public override void step(double current, int? epoch = null)
                {
                    Epoch = epoch ?? (Epoch + 1);
                    if (_best is not { } best || better(current, best)) (_best, _bad) = (current, 0);
                    else _bad++;
                    if (_cooling > 0) (_cooling, _bad) = (_cooling - 1, 0);
                    if (_bad <= patience) return;
                    Apply();
                    (_cooling, _bad) = (cooldown, 0);
                }

                private protected override double Rate(double initial, double current, int epoch) => lower(current);
            }
        }
    }
}
