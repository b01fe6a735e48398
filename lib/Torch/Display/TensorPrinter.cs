using System.Globalization;
using System.Text;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Writes tensors as PyTorch's repr does: aligned columns, long dimensions shortened, dtype and device where they are not the default.</summary>
internal sealed class TensorPrinter
{
    private const long MostElements = 1000;
    private const int EdgeItems = 3;
    private const int LineWidth = 80;
    private const string Start = "tensor(";

    private readonly Tensor _tensor;
    private readonly long[] _shape;
    private readonly bool _shortened;
    private readonly Func<long, string> _text;
    private readonly int _width;

    private TensorPrinter(Tensor tensor)
    {
        (_tensor, _shape) = (tensor, tensor.shape);
        _shortened = tensor.numel() > MostElements;
        (_text, _width) = Texts(tensor, _shortened ? [.. Shown(_shape)] : null);
    }

    /// <summary>The repr of a tensor.</summary>
    internal static string Print(Tensor tensor)
    {
        if (tensor.IsInvalid) return "tensor(disposed)";
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        if (tensor.device_type == DeviceType.META) return $"tensor(..., device='meta', size=({string.Join(", ", tensor.shape)}))";
        var values = (tensor.is_sparse ? Native.Aten.to_dense.Call(tensor) : tensor).detach().cpu();
        var printer = new TensorPrinter(values.dtype is ScalarType.Float16 or ScalarType.BFloat16 ? values.to_type(ScalarType.Float32) : values);
        var text = new StringBuilder(Start);
        if (tensor.numel() == 0) text.Append("[]");
        else printer.Append(text, 0, 0, Start.Length);
        foreach (var suffix in Suffixes(tensor)) text.Append(", ").Append(suffix);
        return text.Append(')').ToString();
    }

    private static IEnumerable<string> Suffixes(Tensor tensor)
    {
        if (tensor.device_type != DeviceType.CPU) yield return $"device='{tensor.device}'";
        if (tensor.numel() == 0 && tensor.Dimensions != 1) yield return $"size=({string.Join(", ", tensor.shape)})";
        if (tensor.dtype is not (ScalarType.Float32 or ScalarType.Int64 or ScalarType.Bool) || tensor.numel() == 0 && tensor.dtype != ScalarType.Float32) yield return $"dtype=torch.{Name(tensor.dtype)}";
        var function = Native.TensorMemory.GradientFunction(tensor);
        if (function.Length > 0) yield return $"grad_fn=<{function}>";
        else if (tensor.requires_grad) yield return "requires_grad=True";
    }

    /// <summary>The dtype as PyTorch names it.</summary>
    internal static string Name(ScalarType type) => type switch
    {
        ScalarType.Byte => "uint8",
        ScalarType.ComplexFloat32 => "complex64",
        ScalarType.ComplexFloat64 => "complex128",
        _ => type.ToString().ToLowerInvariant(),
    };

    private void Append(StringBuilder text, int dimension, long offset, int indent)
    {
        if (dimension == _shape.Length)
        {
            text.Append(_text(offset).TrimStart());
            return;
        }
        var stride = _shape.Skip(dimension + 1).Aggregate(1L, (product, size) => product * size);
        var last = dimension == _shape.Length - 1;
        text.Append('[');
        var perLine = last ? Math.Max(1, (LineWidth - indent) / (_width + 2)) : 1;
        var written = 0;
        foreach (var i in Places(_shape[dimension]))
        {
            if (written > 0) text.Append(Separator(last, written % perLine == 0, dimension, indent));
            if (i < 0) text.Append(last ? " ..." : "...");
            else if (last) text.Append(_text(offset + i));
            else Append(text, dimension + 1, offset + (i * stride), indent + 1);
            written++;
        }
        text.Append(']');
    }

    private string Separator(bool last, bool lineFull, int dimension, int indent)
    {
        if (last) return lineFull ? ",\n" + new string(' ', indent + 1) : ", ";
        return "," + new string('\n', _shape.Length - dimension - 1) + new string(' ', indent + 1);
    }

    // −1 stands for what is left out.
    private IEnumerable<long> Places(long size)
    {
        if (!_shortened || size <= 2 * EdgeItems) return Enumerable.Range(0, (int)size).Select(i => (long)i);
        return [0, 1, 2, -1, size - 3, size - 2, size - 1];
    }

    private static IEnumerable<long> Shown(long[] shape)
    {
        IEnumerable<long> places = [0];
        foreach (var size in shape)
        {
            long[] taken = size <= 2 * EdgeItems ? [.. Enumerable.Range(0, (int)size).Select(i => (long)i)] : [0, 1, 2, size - 3, size - 2, size - 1];
            places = [.. places.SelectMany(place => taken.Select(i => (place * size) + i))];
        }
        return places;
    }

    // The texts of elements by their places, and the characters they are padded to.
    private static (Func<long, string> Text, int Width) Texts(Tensor tensor, long[]? shown)
    {
        IEnumerable<long> places = shown ?? Enumerable.Range(0, (int)tensor.numel()).Select(i => (long)i);
        if (tensor.is_floating_point())
        {
            var values = tensor.to_type(ScalarType.Float64).data<double>();
            var layout = NumberLayout.For([.. places.Select(i => values[i])]);
            return (i => layout.Text(values[i]), layout.Width);
        }
        Func<long, string> plain = tensor.dtype switch
        {
            ScalarType.Bool => tensor.data<bool>() is var bools ? i => bools[i] ? "True" : "False" : null!,
            ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64 => tensor.to_type(ScalarType.ComplexFloat64).data<System.Numerics.Complex>() is var complex
                ? i => string.Create(CultureInfo.InvariantCulture, $"{complex[i].Real:0.0000}{complex[i].Imaginary:+0.0000;-0.0000}j") : null!,
            _ => tensor.to_type(ScalarType.Int64).data<long>() is var whole ? i => whole[i].ToString(CultureInfo.InvariantCulture) : null!,
        };
        var width = places.Select(plain).Select(text => text.Length).DefaultIfEmpty(0).Max();
        return (i => plain(i).PadLeft(width), width);
    }
}
