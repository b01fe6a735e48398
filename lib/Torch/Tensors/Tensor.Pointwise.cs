using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Absolute value of each element.</summary>
        public Tensor abs() => Aten.abs.Call(this);

        /// <summary>Absolute value of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor abs_() => InPlace(Aten.abs_);

        /// <summary>Negative of each element.</summary>
        public Tensor neg() => Aten.neg.Call(this);

        /// <summary>Negative of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor neg_() => InPlace(Aten.neg_);

        /// <summary>Least whole number not below of each element.</summary>
        public Tensor ceil() => Aten.ceil.Call(this);

        /// <summary>Least whole number not below of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor ceil_() => InPlace(Aten.ceil_);

        /// <summary>Largest whole number not above of each element.</summary>
        public Tensor floor() => Aten.floor.Call(this);

        /// <summary>Largest whole number not above of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor floor_() => InPlace(Aten.floor_);

        /// <summary>Whole part of each element.</summary>
        public Tensor trunc() => Aten.trunc.Call(this);

        /// <summary>Whole part of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor trunc_() => InPlace(Aten.trunc_);

        /// <summary>Fractional part of each element.</summary>
        public Tensor frac() => Aten.frac.Call(this);

        /// <summary>Fractional part of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor frac_() => InPlace(Aten.frac_);

        /// <summary>e to the power of each element.</summary>
        public Tensor exp() => Aten.exp.Call(this);

        /// <summary>e to the power of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor exp_() => InPlace(Aten.exp_);

        /// <summary>2 to the power of each element.</summary>
        public Tensor exp2() => Aten.exp2.Call(this);

        /// <summary>2 to the power of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor exp2_() => InPlace(Aten.exp2_);

        /// <summary>eˣ − 1 of each element.</summary>
        public Tensor expm1() => Aten.expm1.Call(this);

        /// <summary>eˣ − 1 of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor expm1_() => InPlace(Aten.expm1_);

        /// <summary>Natural logarithm of each element.</summary>
        public Tensor log() => Aten.log.Call(this);

        /// <summary>Natural logarithm of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor log_() => InPlace(Aten.log_);

        /// <summary>Logarithm to base 2 of each element.</summary>
        public Tensor log2() => Aten.log2.Call(this);

        /// <summary>Logarithm to base 2 of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor log2_() => InPlace(Aten.log2_);

        /// <summary>Logarithm to base 10 of each element.</summary>
        public Tensor log10() => Aten.log10.Call(this);

        /// <summary>Logarithm to base 10 of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor log10_() => InPlace(Aten.log10_);

        /// <summary>ln(1 + x) of each element.</summary>
        public Tensor log1p() => Aten.log1p.Call(this);

        /// <summary>ln(1 + x) of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor log1p_() => InPlace(Aten.log1p_);

        /// <summary>Square root of each element.</summary>
        public Tensor sqrt() => Aten.sqrt.Call(this);

        /// <summary>Square root of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor sqrt_() => InPlace(Aten.sqrt_);

        /// <summary>1/√x of each element.</summary>
        public Tensor rsqrt() => Aten.rsqrt.Call(this);

        /// <summary>1/√x of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor rsqrt_() => InPlace(Aten.rsqrt_);

        /// <summary>Square of each element.</summary>
        public Tensor square() => Aten.square.Call(this);

        /// <summary>Square of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor square_() => InPlace(Aten.square_);

        /// <summary>1/x of each element.</summary>
        public Tensor reciprocal() => Aten.reciprocal.Call(this);

        /// <summary>1/x of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor reciprocal_() => InPlace(Aten.reciprocal_);

        /// <summary>1/(1 + e⁻ˣ) of each element.</summary>
        public Tensor sigmoid() => Aten.sigmoid.Call(this);

        /// <summary>1/(1 + e⁻ˣ) of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor sigmoid_() => InPlace(Aten.sigmoid_);

        /// <summary>Error function of each element.</summary>
        public Tensor erf() => Aten.erf.Call(this);

        /// <summary>Error function of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor erf_() => InPlace(Aten.erf_);

        /// <summary>1 − erf(x) of each element.</summary>
        public Tensor erfc() => Aten.erfc.Call(this);

        /// <summary>1 − erf(x) of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor erfc_() => InPlace(Aten.erfc_);

        /// <summary>Inverse of the error function of each element.</summary>
        public Tensor erfinv() => Aten.erfinv.Call(this);

        /// <summary>Inverse of the error function of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor erfinv_() => InPlace(Aten.erfinv_);

        /// <summary>ln|Γ(x)| of each element.</summary>
        public Tensor lgamma() => Aten.lgamma.Call(this);

        /// <summary>ln|Γ(x)| of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor lgamma_() => InPlace(Aten.lgamma_);

        /// <summary>Derivative of ln Γ of each element.</summary>
        public Tensor digamma() => Aten.digamma.Call(this);

        /// <summary>Derivative of ln Γ of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor digamma_() => InPlace(Aten.digamma_);

        /// <summary>−1, 0 or 1 by the sign of each element.</summary>
        public Tensor sign() => Aten.sign.Call(this);

        /// <summary>−1, 0 or 1 by the sign of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor sign_() => InPlace(Aten.sign_);

        /// <summary>Sign, of complex numbers x/|x| of each element.</summary>
        public Tensor sgn() => Aten.sgn.Call(this);

        /// <summary>Sign, of complex numbers x/|x| of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor sgn_() => InPlace(Aten.sgn_);

        /// <summary>Bitwise not; logical for Bool, of each element.</summary>
        public Tensor bitwise_not() => Aten.bitwise_not.Call(this);

        /// <summary>Bitwise not; logical for Bool, of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor bitwise_not_() => InPlace(Aten.bitwise_not_);

        /// <summary>Logical not of each element.</summary>
        public Tensor logical_not() => Aten.logical_not.Call(this);

        /// <summary>Logical not of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor logical_not_() => InPlace(Aten.logical_not_);

        /// <summary>max(0, x) of each element.</summary>
        public Tensor relu() => Aten.relu.Call(this);

        /// <summary>max(0, x) of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor relu_() => InPlace(Aten.relu_);

        /// <summary>Negative of each element.</summary>
        public Tensor negative() => neg();

        /// <summary>Negative of each element, in place. ;;</summary>
        public Tensor negative_() => neg_();

        /// <summary>Absolute value of each element.</summary>
        public Tensor absolute() => abs();

        /// <summary>Whole part of each element.</summary>
        public Tensor fix() => trunc();

        /// <summary>Where an element is NaN.</summary>
        public Tensor isnan() => Aten.isnan.Call(this);

        /// <summary>Where an element is infinite.</summary>
        public Tensor isinf() => Aten.isinf.Call(this);

        /// <summary>Where an element is neither NaN nor infinite.</summary>
        public Tensor isfinite() => Aten.isfinite.Call(this);

        /// <summary>Where an element is +∞.</summary>
        public Tensor isposinf() => Aten.isposinf.Call(this);

        /// <summary>Where an element is −∞.</summary>
        public Tensor isneginf() => Aten.isneginf.Call(this);

        /// <summary>Each element rounded, halves to even.</summary>
        /// <param name="decimals">Digits kept after the point.</param>
        public Tensor round(long decimals = 0L) => Aten.round_decimals.Call(this, decimals);

        /// <summary>Each element rounded, halves to even, in place. ;;</summary>
        /// <param name="decimals">Digits kept after the point.</param>
        public Tensor round_(long decimals = 0L) => InPlace(Aten.round__decimals, decimals);

        /// <summary>ln(x/(1 − x)) of each element.</summary>
        /// <param name="eps">Inputs are kept this far from 0 and 1.</param>
        public Tensor logit(double? eps = null) => Aten.logit.Call(this, eps);

        /// <summary>NaN and infinities replaced; by default with 0 and the dtype's limits.</summary>
        /// <param name="nan">What replaces NaN.</param>
        /// <param name="posinf">What replaces +∞.</param>
        /// <param name="neginf">What replaces −∞.</param>
        public Tensor nan_to_num(double? nan = null, double? posinf = null, double? neginf = null) => Aten.nan_to_num.Call(this, nan, posinf, neginf);

        /// <summary>eˣ over its sum along a dimension.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="dtype">The dtype to compute in; default by the input.</param>
        public Tensor softmax(long dim, ScalarType? dtype = null) => Aten.softmax_int.Call(this, dim, dtype);

        /// <summary>Logarithm of the softmax.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="dtype">The dtype to compute in; default by the input.</param>
        public Tensor log_softmax(long dim, ScalarType? dtype = null) => Aten.log_softmax_int.Call(this, dim, dtype);
    }
}
