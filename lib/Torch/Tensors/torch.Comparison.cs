namespace TorchSharp;

public static partial class torch
{
    /// <summary>Where the element is equal, as Bool.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor eq(Tensor input, Tensor target) => input.eq(target);

    /// <summary>Where the element is equal, as Bool.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor eq(Tensor input, Scalar target) => input.eq(target);

    /// <summary>Where the element is not equal, as Bool.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor ne(Tensor input, Tensor target) => input.ne(target);

    /// <summary>Where the element is not equal, as Bool.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor ne(Tensor input, Scalar target) => input.ne(target);

    /// <summary>Where the element is less, as Bool.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor lt(Tensor input, Tensor target) => input.lt(target);

    /// <summary>Where the element is less, as Bool.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor lt(Tensor input, Scalar target) => input.lt(target);

    /// <summary>Where the element is less or equal, as Bool.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor le(Tensor input, Tensor target) => input.le(target);

    /// <summary>Where the element is less or equal, as Bool.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor le(Tensor input, Scalar target) => input.le(target);

    /// <summary>Where the element is greater, as Bool.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor gt(Tensor input, Tensor target) => input.gt(target);

    /// <summary>Where the element is greater, as Bool.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor gt(Tensor input, Scalar target) => input.gt(target);

    /// <summary>Where the element is greater or equal, as Bool.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor ge(Tensor input, Tensor target) => input.ge(target);

    /// <summary>Where the element is greater or equal, as Bool.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static Tensor ge(Tensor input, Scalar target) => input.ge(target);

    /// <summary>Whether shape and all elements are equal.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    public static bool equal(Tensor input, Tensor target) => input.equal(target);

    /// <summary>Whether all elements are near: |x − y| ≤ atol + rtol·|y|.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor; shapes broadcast.</param>
    /// <param name="rtol">Allowed difference relative to the other.</param>
    /// <param name="atol">Allowed difference.</param>
    /// <param name="equal_nan">Whether two NaN count as equal.</param>
    public static bool allclose(Tensor input, Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) => input.allclose(target, rtol, atol, equal_nan);

    /// <summary>Where elements are near: |x − y| ≤ atol + rtol·|y|.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="other">The other tensor; shapes broadcast.</param>
    /// <param name="rtol">Allowed difference relative to the other.</param>
    /// <param name="atol">Allowed difference.</param>
    /// <param name="equal_nan">Whether two NaN count as equal.</param>
    public static Tensor isclose(Tensor input, Tensor other, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) => input.isclose(other, rtol, atol, equal_nan);
}
