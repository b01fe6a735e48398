namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>The first rate times a function of the step.</summary>
            /// <param name="optimizer">Whose rates it sets.</param>
            /// <param name="lr_lambda">The function.</param>
            /// <param name="last_epoch">The step before the first.</param>
            /// <param name="verbose">Accepted for source compatibility; nothing is printed.</param>
            public static LRScheduler LambdaLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false) => new Formula(optimizer, last_epoch, (initial, epoch) => initial * lr_lambda(epoch));

            /// <summary>The rate before times a function of the step.</summary>
            /// <param name="optimizer">Whose rates it sets.</param>
            /// <param name="lr_lambda">The function.</param>
            /// <param name="last_epoch">The step before the first.</param>
            /// <param name="verbose">Accepted for source compatibility; nothing is printed.</param>
            public static LRScheduler MultiplicativeLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false) => new Chain(optimizer, last_epoch, lr_lambda);

            /// <summary>The rate times gamma every step_size steps.</summary>
            /// <param name="optimizer">Whose rates it sets.</param>
            /// <param name="step_size">The steps between.</param>
            /// <param name="gamma">The factor.</param>
            /// <param name="last_epoch">The step before the first.</param>
            /// <param name="verbose">Accepted for source compatibility; nothing is printed.</param>
            public static LRScheduler StepLR(Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1, bool verbose = false) => new Formula(optimizer, last_epoch, (initial, epoch) => initial * Math.Pow(gamma, epoch / step_size));

            /// <summary>The rate times gamma at each milestone.</summary>
            /// <param name="optimizer">Whose rates it sets.</param>
            /// <param name="milestones">The steps at which.</param>
            /// <param name="gamma">The factor.</param>
            /// <param name="last_epoch">The step before the first.</param>
            /// <param name="verbose">Accepted for source compatibility; nothing is printed.</param>
            public static LRScheduler MultiStepLR(Optimizer optimizer, IList<int> milestones, double gamma = 0.1, int last_epoch = -1, bool verbose = false) => new Formula(optimizer, last_epoch, (initial, epoch) => initial * Math.Pow(gamma, milestones.Count(milestone => milestone <= epoch)));

            /// <summary>The rate times gamma at every step.</summary>
            /// <param name="optimizer">Whose rates it sets.</param>
            /// <param name="gamma">The factor.</param>
            /// <param name="last_epoch">The step before the first.</param>
            /// <param name="verbose">Accepted for source compatibility; nothing is printed.</param>
            public static LRScheduler ExponentialLR(Optimizer optimizer, double gamma = 0.1, int last_epoch = -1, bool verbose = false) => new Formula(optimizer, last_epoch, (initial, epoch) => initial * Math.Pow(gamma, epoch));

            /// <summary>The rate falls to 0 over total_iters steps as a power.</summary>
            /// <param name="optimizer">Whose rates it sets.</param>
            /// <param name="total_iters">How many steps.</param>
            /// <param name="power">The power.</param>
            /// <param name="last_epoch">The step before the first.</param>
            /// <param name="verbose">Accepted for source compatibility; nothing is printed.</param>
            public static LRScheduler PolynomialLR(Optimizer optimizer, int total_iters = 5, double power = 1.0, int last_epoch = -1, bool verbose = false) => new Formula(optimizer, last_epoch, (initial, epoch) => initial * Math.Pow(1 - (Math.Min(epoch, total_iters) / (double)total_iters), power));

            /// <summary>The rate times a factor for the first steps.</summary>
            /// <param name="optimizer">Whose rates it sets.</param>
            /// <param name="factor">The factor.</param>
            /// <param name="total_iters">How many steps.</param>
            /// <param name="last_epoch">The step before the first.</param>
            /// <param name="verbose">Accepted for source compatibility; nothing is printed.</param>
            public static LRScheduler ConstantLR(Optimizer optimizer, double factor = 1.0 / 3, int total_iters = 5, int last_epoch = -1, bool verbose = false) => new Formula(optimizer, last_epoch, (initial, epoch) => epoch < total_iters ? initial * factor : initial);

            /// <summary>The rate rises along a line over the first steps.</summary>
            /// <param name="optimizer">Whose rates it sets.</param>
            /// <param name="start_factor">The factor at first.</param>
            /// <param name="end_factor">The factor at last.</param>
            /// <param name="total_iters">How many steps.</param>
            /// <param name="last_epoch">The step before the first.</param>
            /// <param name="verbose">Accepted for source compatibility; nothing is printed.</param>
            public static LRScheduler LinearLR(Optimizer optimizer, double start_factor = 1.0 / 3, double end_factor = 1.0, int total_iters = 5, int last_epoch = -1, bool verbose = false) => new Formula(optimizer, last_epoch, (initial, epoch) => initial * (start_factor + ((end_factor - start_factor) * Math.Min(total_iters, epoch) / total_iters)));

            /// <summary>The rate falls along half a cosine; Loshchilov and Hutter 2016, arXiv:1608.03983.</summary>
            /// <param name="optimizer">Whose rates it sets.</param>
            /// <param name="T_max">Steps to the lowest rate.</param>
            /// <param name="eta_min">The lowest rate.</param>
            /// <param name="last_epoch">The step before the first.</param>
            /// <param name="verbose">Accepted for source compatibility; nothing is printed.</param>
            public static LRScheduler CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1, bool verbose = false) => new Formula(optimizer, last_epoch, (initial, epoch) => eta_min + ((initial - eta_min) * (1 + Math.Cos(Math.PI * epoch / T_max)) / 2));

            /// <summary>The rate falls along half a cosine again and again; Loshchilov and Hutter 2016, arXiv:1608.03983.</summary>
            /// <param name="optimizer">Whose rates it sets.</param>
            /// <param name="T_0">Steps to the first restart.</param>
            /// <param name="T_mult">How much longer each round is.</param>
            /// <param name="eta_min">The lowest rate.</param>
            /// <param name="last_epoch">The step before the first.</param>
            /// <param name="verbose">Accepted for source compatibility; nothing is printed.</param>
            public static LRScheduler CosineAnnealingWarmRestarts(Optimizer optimizer, int T_0, int T_mult = 1, double eta_min = 0, int last_epoch = -1, bool verbose = false) => new Formula(optimizer, last_epoch, (initial, epoch) => Restarting(initial, epoch, T_0, T_mult, eta_min));

            private static double Restarting(double initial, int epoch, int first, int factor, double least)
            {
                var (length, left) = ((double)first, (double)epoch);
                while (left >= length)
                {
                    left -= length;
                    length *= factor;
                }
                return least + ((initial - least) * (1 + Math.Cos(Math.PI * left / length)) / 2);
            }
        }
    }
}
