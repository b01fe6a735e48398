namespace TorchSharp;

public static partial class torch
{
    /// <summary>Absolute value of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor abs(Tensor input) => input.abs();

    /// <summary>Absolute value of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor abs_(Tensor input) => input.abs_();

    /// <summary>Negative of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor neg(Tensor input) => input.neg();

    /// <summary>Negative of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor neg_(Tensor input) => input.neg_();

    /// <summary>Least whole number not below of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor ceil(Tensor input) => input.ceil();

    /// <summary>Least whole number not below of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor ceil_(Tensor input) => input.ceil_();

    /// <summary>Largest whole number not above of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor floor(Tensor input) => input.floor();

    /// <summary>Largest whole number not above of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor floor_(Tensor input) => input.floor_();

    /// <summary>Whole part of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor trunc(Tensor input) => input.trunc();

    /// <summary>Whole part of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor trunc_(Tensor input) => input.trunc_();

    /// <summary>Fractional part of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor frac(Tensor input) => input.frac();

    /// <summary>Fractional part of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor frac_(Tensor input) => input.frac_();

    /// <summary>e to the power of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor exp(Tensor input) => input.exp();

    /// <summary>e to the power of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor exp_(Tensor input) => input.exp_();

    /// <summary>2 to the power of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor exp2(Tensor input) => input.exp2();

    /// <summary>2 to the power of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor exp2_(Tensor input) => input.exp2_();

    /// <summary>eˣ − 1 of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor expm1(Tensor input) => input.expm1();

    /// <summary>eˣ − 1 of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor expm1_(Tensor input) => input.expm1_();

    /// <summary>Natural logarithm of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor log(Tensor input) => input.log();

    /// <summary>Natural logarithm of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor log_(Tensor input) => input.log_();

    /// <summary>Logarithm to base 2 of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor log2(Tensor input) => input.log2();

    /// <summary>Logarithm to base 2 of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor log2_(Tensor input) => input.log2_();

    /// <summary>Logarithm to base 10 of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor log10(Tensor input) => input.log10();

    /// <summary>Logarithm to base 10 of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor log10_(Tensor input) => input.log10_();

    /// <summary>ln(1 + x) of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor log1p(Tensor input) => input.log1p();

    /// <summary>ln(1 + x) of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor log1p_(Tensor input) => input.log1p_();

    /// <summary>Square root of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor sqrt(Tensor input) => input.sqrt();

    /// <summary>Square root of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor sqrt_(Tensor input) => input.sqrt_();

    /// <summary>1/√x of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor rsqrt(Tensor input) => input.rsqrt();

    /// <summary>1/√x of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor rsqrt_(Tensor input) => input.rsqrt_();

    /// <summary>Square of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor square(Tensor input) => input.square();

    /// <summary>Square of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor square_(Tensor input) => input.square_();

    /// <summary>1/x of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor reciprocal(Tensor input) => input.reciprocal();

    /// <summary>1/x of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor reciprocal_(Tensor input) => input.reciprocal_();

    /// <summary>1/(1 + e⁻ˣ) of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor sigmoid(Tensor input) => input.sigmoid();

    /// <summary>1/(1 + e⁻ˣ) of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor sigmoid_(Tensor input) => input.sigmoid_();

    /// <summary>Error function of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor erf(Tensor input) => input.erf();

    /// <summary>Error function of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor erf_(Tensor input) => input.erf_();

    /// <summary>1 − erf(x) of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor erfc(Tensor input) => input.erfc();

    /// <summary>1 − erf(x) of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor erfc_(Tensor input) => input.erfc_();

    /// <summary>Inverse of the error function of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor erfinv(Tensor input) => input.erfinv();

    /// <summary>Inverse of the error function of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor erfinv_(Tensor input) => input.erfinv_();

    /// <summary>ln|Γ(x)| of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor lgamma(Tensor input) => input.lgamma();

    /// <summary>ln|Γ(x)| of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor lgamma_(Tensor input) => input.lgamma_();

    /// <summary>Derivative of ln Γ of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor digamma(Tensor input) => input.digamma();

    /// <summary>Derivative of ln Γ of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor digamma_(Tensor input) => input.digamma_();

    /// <summary>−1, 0 or 1 by the sign of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor sign(Tensor input) => input.sign();

    /// <summary>−1, 0 or 1 by the sign of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor sign_(Tensor input) => input.sign_();

    /// <summary>Sign, of complex numbers x/|x| of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor sgn(Tensor input) => input.sgn();

    /// <summary>Sign, of complex numbers x/|x| of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor sgn_(Tensor input) => input.sgn_();

    /// <summary>Bitwise not; logical for Bool, of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor bitwise_not(Tensor input) => input.bitwise_not();

    /// <summary>Bitwise not; logical for Bool, of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor bitwise_not_(Tensor input) => input.bitwise_not_();

    /// <summary>Logical not of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor logical_not(Tensor input) => input.logical_not();

    /// <summary>Logical not of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor logical_not_(Tensor input) => input.logical_not_();

    /// <summary>max(0, x) of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor relu(Tensor input) => input.relu();

    /// <summary>max(0, x) of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor relu_(Tensor input) => input.relu_();

    /// <summary>Negative of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor negative(Tensor input) => input.negative();

    /// <summary>Absolute value of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor absolute(Tensor input) => input.absolute();

    /// <summary>Whole part of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor fix(Tensor input) => input.fix();

    /// <summary>Where an element is NaN.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor isnan(Tensor input) => input.isnan();

    /// <summary>Where an element is infinite.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor isinf(Tensor input) => input.isinf();

    /// <summary>Where an element is neither NaN nor infinite.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor isfinite(Tensor input) => input.isfinite();

    /// <summary>Where an element is +∞.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor isposinf(Tensor input) => input.isposinf();

    /// <summary>Where an element is −∞.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor isneginf(Tensor input) => input.isneginf();

    /// <summary>Each element rounded, halves to even.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="decimals">Digits kept after the point.</param>
    public static Tensor round(Tensor input, long decimals = 0L) => input.round(decimals);

    /// <summary>ln(x/(1 − x)) of each element.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="eps">Inputs are kept this far from 0 and 1.</param>
    public static Tensor logit(Tensor input, double? eps = null) => input.logit(eps);

    /// <summary>NaN and infinities replaced; by default with 0 and the dtype's limits.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="nan">What replaces NaN.</param>
    /// <param name="posinf">What replaces +∞.</param>
    /// <param name="neginf">What replaces −∞.</param>
    public static Tensor nan_to_num(Tensor input, double? nan = null, double? posinf = null, double? neginf = null) => input.nan_to_num(nan, posinf, neginf);

    /// <summary>eˣ over its sum along a dimension.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="dtype">The dtype to compute in; default by the input.</param>
    public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

    /// <summary>Logarithm of the softmax.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="dtype">The dtype to compute in; default by the input.</param>
    public static Tensor log_softmax(Tensor input, long dim, ScalarType? dtype = null) => input.log_softmax(dim, dtype);
}
