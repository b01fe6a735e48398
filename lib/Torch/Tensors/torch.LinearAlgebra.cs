namespace TorchSharp;

public static partial class torch
{
    /// <summary>Matrix product; batched, or of vectors, by the dimensions.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor matmul(Tensor input, Tensor target) => input.matmul(target);

    /// <summary>Product of two matrices.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor mm(Tensor input, Tensor target) => input.mm(target);

    /// <summary>Products of two batches of matrices.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="batch2">The second batch.</param>
    public static Tensor bmm(Tensor input, Tensor batch2) => input.bmm(batch2);

    /// <summary>Product of a matrix and a vector.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="vec">The vector.</param>
    public static Tensor mv(Tensor input, Tensor vec) => input.mv(vec);

    /// <summary>Inner product of two vectors.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="right">The other tensor; shapes broadcast.</param>
    public static Tensor dot(Tensor input, Tensor right) => input.dot(right);

    /// <summary>Inner product, the first conjugated.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="right">The other tensor; shapes broadcast.</param>
    public static Tensor vdot(Tensor input, Tensor right) => input.vdot(right);

    /// <summary>Inner product over the last dimensions.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="vec2">The vector.</param>
    public static Tensor inner(Tensor input, Tensor vec2) => input.inner(vec2);

    /// <summary>Outer product of two vectors.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="vec2">The vector.</param>
    public static Tensor outer(Tensor input, Tensor vec2) => input.outer(vec2);

    /// <summary>Kronecker product.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="other">The other tensor; shapes broadcast.</param>
    public static Tensor kron(Tensor input, Tensor other) => input.kron(other);

    /// <summary>Cross product along a dimension of size 3.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="other">The other tensor; shapes broadcast.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    public static Tensor cross(Tensor input, Tensor other, long dim) => input.cross(other, dim);

    /// <summary>beta · this + alpha · mat1·mat2.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="mat1">The first matrix.</param>
    /// <param name="mat2">The second matrix.</param>
    /// <param name="beta">What this tensor is multiplied by.</param>
    /// <param name="alpha">What the second term is multiplied by first.</param>
    public static Tensor addmm(Tensor input, Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) => input.addmm(mat1, mat2, beta, alpha);

    /// <summary>beta · this + alpha · mat·vec.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="mat">The matrix.</param>
    /// <param name="vec">The vector.</param>
    /// <param name="beta">What this tensor is multiplied by.</param>
    /// <param name="alpha">What the second term is multiplied by first.</param>
    public static Tensor addmv(Tensor input, Tensor mat, Tensor vec, float beta = 1.0f, float alpha = 1.0f) => input.addmv(mat, vec, beta, alpha);

    /// <summary>beta · this + alpha · Σ batch1·batch2.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="batch1">The first batch.</param>
    /// <param name="batch2">The second batch.</param>
    /// <param name="beta">What this tensor is multiplied by.</param>
    /// <param name="alpha">What the second term is multiplied by first.</param>
    public static Tensor addbmm(Tensor input, Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) => input.addbmm(batch1, batch2, beta, alpha);

    /// <summary>beta · this + alpha · batch1·batch2.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="batch1">The first batch.</param>
    /// <param name="batch2">The second batch.</param>
    /// <param name="beta">What this tensor is multiplied by.</param>
    /// <param name="alpha">What the second term is multiplied by first.</param>
    public static Tensor baddbmm(Tensor input, Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) => input.baddbmm(batch1, batch2, beta, alpha);

    /// <summary>beta · this + alpha · vec1 ⊗ vec2.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="vec1">The first vector.</param>
    /// <param name="vec2">The vector.</param>
    /// <param name="beta">What this tensor is multiplied by.</param>
    /// <param name="alpha">What the second term is multiplied by first.</param>
    public static Tensor addr(Tensor input, Tensor vec1, Tensor vec2, float beta = 1.0f, float alpha = 1.0f) => input.addr(vec1, vec2, beta, alpha);

    /// <summary>Determinant.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor det(Tensor input) => input.det();

    /// <summary>Logarithm of the determinant.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor logdet(Tensor input) => input.logdet();

    /// <summary>Inverse of a square matrix.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor inverse(Tensor input) => input.inverse();

    /// <summary>Moore–Penrose inverse.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="rcond">See the summary.</param>
    /// <param name="hermitian">See the summary.</param>
    public static Tensor pinverse(Tensor input, double rcond = 1e-15, bool hermitian = false) => input.pinverse(rcond, hermitian);

    /// <summary>A square matrix to a whole power.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="n">The power.</param>
    public static Tensor matrix_power(Tensor input, int n) => input.matrix_power(n);

    /// <summary>Matrix exponential.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor matrix_exp(Tensor input) => input.matrix_exp();

    /// <summary>Cholesky factor of a positive definite matrix.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="upper">Whether to use the upper triangle.</param>
    public static Tensor cholesky(Tensor input, bool upper = false) => input.cholesky(upper);

    /// <summary>Singular value decomposition, A = U·diag(S)·Vᵀ.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="some">See the summary.</param>
    /// <param name="compute_uv">See the summary.</param>
    public static (Tensor U, Tensor S, Tensor V) svd(Tensor input, bool some = true, bool compute_uv = true) => input.svd(some, compute_uv);

    /// <summary>p-distance between each pair of rows.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="other">The other tensor; shapes broadcast.</param>
    /// <param name="p">The order of the norm, or the probability.</param>
    public static Tensor cdist(Tensor input, Tensor other, double p = 2.0) => input.cdist(other, p);

    /// <summary>Lower triangle, 0 above.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="diagonal">Which diagonal: 0 the main one, above it positive.</param>
    public static Tensor tril(Tensor input, long diagonal = 0) => input.tril(diagonal);

    /// <summary>Upper triangle, 0 below.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="diagonal">Which diagonal: 0 the main one, above it positive.</param>
    public static Tensor triu(Tensor input, long diagonal = 0) => input.triu(diagonal);

    /// <summary>The diagonal of a matrix, or the matrix of a diagonal.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="diagonal">Which diagonal: 0 the main one, above it positive.</param>
    public static Tensor diag(Tensor input, long diagonal = 0) => input.diag(diagonal);

    /// <summary>The diagonal over two dimensions, as a view.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="offset">Which diagonal: 0 the main one, above it positive.</param>
    /// <param name="dim1">The other dimension.</param>
    /// <param name="dim2">The second dimension.</param>
    public static Tensor diagonal(Tensor input, long offset = 0, long dim1 = 0, long dim2 = 1) => input.diagonal(offset, dim1, dim2);
}
