using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Work on gradients and parameters as a whole.</summary>
        public static partial class utils
        {
            /// <summary>Scales all gradients down so that their common norm is at most a limit.</summary>
            /// <param name="parameters">The parameters.</param>
            /// <param name="max_norm">The limit.</param>
            /// <param name="norm_type">The order of the norm; infinity for the largest element.</param>
            /// <returns>The norm before.</returns>
            public static double clip_grad_norm_(IEnumerable<Parameter> parameters, double max_norm, double norm_type = 2.0)
            {
                using var scope = NewDisposeScope();
                using var frozen = no_grad();
                var gradients = parameters.Select(parameter => parameter.grad).OfType<Tensor>().ToList();
                if (gradients.Count == 0) return 0;
                var norms = gradients.Select(gradient => linalg.vector_norm(gradient, norm_type).to(gradients[0].device));
                var norm = linalg.vector_norm(stack(norms), norm_type);
                var factor = (max_norm / (norm + 1e-6)).clamp_max(1.0);
                foreach (var gradient in gradients) gradient.mul_(factor.to(gradient.device));
                return norm.to_type(ScalarType.Float64).item<double>();
            }

            /// <summary>Brings every element of all gradients between −limit and limit.</summary>
            /// <param name="parameters">The parameters.</param>
            /// <param name="clip_value">The limit.</param>
            public static void clip_grad_value_(IEnumerable<Parameter> parameters, double clip_value)
            {
                using var frozen = no_grad();
                foreach (var parameter in parameters)
                {
                    using var gradient = parameter.grad;
                    gradient?.clamp_(-clip_value, clip_value);
                }
            }

            /// <summary>All parameters' elements one after the other.</summary>
            /// <param name="parameters">The parameters.</param>
            public static Tensor parameters_to_vector(IEnumerable<Tensor> parameters) => cat(parameters.Select(parameter => parameter.reshape(-1)).ToArray());

            /// <summary>Copies elements from one vector into parameters.</summary>
            /// <param name="vec">The vector.</param>
            /// <param name="parameters">The parameters.</param>
            public static void vector_to_parameters(Tensor vec, IEnumerable<Tensor> parameters)
            {
                using var frozen = no_grad();
                var at = 0L;
                foreach (var parameter in parameters)
                {
                    parameter.copy_(vec.narrow(0, at, parameter.numel()).view(parameter.shape));
                    at += parameter.numel();
                }
            }
        }
    }
}
