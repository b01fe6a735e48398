using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Sum of each element pair, shapes broadcast.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Tensor operator +(Tensor left, Tensor right) => left.add(right);

        /// <inheritdoc cref="operator +(Tensor, Tensor)"/>
        public static Tensor operator +(Tensor left, Scalar right) => left.add(right);

        /// <inheritdoc cref="operator +(Tensor, Tensor)"/>
        public static Tensor operator +(Scalar left, Tensor right) => right.add(left);

        /// <inheritdoc cref="operator +(Tensor, Tensor)"/>
        public static Tensor operator +(Tensor left, int right) => left.add((Scalar)right);

        /// <inheritdoc cref="operator +(Tensor, Tensor)"/>
        public static Tensor operator +(int left, Tensor right) => right.add((Scalar)left);

        /// <inheritdoc cref="operator +(Tensor, Tensor)"/>
        public static Tensor operator +(Tensor left, long right) => left.add((Scalar)right);

        /// <inheritdoc cref="operator +(Tensor, Tensor)"/>
        public static Tensor operator +(long left, Tensor right) => right.add((Scalar)left);

        /// <inheritdoc cref="operator +(Tensor, Tensor)"/>
        public static Tensor operator +(Tensor left, float right) => left.add((Scalar)right);

        /// <inheritdoc cref="operator +(Tensor, Tensor)"/>
        public static Tensor operator +(float left, Tensor right) => right.add((Scalar)left);

        /// <inheritdoc cref="operator +(Tensor, Tensor)"/>
        public static Tensor operator +(Tensor left, double right) => left.add((Scalar)right);

        /// <inheritdoc cref="operator +(Tensor, Tensor)"/>
        public static Tensor operator +(double left, Tensor right) => right.add((Scalar)left);

        /// <summary>Product of each element pair, shapes broadcast.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Tensor operator *(Tensor left, Tensor right) => left.mul(right);

        /// <inheritdoc cref="operator *(Tensor, Tensor)"/>
        public static Tensor operator *(Tensor left, Scalar right) => left.mul(right);

        /// <inheritdoc cref="operator *(Tensor, Tensor)"/>
        public static Tensor operator *(Scalar left, Tensor right) => right.mul(left);

        /// <inheritdoc cref="operator *(Tensor, Tensor)"/>
        public static Tensor operator *(Tensor left, int right) => left.mul((Scalar)right);

        /// <inheritdoc cref="operator *(Tensor, Tensor)"/>
        public static Tensor operator *(int left, Tensor right) => right.mul((Scalar)left);

        /// <inheritdoc cref="operator *(Tensor, Tensor)"/>
        public static Tensor operator *(Tensor left, long right) => left.mul((Scalar)right);

        /// <inheritdoc cref="operator *(Tensor, Tensor)"/>
        public static Tensor operator *(long left, Tensor right) => right.mul((Scalar)left);

        /// <inheritdoc cref="operator *(Tensor, Tensor)"/>
        public static Tensor operator *(Tensor left, float right) => left.mul((Scalar)right);

        /// <inheritdoc cref="operator *(Tensor, Tensor)"/>
        public static Tensor operator *(float left, Tensor right) => right.mul((Scalar)left);

        /// <inheritdoc cref="operator *(Tensor, Tensor)"/>
        public static Tensor operator *(Tensor left, double right) => left.mul((Scalar)right);

        /// <inheritdoc cref="operator *(Tensor, Tensor)"/>
        public static Tensor operator *(double left, Tensor right) => right.mul((Scalar)left);

        /// <summary>Difference of each element pair, shapes broadcast.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Tensor operator -(Tensor left, Tensor right) => left.sub(right);

        /// <inheritdoc cref="operator -(Tensor, Tensor)"/>
        public static Tensor operator -(Tensor left, Scalar right) => left.sub(right);

        /// <inheritdoc cref="operator -(Tensor, Tensor)"/>
        public static Tensor operator -(Scalar left, Tensor right) => Aten.rsub_Scalar.Call(right, left);

        /// <inheritdoc cref="operator -(Tensor, Tensor)"/>
        public static Tensor operator -(Tensor left, int right) => left.sub((Scalar)right);

        /// <inheritdoc cref="operator -(Tensor, Tensor)"/>
        public static Tensor operator -(int left, Tensor right) => Aten.rsub_Scalar.Call(right, (Scalar)left);

        /// <inheritdoc cref="operator -(Tensor, Tensor)"/>
        public static Tensor operator -(Tensor left, long right) => left.sub((Scalar)right);

        /// <inheritdoc cref="operator -(Tensor, Tensor)"/>
        public static Tensor operator -(long left, Tensor right) => Aten.rsub_Scalar.Call(right, (Scalar)left);

        /// <inheritdoc cref="operator -(Tensor, Tensor)"/>
        public static Tensor operator -(Tensor left, float right) => left.sub((Scalar)right);

        /// <inheritdoc cref="operator -(Tensor, Tensor)"/>
        public static Tensor operator -(float left, Tensor right) => Aten.rsub_Scalar.Call(right, (Scalar)left);

        /// <inheritdoc cref="operator -(Tensor, Tensor)"/>
        public static Tensor operator -(Tensor left, double right) => left.sub((Scalar)right);

        /// <inheritdoc cref="operator -(Tensor, Tensor)"/>
        public static Tensor operator -(double left, Tensor right) => Aten.rsub_Scalar.Call(right, (Scalar)left);

        /// <summary>Quotient of each element pair, shapes broadcast.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Tensor operator /(Tensor left, Tensor right) => left.div(right);

        /// <inheritdoc cref="operator /(Tensor, Tensor)"/>
        public static Tensor operator /(Tensor left, Scalar right) => left.div(right);

        /// <inheritdoc cref="operator /(Tensor, Tensor)"/>
        public static Tensor operator /(Scalar left, Tensor right) => right.reciprocal().mul(left);

        /// <inheritdoc cref="operator /(Tensor, Tensor)"/>
        public static Tensor operator /(Tensor left, int right) => left.div((Scalar)right);

        /// <inheritdoc cref="operator /(Tensor, Tensor)"/>
        public static Tensor operator /(int left, Tensor right) => right.reciprocal().mul((Scalar)left);

        /// <inheritdoc cref="operator /(Tensor, Tensor)"/>
        public static Tensor operator /(Tensor left, long right) => left.div((Scalar)right);

        /// <inheritdoc cref="operator /(Tensor, Tensor)"/>
        public static Tensor operator /(long left, Tensor right) => right.reciprocal().mul((Scalar)left);

        /// <inheritdoc cref="operator /(Tensor, Tensor)"/>
        public static Tensor operator /(Tensor left, float right) => left.div((Scalar)right);

        /// <inheritdoc cref="operator /(Tensor, Tensor)"/>
        public static Tensor operator /(float left, Tensor right) => right.reciprocal().mul((Scalar)left);

        /// <inheritdoc cref="operator /(Tensor, Tensor)"/>
        public static Tensor operator /(Tensor left, double right) => left.div((Scalar)right);

        /// <inheritdoc cref="operator /(Tensor, Tensor)"/>
        public static Tensor operator /(double left, Tensor right) => right.reciprocal().mul((Scalar)left);

        /// <summary>Remainder with the sign of the divisor, shapes broadcast.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Tensor operator %(Tensor left, Tensor right) => left.remainder(right);

        /// <inheritdoc cref="operator %(Tensor, Tensor)"/>
        public static Tensor operator %(Tensor left, Scalar right) => left.remainder(right);

        /// <inheritdoc cref="operator %(Tensor, Tensor)"/>
        public static Tensor operator %(Tensor left, int right) => left.remainder((Scalar)right);

        /// <inheritdoc cref="operator %(Tensor, Tensor)"/>
        public static Tensor operator %(Tensor left, long right) => left.remainder((Scalar)right);

        /// <inheritdoc cref="operator %(Tensor, Tensor)"/>
        public static Tensor operator %(Tensor left, float right) => left.remainder((Scalar)right);

        /// <inheritdoc cref="operator %(Tensor, Tensor)"/>
        public static Tensor operator %(Tensor left, double right) => left.remainder((Scalar)right);

        /// <summary>Bitwise and; logical for Bool.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Tensor operator &(Tensor left, Tensor right) => left.bitwise_and(right);

        /// <summary>Bitwise or; logical for Bool.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Tensor operator |(Tensor left, Tensor right) => left.bitwise_or(right);

        /// <summary>Bitwise exclusive or; logical for Bool.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Tensor operator ^(Tensor left, Tensor right) => left.bitwise_xor(right);

        /// <summary>Bitwise not; logical for Bool.</summary>
        /// <param name="left">The tensor.</param>
        public static Tensor operator ~(Tensor left) => left.bitwise_not();

        /// <summary>Each element with the other sign.</summary>
        /// <param name="tensor">The tensor.</param>
        public static Tensor operator -(Tensor tensor) => tensor.neg();

        /// <summary>Where the left element is equal, as a Bool tensor; shapes broadcast. Test for null with <c>is null</c>.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Tensor operator ==(Tensor left, Tensor right) => left.eq(right);

        /// <inheritdoc cref="operator ==(Tensor, Tensor)"/>
        public static Tensor operator ==(Tensor left, Scalar right) => left.eq(right);

        /// <inheritdoc cref="operator ==(Tensor, Tensor)"/>
        public static Tensor operator ==(Scalar left, Tensor right) => right.eq(left);

        /// <summary>Where the left element is not equal, as a Bool tensor; shapes broadcast. Test for null with <c>is null</c>.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Tensor operator !=(Tensor left, Tensor right) => left.ne(right);

        /// <inheritdoc cref="operator !=(Tensor, Tensor)"/>
        public static Tensor operator !=(Tensor left, Scalar right) => left.ne(right);

        /// <inheritdoc cref="operator !=(Tensor, Tensor)"/>
        public static Tensor operator !=(Scalar left, Tensor right) => right.ne(left);

        /// <summary>Where the left element is less, as a Bool tensor; shapes broadcast. Test for null with <c>is null</c>.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Tensor operator <(Tensor left, Tensor right) => left.lt(right);

        /// <inheritdoc cref="operator &lt;(Tensor, Tensor)"/>
        public static Tensor operator <(Tensor left, Scalar right) => left.lt(right);

        /// <inheritdoc cref="operator &lt;(Tensor, Tensor)"/>
        public static Tensor operator <(Scalar left, Tensor right) => right.gt(left);

        /// <summary>Where the left element is less or equal, as a Bool tensor; shapes broadcast. Test for null with <c>is null</c>.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Tensor operator <=(Tensor left, Tensor right) => left.le(right);

        /// <inheritdoc cref="operator &lt;=(Tensor, Tensor)"/>
        public static Tensor operator <=(Tensor left, Scalar right) => left.le(right);

        /// <inheritdoc cref="operator &lt;=(Tensor, Tensor)"/>
        public static Tensor operator <=(Scalar left, Tensor right) => right.ge(left);

        /// <summary>Where the left element is greater, as a Bool tensor; shapes broadcast. Test for null with <c>is null</c>.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Tensor operator >(Tensor left, Tensor right) => left.gt(right);

        /// <inheritdoc cref="operator >(Tensor, Tensor)"/>
        public static Tensor operator >(Tensor left, Scalar right) => left.gt(right);

        /// <inheritdoc cref="operator >(Tensor, Tensor)"/>
        public static Tensor operator >(Scalar left, Tensor right) => right.lt(left);

        /// <summary>Where the left element is greater or equal, as a Bool tensor; shapes broadcast. Test for null with <c>is null</c>.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Tensor operator >=(Tensor left, Tensor right) => left.ge(right);

        /// <inheritdoc cref="operator >=(Tensor, Tensor)"/>
        public static Tensor operator >=(Tensor left, Scalar right) => left.ge(right);

        /// <inheritdoc cref="operator >=(Tensor, Tensor)"/>
        public static Tensor operator >=(Scalar left, Tensor right) => right.le(left);
    }
}
