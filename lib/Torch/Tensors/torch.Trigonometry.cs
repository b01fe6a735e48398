namespace TorchSharp;

public static partial class torch
{
    /// <summary>Sine of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor sin(Tensor input) => input.sin();

    /// <summary>Sine of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor sin_(Tensor input) => input.sin_();

    /// <summary>Cosine of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor cos(Tensor input) => input.cos();

    /// <summary>Cosine of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor cos_(Tensor input) => input.cos_();

    /// <summary>Tangent of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor tan(Tensor input) => input.tan();

    /// <summary>Tangent of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor tan_(Tensor input) => input.tan_();

    /// <summary>Arc sine of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor asin(Tensor input) => input.asin();

    /// <summary>Arc sine of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor asin_(Tensor input) => input.asin_();

    /// <summary>Arc cosine of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor acos(Tensor input) => input.acos();

    /// <summary>Arc cosine of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor acos_(Tensor input) => input.acos_();

    /// <summary>Arc tangent of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor atan(Tensor input) => input.atan();

    /// <summary>Arc tangent of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor atan_(Tensor input) => input.atan_();

    /// <summary>Hyperbolic sine of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor sinh(Tensor input) => input.sinh();

    /// <summary>Hyperbolic sine of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor sinh_(Tensor input) => input.sinh_();

    /// <summary>Hyperbolic cosine of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor cosh(Tensor input) => input.cosh();

    /// <summary>Hyperbolic cosine of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor cosh_(Tensor input) => input.cosh_();

    /// <summary>Hyperbolic tangent of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor tanh(Tensor input) => input.tanh();

    /// <summary>Hyperbolic tangent of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor tanh_(Tensor input) => input.tanh_();

    /// <summary>Area hyperbolic sine of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor asinh(Tensor input) => input.asinh();

    /// <summary>Area hyperbolic sine of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor asinh_(Tensor input) => input.asinh_();

    /// <summary>Area hyperbolic cosine of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor acosh(Tensor input) => input.acosh();

    /// <summary>Area hyperbolic cosine of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor acosh_(Tensor input) => input.acosh_();

    /// <summary>Area hyperbolic tangent of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor atanh(Tensor input) => input.atanh();

    /// <summary>Area hyperbolic tangent of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor atanh_(Tensor input) => input.atanh_();

    /// <summary>Degrees as radians of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor deg2rad(Tensor input) => input.deg2rad();

    /// <summary>Degrees as radians of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor deg2rad_(Tensor input) => input.deg2rad_();

    /// <summary>Radians as degrees of each element.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor rad2deg(Tensor input) => input.rad2deg();

    /// <summary>Radians as degrees of each element. In place.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor rad2deg_(Tensor input) => input.rad2deg_();
}
