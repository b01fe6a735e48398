using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Linear algebra.</summary>
    public static partial class linalg
    {
        /// <summary>Determinant.</summary>
        /// <param name="input">The matrix, or a batch of them.</param>
        public static Tensor det(Tensor input) => Aten.linalg_det.Call(input);

        /// <summary>Sign and logarithm of the absolute determinant.</summary>
        /// <param name="input">The matrix, or a batch of them.</param>
        public static (Tensor, Tensor) slogdet(Tensor input) => Aten.linalg_slogdet.Call2(input);

        /// <summary>Inverse of square matrices.</summary>
        /// <param name="input">The matrix, or a batch of them.</param>
        public static Tensor inv(Tensor input) => Aten.linalg_inv.Call(input);

        /// <summary>Moore–Penrose inverse.</summary>
        /// <param name="input">The matrix, or a batch of them.</param>
        /// <param name="rcond">Singular values below this part of the largest count as 0.</param>
        /// <param name="hermitian">Whether the input is symmetric.</param>
        public static Tensor pinv(Tensor input, double rcond = 1e-15, bool hermitian = false) => Aten.linalg_pinv.Call(input, rcond, hermitian);

        /// <summary>X of A·X = B.</summary>
        /// <param name="A">Square matrices.</param>
        /// <param name="B">Right sides.</param>
        public static Tensor solve(Tensor A, Tensor B) => Aten.linalg_solve.Call(A, B);

        /// <summary>Lower Cholesky factor of positive definite matrices.</summary>
        /// <param name="input">The matrix, or a batch of them.</param>
        public static Tensor cholesky(Tensor input) => Aten.linalg_cholesky.Call(input);

        /// <summary>Orthogonal and upper triangular factor.</summary>
        /// <param name="input">The matrix, or a batch of them.</param>
        public static (Tensor Q, Tensor R) qr(Tensor input) => Aten.linalg_qr.Call2(input);

        /// <summary>Eigenvalues and eigenvectors, complex.</summary>
        /// <param name="input">The matrix, or a batch of them.</param>
        public static (Tensor, Tensor) eig(Tensor input) => Aten.linalg_eig.Call2(input);

        /// <summary>Eigenvalues, complex.</summary>
        /// <param name="input">The matrix, or a batch of them.</param>
        public static Tensor eigvals(Tensor input) => Aten.linalg_eigvals.Call(input);

        /// <summary>Eigenvalues, ascending, and eigenvectors of symmetric matrices.</summary>
        /// <param name="input">The matrix, or a batch of them.</param>
        /// <param name="UPLO">Which triangle is read.</param>
        public static (Tensor, Tensor) eigh(Tensor input, char UPLO = 'L') => Aten.linalg_eigh.Call2(input, UPLO.ToString());

        /// <summary>Eigenvalues of symmetric matrices, ascending.</summary>
        /// <param name="input">The matrix, or a batch of them.</param>
        /// <param name="UPLO">Which triangle is read.</param>
        public static Tensor eigvalsh(Tensor input, char UPLO = 'L') => Aten.linalg_eigvalsh.Call(input, UPLO.ToString());

        /// <summary>Singular value decomposition, A = U·diag(S)·Vh.</summary>
        /// <param name="input">The matrix, or a batch of them.</param>
        /// <param name="fullMatrices">Whether U and Vh are square.</param>
        public static (Tensor U, Tensor S, Tensor Vh) svd(Tensor input, bool fullMatrices = true) => Aten.linalg_svd.Call3(input, fullMatrices);

        /// <summary>Singular values, descending.</summary>
        /// <param name="input">The matrix, or a batch of them.</param>
        public static Tensor svdvals(Tensor input) => Aten.linalg_svdvals.Call(input);

        /// <summary>Least squares solution of input·X = other.</summary>
        /// <param name="input">The matrix, or a batch of them.</param>
        /// <param name="other">The other side.</param>
        public static (Tensor Solution, Tensor Residuals, Tensor Rank, Tensor SingularValues) lstsq(Tensor input, Tensor other) => LeastSquares(input, other);

        /// <summary>Rank.</summary>
        /// <param name="input">The matrix, or a batch of them.</param>
        /// <param name="atol">Singular values below this count as 0.</param>
        /// <param name="rtol">Singular values below this part of the largest count as 0.</param>
        /// <param name="hermitian">Whether the input is symmetric.</param>
        public static Tensor matrix_rank(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false) => Aten.linalg_matrix_rank_atol_rtol_float.Call(input, atol, rtol, hermitian);

        /// <summary>Square matrices to a whole power.</summary>
        /// <param name="input">The matrix, or a batch of them.</param>
        /// <param name="n">The power.</param>
        public static Tensor matrix_power(Tensor input, long n) => Aten.linalg_matrix_power.Call(input, n);

        /// <summary>Product of several matrices in the cheapest order.</summary>
        /// <param name="tensors">The matrices.</param>
        public static Tensor multi_dot(IList<Tensor> tensors) => Aten.linalg_multi_dot.Call(tensors.ToArray());

        /// <summary>Cross product along a dimension of size 3.</summary>
        /// <param name="input">The matrix, or a batch of them.</param>
        /// <param name="other">The other side.</param>
        /// <param name="dim">The dimension.</param>
        public static Tensor cross(Tensor input, Tensor other, long dim = -1) => Aten.linalg_cross.Call(input, other, dim);

        /// <summary>p-norm of vectors.</summary>
        /// <param name="input">The matrix, or a batch of them.</param>
        /// <param name="ord">The order.</param>
        /// <param name="dims">The dimensions; default all.</param>
        /// <param name="keepdim">Whether dimensions stay, with size 1.</param>
        public static Tensor vector_norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) => Aten.linalg_vector_norm.Call(input, (Scalar)ord, dims, keepdim);

        /// <summary>p-norm of vectors or matrices.</summary>
        /// <param name="input">The matrix, or a batch of them.</param>
        /// <param name="ord">The order.</param>
        /// <param name="dims">The dimensions; default all.</param>
        /// <param name="keepdim">Whether dimensions stay, with size 1.</param>
        public static Tensor norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) => Aten.linalg_norm.Call(input, (Scalar)ord, dims, keepdim);

        /// <summary>Euclidean or Frobenius norm.</summary>
        /// <param name="input">The matrix, or a batch of them.</param>
        public static Tensor norm(Tensor input) => Aten.linalg_norm.Call(input);

        private static (Tensor, Tensor, Tensor, Tensor) LeastSquares(Tensor input, Tensor other)
        {
            var results = Aten.linalg_lstsq.CallList(input, other);
            return (results[0], results[1], results[2], results[3]);
        }
    }
}
