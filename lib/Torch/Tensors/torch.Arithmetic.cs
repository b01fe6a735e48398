namespace TorchSharp;

public static partial class torch
{
    /// <summary>Sum, element by element.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor add(Tensor input, Tensor target) => input.add(target);

    /// <summary>Sum, the second multiplied by a factor.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    /// <param name="alpha">What the second term is multiplied by first.</param>
    public static Tensor add(Tensor input, Tensor target, Scalar alpha) => input.add(target, alpha);

    /// <summary>Sum with a number.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="scalar">The number.</param>
    public static Tensor add(Tensor input, Scalar scalar) => input.add(scalar);

    /// <summary>Sum with a number, multiplied by a factor.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="scalar">The number.</param>
    /// <param name="alpha">What the second term is multiplied by first.</param>
    public static Tensor add(Tensor input, Scalar scalar, Scalar alpha) => input.add(scalar, alpha);

    /// <summary>Sum, in place.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor add_(Tensor input, Tensor target) => input.add_(target);

    /// <summary>Sum, the second multiplied by a factor, in place.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    /// <param name="alpha">What the second term is multiplied by first.</param>
    public static Tensor add_(Tensor input, Tensor target, Scalar alpha) => input.add_(target, alpha);

    /// <summary>Sum with a number, in place.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="scalar">The number.</param>
    public static Tensor add_(Tensor input, Scalar scalar) => input.add_(scalar);

    /// <summary>Difference, element by element.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor sub(Tensor input, Tensor target) => input.sub(target);

    /// <summary>Difference, the second multiplied by a factor.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    /// <param name="alpha">What the second term is multiplied by first.</param>
    public static Tensor sub(Tensor input, Tensor target, Scalar alpha) => input.sub(target, alpha);

    /// <summary>Difference with a number.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="scalar">The number.</param>
    public static Tensor sub(Tensor input, Scalar scalar) => input.sub(scalar);

    /// <summary>Difference with a number, multiplied by a factor.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="scalar">The number.</param>
    /// <param name="alpha">What the second term is multiplied by first.</param>
    public static Tensor sub(Tensor input, Scalar scalar, Scalar alpha) => input.sub(scalar, alpha);

    /// <summary>Difference, in place.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor sub_(Tensor input, Tensor target) => input.sub_(target);

    /// <summary>Difference, the second multiplied by a factor, in place.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    /// <param name="alpha">What the second term is multiplied by first.</param>
    public static Tensor sub_(Tensor input, Tensor target, Scalar alpha) => input.sub_(target, alpha);

    /// <summary>Difference with a number, in place.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="scalar">The number.</param>
    public static Tensor sub_(Tensor input, Scalar scalar) => input.sub_(scalar);

    /// <summary>Difference, element by element.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor subtract(Tensor input, Tensor target) => input.subtract(target);

    /// <summary>Product, element by element.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor mul(Tensor input, Tensor target) => input.mul(target);

    /// <summary>Product with a number.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor mul(Tensor input, Scalar target) => input.mul(target);

    /// <summary>Product, in place.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor mul_(Tensor input, Tensor target) => input.mul_(target);

    /// <summary>Product with a number, in place.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor mul_(Tensor input, Scalar target) => input.mul_(target);

    /// <summary>Product, element by element.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor multiply(Tensor input, Tensor target) => input.multiply(target);

    /// <summary>Product with a number.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor multiply(Tensor input, Scalar target) => input.multiply(target);

    /// <summary>Quotient, element by element.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor div(Tensor input, Tensor target) => input.div(target);

    /// <summary>Quotient by a number.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor div(Tensor input, Scalar target) => input.div(target);

    /// <summary>Quotient, rounded.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    /// <param name="rounding_mode">How to round the quotient.</param>
    public static Tensor div(Tensor input, Tensor target, RoundingMode rounding_mode) => input.div(target, rounding_mode);

    /// <summary>Quotient by a number, rounded.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    /// <param name="rounding_mode">How to round the quotient.</param>
    public static Tensor div(Tensor input, Scalar target, RoundingMode rounding_mode) => input.div(target, rounding_mode);

    /// <summary>Quotient, in place.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor div_(Tensor input, Tensor target) => input.div_(target);

    /// <summary>Quotient by a number, in place.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor div_(Tensor input, Scalar target) => input.div_(target);

    /// <summary>Quotient, element by element.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor divide(Tensor input, Tensor target) => input.divide(target);

    /// <summary>Quotient, element by element.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="other">The other tensor; shapes broadcast.</param>
    public static Tensor true_divide(Tensor input, Tensor other) => input.true_divide(other);

    /// <summary>Quotient, rounded down.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="other">The other tensor; shapes broadcast.</param>
    public static Tensor floor_divide(Tensor input, Tensor other) => input.floor_divide(other);

    /// <summary>Quotient by a number, rounded down.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="other">The other tensor; shapes broadcast.</param>
    public static Tensor floor_divide(Tensor input, Scalar other) => input.floor_divide(other);

    /// <summary>Remainder with the sign of the divisor.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="other">The other tensor; shapes broadcast.</param>
    public static Tensor remainder(Tensor input, Tensor other) => input.remainder(other);

    /// <summary>Remainder by a number, with its sign.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="scalar">The number.</param>
    public static Tensor remainder(Tensor input, Scalar scalar) => input.remainder(scalar);

    /// <summary>Remainder with the sign of the dividend.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor fmod(Tensor input, Tensor target) => input.fmod(target);

