using System.Net;
using Workspace.Core.Display;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        // A table larger than this helps no reader.
        private const int MostRows = 20;
        private const int MostColumns = 16;

        /// <summary>The tensor as PyTorch's repr writes it.</summary>
        public override string ToString() => TensorPrinter.Print(this);

        /// <summary>How a notebook shows it: PyTorch's repr, and a table of a small vector or matrix. TorchSharp has no such member; front ends find it by its name.</summary>
        public MimeBundle ToMimeBundle()
        {
            var text = ToString();
            return new MimeBundle(text).With(MimeTypes.Html, IsInvalid ? $"<pre>{WebUtility.HtmlEncode(text)}</pre>" : Html(text));
        }

        private string Html(string text)
        {
            var caption = $"{TensorPrinter.Name(dtype)} [{string.Join(" × ", shape)}]{(device_type == DeviceType.CPU ? "" : $" on {device}")}{(requires_grad ? ", requires grad" : "")}";
            var small = Dimensions is 1 or 2 && numel() > 0 && size(-1) <= MostColumns && (Dimensions == 1 || size(0) <= MostRows);
            return small ? Table(caption) : $"<div><div>{WebUtility.HtmlEncode(caption)}</div><pre>{WebUtility.HtmlEncode(text)}</pre></div>";
        }

        private string Table(string caption)
        {
            using var scope = NewDisposeScope();
            using var frozen = no_grad();
            var matrix = Dimensions == 1 ? unsqueeze(0) : this;
            var rows = matrix.unbind().Select(row => $"<tr>{string.Concat(row.unbind().Select(cell => $"<td style=\"text-align:right\">{WebUtility.HtmlEncode(cell.detach().ToScalarText())}</td>"))}</tr>");
            return $"<table><caption style=\"text-align:left\">{WebUtility.HtmlEncode(caption)}</caption>{string.Concat(rows)}</table>";
        }

        private string ToScalarText() => is_floating_point()
            ? ToScalar().ToDouble().ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)
            : is_complex() ? ToString() : ToScalar().ToString();
    }
}
