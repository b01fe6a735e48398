using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Learning rates that change from step to step.</summary>
        public static partial class lr_scheduler
        {
            /// <summary>Sets an optimizer's learning rates from step to step.</summary>
            public abstract class LRScheduler
            {
                private readonly List<double> _initial;
                private protected int Epoch;

                private protected LRScheduler(Optimizer optimizer, int last_epoch)
                {
                    Optimizer = optimizer;
                    Epoch = last_epoch;
                    _initial = [.. optimizer.ParamGroups.Select(group => group.InitialLearningRate)];
                }

                private protected Optimizer Optimizer { get; }

                /// <summary>Goes one step on: once an epoch, or once a batch.</summary>
                public virtual void step()
                {
                    Epoch++;
                    Apply();
                }

                /// <summary>Goes to a step.</summary>
                /// <param name="epoch">The step.</param>
                public virtual void step(int? epoch)
                {
                    Epoch = epoch ?? (Epoch + 1);
                    Apply();
                }

                /// <summary>Goes one step on, by a figure; most schedulers do not look at it.</summary>
                /// <param name="current">The figure.</param>
                /// <param name="epoch">The step; default the next.</param>
                public virtual void step(double current, int? epoch = null) => step(epoch);

                /// <summary>The learning rates now.</summary>
                public IEnumerable<double> get_last_lr() => Optimizer.ParamGroups.Select(group => group.LearningRate);

                private protected virtual void Apply()
                {
                    foreach (var (group, initial) in Optimizer.Groups.Zip(_initial)) group.LearningRate = Rate(initial, group.LearningRate, Epoch);
                }

                // Closed forms, so that going to any step gives what going there one by one gives.
                private protected abstract double Rate(double initial, double current, int epoch);
            }

            private sealed class Formula : LRScheduler
            {
                private readonly Func<double, int, double> _rate;

                internal Formula(Optimizer optimizer, int last_epoch, Func<double, int, double> rate) : base(optimizer, last_epoch)
                {
                    _rate = rate;
                    step();
                }

                private protected override double Rate(double initial, double current, int epoch) => _rate(initial, epoch);
            }

            private sealed class Chain : LRScheduler
            {
                private readonly Func<int, double> _factor;

                internal Chain(Optimizer optimizer, int last_epoch, Func<int, double> factor) : base(optimizer, last_epoch)
                {
                    _factor = factor;
                    step();
                }

                private protected override double Rate(double initial, double current, int epoch) => epoch > 0 ? current * _factor(epoch) : current;
            }
        }
    }
}