    /// <summary>Remainder by a number, with the sign of the dividend.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="scalar">The number.</param>
    public static Tensor fmod(Tensor input, Scalar scalar) => input.fmod(scalar);

    /// <summary>Power, element by element.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="exponent">The exponent.</param>
    public static Tensor pow(Tensor input, Tensor exponent) => input.pow(exponent);

    /// <summary>Power of each element.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="exponent">The exponent.</param>
    public static Tensor pow(Tensor input, Scalar exponent) => input.pow(exponent);

    /// <summary>Power in double precision.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor float_power(Tensor input, Tensor target) => input.float_power(target);

    /// <summary>This plus value · tensor1 · tensor2.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="tensor1">The first factor or the numerator.</param>
    /// <param name="tensor2">The second factor or the denominator.</param>
    /// <param name="value">The value.</param>
    public static Tensor addcmul(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcmul(tensor1, tensor2, value);

    /// <summary>This plus value · tensor1 / tensor2.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="tensor1">The first factor or the numerator.</param>
    /// <param name="tensor2">The second factor or the denominator.</param>
    /// <param name="value">The value.</param>
    public static Tensor addcdiv(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcdiv(tensor1, tensor2, value);

    /// <summary>This plus weight · (end − this).</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="end">The other end.</param>
    /// <param name="weight">The weight.</param>
    public static Tensor lerp(Tensor input, Tensor end, Tensor weight) => input.lerp(end, weight);

    /// <summary>This plus weight · (end − this).</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="end">The other end.</param>
    /// <param name="weight">The weight.</param>
    public static Tensor lerp(Tensor input, Tensor end, Scalar weight) => input.lerp(end, weight);

    /// <summary>Each element brought between two limits.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="min">The least value; default none.</param>
    /// <param name="max">The largest value; default none.</param>
    public static Tensor clamp(Tensor input, Scalar? min = null, Scalar? max = null) => input.clamp(min, max);

    /// <summary>Each element brought between two limits of its own.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="min">The least value; default none.</param>
    /// <param name="max">The largest value; default none.</param>
    public static Tensor clamp(Tensor input, Tensor? min = null, Tensor? max = null) => input.clamp(min, max);

    /// <summary>Each element brought between two limits.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="min">The least value; default none.</param>
    /// <param name="max">The largest value; default none.</param>
    public static Tensor clip(Tensor input, Scalar? min = null, Scalar? max = null) => input.clip(min, max);

    /// <summary>Each element brought above a limit.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="min">The least value; default none.</param>
    public static Tensor clamp_min(Tensor input, Scalar min) => input.clamp_min(min);

    /// <summary>Each element brought below a limit.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="max">The largest value; default none.</param>
    public static Tensor clamp_max(Tensor input, Scalar max) => input.clamp_max(max);

    /// <summary>The larger of each pair; NaN wins.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="other">The other tensor; shapes broadcast.</param>
    public static Tensor maximum(Tensor input, Tensor other) => input.maximum(other);

    /// <summary>The smaller of each pair; NaN wins.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="other">The other tensor; shapes broadcast.</param>
    public static Tensor minimum(Tensor input, Tensor other) => input.minimum(other);

    /// <summary>The larger of each pair; NaN loses.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="other">The other tensor; shapes broadcast.</param>
    public static Tensor fmax(Tensor input, Tensor other) => input.fmax(other);

    /// <summary>The smaller of each pair; NaN loses.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="other">The other tensor; shapes broadcast.</param>
    public static Tensor fmin(Tensor input, Tensor other) => input.fmin(other);

    /// <summary>The angle of the point (other, this).</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="other">The other tensor; shapes broadcast.</param>
    public static Tensor atan2(Tensor input, Tensor other) => input.atan2(other);

    /// <summary>√(x² + y²).</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="other">The other tensor; shapes broadcast.</param>
    public static Tensor hypot(Tensor input, Tensor other) => input.hypot(other);

    /// <summary>ln(eˣ + eʸ).</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="other">The other tensor; shapes broadcast.</param>
    public static Tensor logaddexp(Tensor input, Tensor other) => input.logaddexp(other);

    /// <summary>x · ln y, 0 where x is 0.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="y">Where the condition is false.</param>
    public static Tensor xlogy(Tensor input, Tensor y) => input.xlogy(y);

    /// <summary>Magnitude of this with the sign of the other.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="other">The other tensor; shapes broadcast.</param>
    public static Tensor copysign(Tensor input, Tensor other) => input.copysign(other);

    /// <summary>Bitwise and; logical for Bool.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="other">The other tensor; shapes broadcast.</param>
    public static Tensor bitwise_and(Tensor input, Tensor other) => input.bitwise_and(other);

    /// <summary>Bitwise or; logical for Bool.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="other">The other tensor; shapes broadcast.</param>
    public static Tensor bitwise_or(Tensor input, Tensor other) => input.bitwise_or(other);

    /// <summary>Bitwise exclusive or; logical for Bool.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="other">The other tensor; shapes broadcast.</param>
    public static Tensor bitwise_xor(Tensor input, Tensor other) => input.bitwise_xor(other);

    /// <summary>Logical and.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="other">The other tensor; shapes broadcast.</param>
    public static Tensor logical_and(Tensor input, Tensor other) => input.logical_and(other);

    /// <summary>Logical or.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="other">The other tensor; shapes broadcast.</param>
    public static Tensor logical_or(Tensor input, Tensor other) => input.logical_or(other);

    /// <summary>Logical exclusive or.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="other">The other tensor; shapes broadcast.</param>
    public static Tensor logical_xor(Tensor input, Tensor other) => input.logical_xor(other);
}
