using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Sine of each element.</summary>
        public Tensor sin() => Aten.sin.Call(this);

        /// <summary>Sine of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor sin_() => InPlace(Aten.sin_);

        /// <summary>Cosine of each element.</summary>
        public Tensor cos() => Aten.cos.Call(this);

        /// <summary>Cosine of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor cos_() => InPlace(Aten.cos_);

        /// <summary>Tangent of each element.</summary>
        public Tensor tan() => Aten.tan.Call(this);

        /// <summary>Tangent of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor tan_() => InPlace(Aten.tan_);

        /// <summary>Arc sine of each element.</summary>
        public Tensor asin() => Aten.asin.Call(this);

        /// <summary>Arc sine of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor asin_() => InPlace(Aten.asin_);

        /// <summary>Arc cosine of each element.</summary>
        public Tensor acos() => Aten.acos.Call(this);

        /// <summary>Arc cosine of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor acos_() => InPlace(Aten.acos_);

        /// <summary>Arc tangent of each element.</summary>
        public Tensor atan() => Aten.atan.Call(this);

        /// <summary>Arc tangent of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor atan_() => InPlace(Aten.atan_);

        /// <summary>Hyperbolic sine of each element.</summary>
        public Tensor sinh() => Aten.sinh.Call(this);

        /// <summary>Hyperbolic sine of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor sinh_() => InPlace(Aten.sinh_);

        /// <summary>Hyperbolic cosine of each element.</summary>
        public Tensor cosh() => Aten.cosh.Call(this);

        /// <summary>Hyperbolic cosine of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor cosh_() => InPlace(Aten.cosh_);

        /// <summary>Hyperbolic tangent of each element.</summary>
        public Tensor tanh() => Aten.tanh.Call(this);

        /// <summary>Hyperbolic tangent of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor tanh_() => InPlace(Aten.tanh_);

        /// <summary>Area hyperbolic sine of each element.</summary>
        public Tensor asinh() => Aten.asinh.Call(this);

        /// <summary>Area hyperbolic sine of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor asinh_() => InPlace(Aten.asinh_);

        /// <summary>Area hyperbolic cosine of each element.</summary>
        public Tensor acosh() => Aten.acosh.Call(this);

        /// <summary>Area hyperbolic cosine of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor acosh_() => InPlace(Aten.acosh_);

        /// <summary>Area hyperbolic tangent of each element.</summary>
        public Tensor atanh() => Aten.atanh.Call(this);

        /// <summary>Area hyperbolic tangent of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor atanh_() => InPlace(Aten.atanh_);

        /// <summary>Degrees as radians of each element.</summary>
        public Tensor deg2rad() => Aten.deg2rad.Call(this);

        /// <summary>Degrees as radians of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor deg2rad_() => InPlace(Aten.deg2rad_);

        /// <summary>Radians as degrees of each element.</summary>
        public Tensor rad2deg() => Aten.rad2deg.Call(this);

        /// <summary>Radians as degrees of each element. In place.</summary>
        /// <returns>This tensor.</returns>
        public Tensor rad2deg_() => InPlace(Aten.rad2deg_);
    }
}
