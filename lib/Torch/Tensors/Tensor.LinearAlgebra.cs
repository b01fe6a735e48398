using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Matrix product; batched, or of vectors, by the dimensions.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor matmul(Tensor target) => Aten.matmul.Call(this, target);

        /// <summary>Product of two matrices.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor mm(Tensor target) => Aten.mm.Call(this, target);

        /// <summary>Products of two batches of matrices.</summary>
        /// <param name="batch2">The second batch.</param>
        public Tensor bmm(Tensor batch2) => Aten.bmm.Call(this, batch2);

        /// <summary>Product of a matrix and a vector.</summary>
        /// <param name="vec">The vector.</param>
        public Tensor mv(Tensor vec) => Aten.mv.Call(this, vec);

        /// <summary>Inner product of two vectors.</summary>
        /// <param name="right">The other tensor; shapes broadcast.</param>
        public Tensor dot(Tensor right) => Aten.dot.Call(this, right);

        /// <summary>Inner product, the first conjugated.</summary>
        /// <param name="right">The other tensor; shapes broadcast.</param>
        public Tensor vdot(Tensor right) => Aten.vdot.Call(this, right);

        /// <summary>Inner product over the last dimensions.</summary>
        /// <param name="vec2">The vector.</param>
        public Tensor inner(Tensor vec2) => Aten.inner.Call(this, vec2);

        /// <summary>Outer product of two vectors.</summary>
        /// <param name="vec2">The vector.</param>
        public Tensor outer(Tensor vec2) => Aten.outer.Call(this, vec2);

        /// <summary>Kronecker product.</summary>
        /// <param name="other">The other tensor; shapes broadcast.</param>
        public Tensor kron(Tensor other) => Aten.kron.Call(this, other);

        /// <summary>Cross product along a dimension of size 3.</summary>
        /// <param name="other">The other tensor; shapes broadcast.</param>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        public Tensor cross(Tensor other, long dim) => Aten.linalg_cross.Call(this, other, dim);

        /// <summary>beta · this + alpha · mat1·mat2.</summary>
        /// <param name="mat1">The first matrix.</param>
        /// <param name="mat2">The second matrix.</param>
        /// <param name="beta">What this tensor is multiplied by.</param>
        /// <param name="alpha">What the second term is multiplied by first.</param>
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) => Aten.addmm.Call(this, mat1, mat2, (Scalar)beta, (Scalar)alpha);

        /// <summary>beta · this + alpha · mat·vec.</summary>
        /// <param name="mat">The matrix.</param>
        /// <param name="vec">The vector.</param>
        /// <param name="beta">What this tensor is multiplied by.</param>
        /// <param name="alpha">What the second term is multiplied by first.</param>
        public Tensor addmv(Tensor mat, Tensor vec, float beta = 1.0f, float alpha = 1.0f) => Aten.addmv.Call(this, mat, vec, (Scalar)beta, (Scalar)alpha);

        /// <summary>beta · this + alpha · Σ batch1·batch2.</summary>
        /// <param name="batch1">The first batch.</param>
        /// <param name="batch2">The second batch.</param>
        /// <param name="beta">What this tensor is multiplied by.</param>
        /// <param name="alpha">What the second term is multiplied by first.</param>
        public Tensor addbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) => Aten.addbmm.Call(this, batch1, batch2, (Scalar)beta, (Scalar)alpha);

        /// <summary>beta · this + alpha · batch1·batch2.</summary>
        /// <param name="batch1">The first batch.</param>
        /// <param name="batch2">The second batch.</param>
        /// <param name="beta">What this tensor is multiplied by.</param>
        /// <param name="alpha">What the second term is multiplied by first.</param>
        public Tensor baddbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) => Aten.baddbmm.Call(this, batch1, batch2, (Scalar)beta, (Scalar)alpha);

        /// <summary>beta · this + alpha · vec1 ⊗ vec2.</summary>
        /// <param name="vec1">The first vector.</param>
        /// <param name="vec2">The vector.</param>
        /// <param name="beta">What this tensor is multiplied by.</param>
        /// <param name="alpha">What the second term is multiplied by first.</param>
        public Tensor addr(Tensor vec1, Tensor vec2, float beta = 1.0f, float alpha = 1.0f) => Aten.addr.Call(this, vec1, vec2, (Scalar)beta, (Scalar)alpha);

        /// <summary>Determinant.</summary>
        public Tensor det() => Aten.linalg_det.Call(this);

        /// <summary>Logarithm of the determinant.</summary>
        public Tensor logdet() => Aten.logdet.Call(this);

        /// <summary>Inverse of a square matrix.</summary>
        public Tensor inverse() => Aten.inverse.Call(this);

        /// <summary>Moore–Penrose inverse.</summary>
        /// <param name="rcond">See the summary.</param>
        /// <param name="hermitian">See the summary.</param>
        public Tensor pinverse(double rcond = 1e-15, bool hermitian = false) => Aten.linalg_pinv.Call(this, rcond, hermitian);

        /// <summary>A square matrix to a whole power.</summary>
        /// <param name="n">The power.</param>
        public Tensor matrix_power(int n) => Aten.linalg_matrix_power.Call(this, (long)n);

        /// <summary>Matrix exponential.</summary>
        public Tensor matrix_exp() => Aten.linalg_matrix_exp.Call(this);

        /// <summary>Cholesky factor of a positive definite matrix.</summary>
        /// <param name="upper">Whether to use the upper triangle.</param>
        public Tensor cholesky(bool upper = false) => Aten.cholesky.Call(this, upper);

        /// <summary>Singular value decomposition, A = U·diag(S)·Vᵀ.</summary>
        /// <param name="some">See the summary.</param>
        /// <param name="compute_uv">See the summary.</param>
        public (Tensor U, Tensor S, Tensor V) svd(bool some = true, bool compute_uv = true) => Aten.svd.Call3(this, some, compute_uv);

        /// <summary>p-distance between each pair of rows.</summary>
        /// <param name="other">The other tensor; shapes broadcast.</param>
        /// <param name="p">The order of the norm, or the probability.</param>
        public Tensor cdist(Tensor other, double p = 2.0) => Aten.cdist.Call(this, other, p);

        /// <summary>Lower triangle, 0 above.</summary>
        /// <param name="diagonal">Which diagonal: 0 the main one, above it positive.</param>
        public Tensor tril(long diagonal = 0) => Aten.tril.Call(this, diagonal);

        /// <summary>Upper triangle, 0 below.</summary>
        /// <param name="diagonal">Which diagonal: 0 the main one, above it positive.</param>
        public Tensor triu(long diagonal = 0) => Aten.triu.Call(this, diagonal);

        /// <summary>The diagonal of a matrix, or the matrix of a diagonal.</summary>
        /// <param name="diagonal">Which diagonal: 0 the main one, above it positive.</param>
        public Tensor diag(long diagonal = 0) => Aten.diag.Call(this, diagonal);

        /// <summary>The diagonal over two dimensions, as a view.</summary>
        /// <param name="offset">Which diagonal: 0 the main one, above it positive.</param>
        /// <param name="dim1">The other dimension.</param>
        /// <param name="dim2">The second dimension.</param>
        public Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1) => Aten.diagonal.Call(this, offset, dim1, dim2);

        /// <summary>Matrices whose diagonals these are. ;;</summary>
        /// <param name="offset">Which diagonal: 0 the main one, above it positive.</param>
        /// <param name="dim1">The other dimension.</param>
        /// <param name="dim2">The second dimension.</param>
        public Tensor diag_embed(long offset = 0L, long dim1 = -2L, long dim2 = -1L) => Aten.diag_embed.Call(this, offset, dim1, dim2);
    }
}
