using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Where the element is equal, as Bool.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor eq(Tensor target) => Aten.eq_Tensor.Call(this, target);

        /// <summary>Where the element is equal, as Bool.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor eq(Scalar target) => Aten.eq_Tensor.Call(this, target);

        /// <summary>Where the element is not equal, as Bool.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor ne(Tensor target) => Aten.ne_Tensor.Call(this, target);

        /// <summary>Where the element is not equal, as Bool.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor ne(Scalar target) => Aten.ne_Tensor.Call(this, target);

        /// <summary>Where the element is less, as Bool.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor lt(Tensor target) => Aten.lt_Tensor.Call(this, target);

        /// <summary>Where the element is less, as Bool.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor lt(Scalar target) => Aten.lt_Tensor.Call(this, target);

        /// <summary>Where the element is less or equal, as Bool.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor le(Tensor target) => Aten.le_Tensor.Call(this, target);

        /// <summary>Where the element is less or equal, as Bool.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor le(Scalar target) => Aten.le_Tensor.Call(this, target);

        /// <summary>Where the element is greater, as Bool.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor gt(Tensor target) => Aten.gt_Tensor.Call(this, target);

        /// <summary>Where the element is greater, as Bool.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor gt(Scalar target) => Aten.gt_Tensor.Call(this, target);

        /// <summary>Where the element is greater or equal, as Bool.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor ge(Tensor target) => Aten.ge_Tensor.Call(this, target);

        /// <summary>Where the element is greater or equal, as Bool.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor ge(Scalar target) => Aten.ge_Tensor.Call(this, target);

        /// <summary>Where the element is greater, as Bool. ;;</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor greater(Tensor target) => gt(target);

        /// <summary>Where the element is greater or equal, as Bool. ;;</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor greater_equal(Tensor target) => ge(target);

        /// <summary>Where the element is less, as Bool. ;;</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor less(Tensor target) => lt(target);

        /// <summary>Where the element is less or equal, as Bool. ;;</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor less_equal(Tensor target) => le(target);

        /// <summary>Where the element is not or equal, as Bool. ;;</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public Tensor not_equal(Tensor target) => ne(target);

        /// <summary>Whether shape and all elements are equal.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        public bool equal(Tensor target) => Aten.equal.CallScalar(this, target).ToBoolean();

        /// <summary>Whether all elements are near: |x − y| ≤ atol + rtol·|y|.</summary>
        /// <param name="target">The other tensor; shapes broadcast.</param>
        /// <param name="rtol">Allowed difference relative to the other.</param>
        /// <param name="atol">Allowed difference.</param>
        /// <param name="equal_nan">Whether two NaN count as equal.</param>
        public bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) => Aten.allclose.CallScalar(this, target, rtol, atol, equal_nan).ToBoolean();

        /// <summary>Where elements are near: |x − y| ≤ atol + rtol·|y|.</summary>
        /// <param name="other">The other tensor; shapes broadcast.</param>
        /// <param name="rtol">Allowed difference relative to the other.</param>
        /// <param name="atol">Allowed difference.</param>
        /// <param name="equal_nan">Whether two NaN count as equal.</param>
        public Tensor isclose(Tensor other, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) => Aten.isclose.Call(this, other, rtol, atol, equal_nan);

        /// <summary>Where an element is among others. ;;</summary>
        /// <param name="test_elements">See the summary.</param>
        public Tensor isin(Tensor test_elements) => Aten.isin_Tensor_Tensor.Call(this, test_elements);
    }
}
