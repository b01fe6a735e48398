using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Sum, element by element.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor add(Tensor target) => Aten.add_Tensor.Call(this, target);

        /// <summary>Sum, the second multiplied by a factor.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        /// <param name="alpha">What the second term is multiplied by first.</param>
        public Tensor add(Tensor target, Scalar alpha) => Aten.add_Tensor.Call(this, target, alpha);

        /// <summary>Sum with a number.</summary>
        /// <param name="scalar">The number.</param>
        public Tensor add(Scalar scalar) => Aten.add_Tensor.Call(this, scalar);

        /// <summary>Sum with a number, multiplied by a factor.</summary>
        /// <param name="scalar">The number.</param>
        /// <param name="alpha">What the second term is multiplied by first.</param>
        public Tensor add(Scalar scalar, Scalar alpha) => Aten.add_Tensor.Call(this, scalar, alpha);

        /// <summary>Sum, in place.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor add_(Tensor target) => InPlace(Aten.add__Tensor, target);

        /// <summary>Sum, the second multiplied by a factor, in place.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        /// <param name="alpha">What the second term is multiplied by first.</param>
        public Tensor add_(Tensor target, Scalar alpha) => InPlace(Aten.add__Tensor, target, alpha);

        /// <summary>Sum with a number, in place.</summary>
        /// <param name="scalar">The number.</param>
        public Tensor add_(Scalar scalar) => InPlace(Aten.add__Tensor, scalar);

        /// <summary>Sum with a number, multiplied by a factor, in place. ;;</summary>
        /// <param name="scalar">The number.</param>
        /// <param name="alpha">What the second term is multiplied by first.</param>
        public Tensor add_(Scalar scalar, Scalar alpha) => InPlace(Aten.add__Tensor, scalar, alpha);

        /// <summary>Difference, element by element.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor sub(Tensor target) => Aten.sub_Tensor.Call(this, target);

        /// <summary>Difference, the second multiplied by a factor.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        /// <param name="alpha">What the second term is multiplied by first.</param>
        public Tensor sub(Tensor target, Scalar alpha) => Aten.sub_Tensor.Call(this, target, alpha);

        /// <summary>Difference with a number.</summary>
        /// <param name="scalar">The number.</param>
        public Tensor sub(Scalar scalar) => Aten.sub_Tensor.Call(this, scalar);

        /// <summary>Difference with a number, multiplied by a factor.</summary>
        /// <param name="scalar">The number.</param>
        /// <param name="alpha">What the second term is multiplied by first.</param>
        public Tensor sub(Scalar scalar, Scalar alpha) => Aten.sub_Tensor.Call(this, scalar, alpha);

        /// <summary>Difference, in place.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor sub_(Tensor target) => InPlace(Aten.sub__Tensor, target);

        /// <summary>Difference, the second multiplied by a factor, in place.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        /// <param name="alpha">What the second term is multiplied by first.</param>
        public Tensor sub_(Tensor target, Scalar alpha) => InPlace(Aten.sub__Tensor, target, alpha);

        /// <summary>Difference with a number, in place.</summary>
        /// <param name="scalar">The number.</param>
        public Tensor sub_(Scalar scalar) => InPlace(Aten.sub__Tensor, scalar);

        /// <summary>Difference with a number, multiplied by a factor, in place. ;;</summary>
        /// <param name="scalar">The number.</param>
        /// <param name="alpha">What the second term is multiplied by first.</param>
        public Tensor sub_(Scalar scalar, Scalar alpha) => InPlace(Aten.sub__Tensor, scalar, alpha);

        /// <summary>Difference, element by element.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor subtract(Tensor target) => sub(target);

        /// <summary>Product, element by element.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor mul(Tensor target) => Aten.mul_Tensor.Call(this, target);

        /// <summary>Product with a number.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor mul(Scalar target) => Aten.mul_Tensor.Call(this, target);

        /// <summary>Product, in place.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor mul_(Tensor target) => InPlace(Aten.mul__Tensor, target);

        /// <summary>Product with a number, in place.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor mul_(Scalar target) => InPlace(Aten.mul__Tensor, target);

        /// <summary>Product, element by element.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor multiply(Tensor target) => mul(target);

        /// <summary>Product with a number.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor multiply(Scalar target) => mul(target);

        /// <summary>Quotient, element by element.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor div(Tensor target) => Aten.div_Tensor.Call(this, target);

        /// <summary>Quotient by a number.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor div(Scalar target) => Aten.div_Tensor.Call(this, target);

        /// <summary>Quotient, rounded.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        /// <param name="rounding_mode">How to round the quotient.</param>
        public Tensor div(Tensor target, RoundingMode rounding_mode) => Aten.div_Tensor_mode.Call(this, target, RoundingModes.Name(rounding_mode));

        /// <summary>Quotient by a number, rounded.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        /// <param name="rounding_mode">How to round the quotient.</param>
        public Tensor div(Scalar target, RoundingMode rounding_mode) => Aten.div_Scalar_mode.Call(this, target, RoundingModes.Name(rounding_mode));

        /// <summary>Quotient, in place.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor div_(Tensor target) => InPlace(Aten.div__Tensor, target);

        /// <summary>Quotient by a number, in place.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor div_(Scalar target) => InPlace(Aten.div__Tensor, target);

        /// <summary>Quotient, element by element.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor divide(Tensor target) => div(target);

        /// <summary>Quotient, element by element.</summary>
        /// <param name="other">The other tensor; shapes broadcast.</param>
        public Tensor true_divide(Tensor other) => div(other);

        /// <summary>Quotient, rounded down.</summary>
        /// <param name="other">The other tensor; shapes broadcast.</param>
        public Tensor floor_divide(Tensor other) => Aten.div_Tensor_mode.Call(this, other, "floor");

        /// <summary>Quotient by a number, rounded down.</summary>
        /// <param name="other">The other tensor; shapes broadcast.</param>
        public Tensor floor_divide(Scalar other) => Aten.div_Scalar_mode.Call(this, other, "floor");

        /// <summary>Remainder with the sign of the divisor.</summary>
        /// <param name="other">The other tensor; shapes broadcast.</param>
        public Tensor remainder(Tensor other) => Aten.remainder_Tensor.Call(this, other);

        /// <summary>Remainder by a number, with its sign.</summary>
        /// <param name="scalar">The number.</param>
        public Tensor remainder(Scalar scalar) => Aten.remainder_Scalar.Call(this, scalar);

        /// <summary>Remainder with the sign of the dividend.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor fmod(Tensor target) => Aten.fmod_Tensor.Call(this, target);

        /// <summary>Remainder by a number, with the sign of the dividend.</summary>
        /// <param name="scalar">The number.</param>
        public Tensor fmod(Scalar scalar) => Aten.fmod_Scalar.Call(this, scalar);

        /// <summary>Power, element by element.</summary>
        /// <param name="exponent">The exponent.</param>
        public Tensor pow(Tensor exponent) => Aten.pow_Tensor_Tensor.Call(this, exponent);

        /// <summary>Power of each element.</summary>
        /// <param name="exponent">The exponent.</param>
        public Tensor pow(Scalar exponent) => Aten.pow_Tensor_Scalar.Call(this, exponent);

        /// <summary>Power, in place. ;;</summary>
        /// <param name="exponent">The exponent.</param>
        public Tensor pow_(Tensor exponent) => InPlace(Aten.pow__Tensor, exponent);

        /// <summary>Power of each element, in place. ;;</summary>
        /// <param name="exponent">The exponent.</param>
        public Tensor pow_(Scalar exponent) => InPlace(Aten.pow__Scalar, exponent);

        /// <summary>Power in double precision.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor float_power(Tensor target) => Aten.float_power_Tensor_Tensor.Call(this, target);

        /// <summary>This plus value · tensor1 · tensor2.</summary>
        /// <param name="tensor1">The first factor or the numerator.</param>
        /// <param name="tensor2">The second factor or the denominator.</param>
        /// <param name="value">The value.</param>
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => Aten.addcmul.Call(this, tensor1, tensor2, value);

        /// <summary>This plus value · tensor1 · tensor2, in place. ;;</summary>
        /// <param name="tensor1">The first factor or the numerator.</param>
        /// <param name="tensor2">The second factor or the denominator.</param>
        /// <param name="value">The value.</param>
        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => InPlace(Aten.addcmul_, tensor1, tensor2, value);

        /// <summary>This plus value · tensor1 / tensor2.</summary>
        /// <param name="tensor1">The first factor or the numerator.</param>
        /// <param name="tensor2">The second factor or the denominator.</param>
        /// <param name="value">The value.</param>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => Aten.addcdiv.Call(this, tensor1, tensor2, value);

        /// <summary>This plus value · tensor1 / tensor2, in place. ;;</summary>
        /// <param name="tensor1">The first factor or the numerator.</param>
        /// <param name="tensor2">The second factor or the denominator.</param>
        /// <param name="value">The value.</param>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => InPlace(Aten.addcdiv_, tensor1, tensor2, value);

        /// <summary>This plus weight · (end − this).</summary>
        /// <param name="end">The other end.</param>
        /// <param name="weight">The weight.</param>
        public Tensor lerp(Tensor end, Tensor weight) => Aten.lerp_Tensor.Call(this, end, weight);

        /// <summary>This plus weight · (end − this).</summary>
        /// <param name="end">The other end.</param>
        /// <param name="weight">The weight.</param>
        public Tensor lerp(Tensor end, Scalar weight) => Aten.lerp_Scalar.Call(this, end, weight);

        /// <summary>This plus weight · (end − this), in place. ;;</summary>
        /// <param name="end">The other end.</param>
        /// <param name="weight">The weight.</param>
        public Tensor lerp_(Tensor end, Scalar weight) => InPlace(Aten.lerp__Scalar, end, weight);

        /// <summary>Each element brought between two limits.</summary>
        /// <param name="min">The least value; default none.</param>
        /// <param name="max">The largest value; default none.</param>
        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Aten.clamp.Call(this, min, max);

        /// <summary>Each element brought between two limits of its own.</summary>
        /// <param name="min">The least value; default none.</param>
        /// <param name="max">The largest value; default none.</param>
        public Tensor clamp(Tensor? min = null, Tensor? max = null) => Aten.clamp_Tensor.Call(this, min, max);

        /// <summary>Each element brought between two limits.</summary>
        /// <param name="min">The least value; default none.</param>
        /// <param name="max">The largest value; default none.</param>
        public Tensor clip(Scalar? min = null, Scalar? max = null) => clamp(min, max);

        /// <summary>Each element brought between two limits, in place. ;;</summary>
        /// <param name="min">The least value; default none.</param>
        /// <param name="max">The largest value; default none.</param>
        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => InPlace(Aten.clamp_, min, max);

        /// <summary>Each element brought above a limit.</summary>
        /// <param name="min">The least value; default none.</param>
        public Tensor clamp_min(Scalar min) => Aten.clamp_min.Call(this, min);

        /// <summary>Each element brought below a limit.</summary>
        /// <param name="max">The largest value; default none.</param>
        public Tensor clamp_max(Scalar max) => Aten.clamp_max.Call(this, max);

        /// <summary>The larger of each pair; NaN wins.</summary>
        /// <param name="other">The other tensor; shapes broadcast.</param>
        public Tensor maximum(Tensor other) => Aten.maximum.Call(this, other);

        /// <summary>The smaller of each pair; NaN wins.</summary>
        /// <param name="other">The other tensor; shapes broadcast.</param>
        public Tensor minimum(Tensor other) => Aten.minimum.Call(this, other);

        /// <summary>The larger of each pair; NaN loses.</summary>
        /// <param name="other">The other tensor; shapes broadcast.</param>
        public Tensor fmax(Tensor other) => Aten.fmax.Call(this, other);

        /// <summary>The smaller of each pair; NaN loses.</summary>
        /// <param name="other">The other tensor; shapes broadcast.</param>
        public Tensor fmin(Tensor other) => Aten.fmin.Call(this, other);

        /// <summary>The angle of the point (other, this).</summary>
        /// <param name="other">The other tensor; shapes broadcast.</param>
        public Tensor atan2(Tensor other) => Aten.atan2.Call(this, other);

        /// <summary>√(x² + y²).</summary>
        /// <param name="other">The other tensor; shapes broadcast.</param>
        public Tensor hypot(Tensor other) => Aten.hypot.Call(this, other);

        /// <summary>ln(eˣ + eʸ).</summary>
        /// <param name="other">The other tensor; shapes broadcast.</param>
        public Tensor logaddexp(Tensor other) => Aten.logaddexp.Call(this, other);

        /// <summary>x · ln y, 0 where x is 0.</summary>
        /// <param name="y">Where the condition is false.</param>
        public Tensor xlogy(Tensor y) => Aten.xlogy_Tensor.Call(this, y);

        /// <summary>Magnitude of this with the sign of the other.</summary>
        /// <param name="other">The other tensor; shapes broadcast.</param>
        public Tensor copysign(Tensor other) => Aten.copysign_Tensor.Call(this, other);

        /// <summary>Bitwise and; logical for Bool.</summary>
        /// <param name="other">The other tensor; shapes broadcast.</param>
        public Tensor bitwise_and(Tensor other) => Aten.bitwise_and_Tensor.Call(this, other);

        /// <summary>Bitwise or; logical for Bool.</summary>
        /// <param name="other">The other tensor; shapes broadcast.</param>
        public Tensor bitwise_or(Tensor other) => Aten.bitwise_or_Tensor.Call(this, other);

        /// <summary>Bitwise exclusive or; logical for Bool.</summary>
        /// <param name="other">The other tensor; shapes broadcast.</param>
        public Tensor bitwise_xor(Tensor other) => Aten.bitwise_xor_Tensor.Call(this, other);

        /// <summary>Logical and.</summary>
        /// <param name="other">The other tensor; shapes broadcast.</param>
        public Tensor logical_and(Tensor other) => Aten.logical_and.Call(this, other);

        /// <summary>Logical or.</summary>
        /// <param name="other">The other tensor; shapes broadcast.</param>
        public Tensor logical_or(Tensor other) => Aten.logical_or.Call(this, other);

        /// <summary>Logical exclusive or.</summary>
        /// <param name="other">The other tensor; shapes broadcast.</param>
        public Tensor logical_xor(Tensor other) => Aten.logical_xor.Call(this, other);
    }
}
