using System.Globalization;
using System.Text;

namespace Workspace.Charts.Rendering;

/// <summary>Writes SVG elements; numbers to a hundredth of a pixel, texts escaped.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder _out = new();

    /// <summary>A number as short as a picture allows.</summary>
    public static string Number(double value)
    {
        var text = Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>Opens the picture. It shrinks with its container and names itself to screen readers.</summary>
    public void Open(int width, int height, string title, string description)
    {
        _out.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" ");
        _out.Append(CultureInfo.InvariantCulture, $"role=\"img\" style=\"max-width:100%;height:auto\" font-family=\"{Theme.FontFamily}\" font-size=\"{Number(Theme.TickSize)}\" fill=\"{Theme.Ink}\">\n");
        _out.Append(CultureInfo.InvariantCulture, $"<title>{Markup.Escape(title)}</title>\n<desc>{Markup.Escape(description)}</desc>\n");
        Rectangle(new Rect(0, 0, width, height), Theme.Background);
    }

    public void Close() => _out.Append("</svg>\n");

    /// <summary>Opens a group whose attributes hold for all within; they come from us, never from data.</summary>
    public void OpenGroup(string attributes) => _out.Append("<g ").Append(attributes).Append(">\n");

    public void CloseGroup() => _out.Append("</g>\n");

    /// <summary>A filled rectangle; the tip shows while the pointer rests on it.</summary>
    public void Rectangle(Rect r, string? fill = null, string? tip = null)
    {
        _out.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Number(r.X)}\" y=\"{Number(r.Y)}\" width=\"{Number(r.Width)}\" height=\"{Number(r.Height)}\"");
        Attribute("fill", fill);
        EndWithTip("rect", tip);
    }

    public void Line(double x1, double y1, double x2, double y2) =>
        _out.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\"/>\n");

    public void Circle(double x, double y, double radius, string? fill = null)
    {
        _out.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{Number(x)}\" cy=\"{Number(y)}\" r=\"{Number(radius)}\"");
        Attribute("fill", fill);
        _out.Append("/>\n");
    }

    /// <summary>A path from its commands; attributes come from us, never from data.</summary>
    public void Path(string commands, string attributes, string? tip = null)
    {
        _out.Append("<path d=\"").Append(commands).Append("\" ").Append(attributes);
        EndWithTip("path", tip);
    }

    /// <summary>A PNG picture stretched over a rectangle, its pixels kept sharp.</summary>
    public void Bitmap(byte[] png, Rect r) =>
        _out.Append(CultureInfo.InvariantCulture, $"<image x=\"{Number(r.X)}\" y=\"{Number(r.Y)}\" width=\"{Number(r.Width)}\" height=\"{Number(r.Height)}\" preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\" href=\"data:image/png;base64,{Convert.ToBase64String(png)}\"/>\n");

    /// <summary>A text whose baseline is at y.</summary>
    public void Text(
        string text, double x, double y, TextAnchor anchor = TextAnchor.Start, double? size = null, string? fill = null, bool bold = false, double rotate = 0)
    {
        if (text.Length == 0) return;
        _out.Append(CultureInfo.InvariantCulture, $"<text x=\"{Number(x)}\" y=\"{Number(y)}\"");
        if (anchor != TextAnchor.Start) Attribute("text-anchor", anchor == TextAnchor.Middle ? "middle" : "end");
        if (size is { } s) Attribute("font-size", Number(s));
        Attribute("fill", fill);
        if (bold) Attribute("font-weight", "600");
        if (rotate != 0) Attribute("transform", $"rotate({Number(rotate)} {Number(x)} {Number(y)})");
        _out.Append('>').Append(Markup.Escape(text)).Append("</text>\n");
    }

    public override string ToString() => _out.ToString();

    private void Attribute(string name, string? value)
    {
        if (value is not null) _out.Append(' ').Append(name).Append("=\"").Append(value).Append('"');
    }

    private void EndWithTip(string element, string? tip)
    {
        if (tip is null) _out.Append("/>\n");
        else _out.Append("><title>").Append(Markup.Escape(tip)).Append("</title></").Append(element).Append(">\n");
    }
}
