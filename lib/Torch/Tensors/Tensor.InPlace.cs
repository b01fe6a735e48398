using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        internal Tensor InPlace(Operator op)
        {
            op.Run(this);
            return this;
        }

        internal Tensor InPlace(Operator op, Argument first)
        {
            op.Run(this, first);
            return this;
        }

        internal Tensor InPlace(Operator op, Argument first, Argument second)
        {
            op.Run(this, first, second);
            return this;
        }

        internal Tensor InPlace(Operator op, Argument first, Argument second, Argument third)
        {
            op.Run(this, first, second, third);
            return this;
        }

        internal Tensor InPlace(Operator op, Argument first, Argument second, Argument third, Argument fourth)
        {
            op.Run(this, first, second, third, fourth);
            return this;
        }
    }
}
