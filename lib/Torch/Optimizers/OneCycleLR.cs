namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>The rate rises to a peak, then falls far below where it began; Smith and Topin 2017, arXiv:1708.07120.</summary>
            /// <param name="optimizer">Whose rates it sets.</param>
            /// <param name="max_lr">The peak.</param>
            /// <param name="total_steps">All steps; 0 to compute them from the next two.</param>
            /// <param name="epochs">Epochs.</param>
            /// <param name="steps_per_epoch">Steps in each.</param>
            /// <param name="pct_start">The part of the steps in which it rises.</param>
            /// <param name="anneal_strategy">Along a cosine or a line.</param>
            /// <param name="cycle_momentum">Accepted for source compatibility; the momentum is left as it is.</param>
            /// <param name="base_momentum">Not used, as <paramref name="cycle_momentum"/>.</param>
            /// <param name="max_momentum">Not used, as <paramref name="cycle_momentum"/>.</param>
            /// <param name="div_factor">The peak over the first rate.</param>
            /// <param name="final_div_factor">The first rate over the last.</param>
            /// <param name="three_phase">Whether it falls back to the first rate before it falls below.</param>
            /// <param name="last_epoch">The step before the first.</param>
            /// <param name="verbose">Accepted for source compatibility; nothing is printed.</param>
            /// <exception cref="ArgumentException">The number of steps is not given.</exception>
            public static LRScheduler OneCycleLR(Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3, impl.AnnealStrategy anneal_strategy = impl.AnnealStrategy.Cos, bool cycle_momentum = true, double base_momentum = 0.85, double max_momentum = 0.95, double div_factor = 25, double final_div_factor = 1e4, bool three_phase = false, int last_epoch = -1, bool verbose = false)
            {
                var steps = total_steps > 0 ? total_steps : epochs * steps_per_epoch;
                if (steps <= 0 || (total_steps <= 0 && epochs <= 0)) throw new ArgumentException("Give total_steps, or epochs and steps_per_epoch, each above 0.", nameof(total_steps));
                var (first, last) = (max_lr / div_factor, max_lr / div_factor / final_div_factor);
                var rise = (pct_start * steps) - 1;
                (double End, double From, double To)[] phases = three_phase
                    ? [(rise, first, max_lr), ((2 * pct_start * steps) - 2, max_lr, first), (steps - 1, first, last)]
                    : [(rise, first, max_lr), (steps - 1, max_lr, last)];
                return new Formula(optimizer, last_epoch, (_, epoch) => Phased(epoch, phases, anneal_strategy));
            }

            private static double Phased(int epoch, (double End, double From, double To)[] phases, impl.AnnealStrategy strategy)
            {
                var start = 0.0;
                foreach (var (end, from, to) in phases)
                {
                    if (epoch <= end || end == phases[^1].End)
                    {
                        var part = (epoch - start) / (end - start);
                        return strategy == impl.AnnealStrategy.Cos ? to + ((from - to) / 2 * (Math.Cos(Math.PI * part) + 1)) : from + ((to - from) * part);
                    }
                    start = end;
                }
                return phases[^1].To;
            }

            /// <summary>What schedulers are told.</summary>
            public static partial class impl
            {
                /// <summary>How a rate goes from one value to another.</summary>
                public enum AnnealStrategy
                {
                    /// <summary>Along half a cosine.</summary>
                    Cos,

                    /// <summary>Along a line.</summary>
                    Linear,
                }
            }
        }
    }
}
