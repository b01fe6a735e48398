using System.Diagnostics.CodeAnalysis;
using Workspace.Core.Display;
using Workspace.Notebooks.Display.Nodes;
using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Display;

/// <summary>
/// Turns any object into what a notebook shows: its own <c>ToMimeBundle()</c> first, then formatters registered here,
/// then those its type names by a <c>TypeFormatterSource</c> attribute, then tables and text for ordinary objects.
/// </summary>
/// <remarks>Never throws for what an object does: a getter or formatter that fails is shown as its error's text.</remarks>
public static class Formatter
{
    private static readonly FormatterRegistry OfProcess = new();

    [ThreadStatic]
    private static FormatterRegistry? _inUse;

    // Two notebooks that run in one process must not change each other's displays.
    private static FormatterRegistry Registry => _inUse ?? (CellOutput.Current as IFormatterScope)?.Formatters ?? OfProcess;

    /// <summary>Registers how values of a type show themselves from now on, also those of derived types. Called in a notebook's run it holds for that run.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="format">Makes the representation.</param>
    /// <param name="mimeType">Its MIME type; default <c>text/plain</c>.</param>
    public static void Register<T>(Func<T, string> format, string mimeType = MimeTypes.Text)
    {
        ArgumentNullException.ThrowIfNull(format);
        Registry.Add(typeof(T), mimeType, value => format((T)value));
    }

    /// <summary>Registers how values of a type show themselves from now on, as <see cref="Register{T}"/> does.</summary>
    /// <param name="type">The type.</param>
    /// <param name="format">Makes the representation.</param>
    /// <param name="mimeType">Its MIME type.</param>
    public static void Register(Type type, Func<object, string> format, string mimeType = MimeTypes.Text)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(format);
        Registry.Add(type, mimeType, format);
    }

    /// <summary>Rows, items or entries shown of one collection; default 20. Set in a notebook's run it holds for that run.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public static int ListExpansionLimit
    {
        get => Registry.RowLimit;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            Registry.RowLimit = value;
        }
    }

    /// <summary>Shows values of a type in these representations only, beside the plain text, where they have them.</summary>
    /// <param name="type">The type; derived ones count too.</param>
    /// <param name="mimeTypes">The MIME types; none takes the preference back.</param>
    public static void SetPreferredMimeTypesFor(Type type, params IReadOnlyList<string> mimeTypes)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(mimeTypes);
        Registry.Prefer(type, mimeTypes);
    }

    /// <summary>Forgets every registration, preference and limit.</summary>
    public static void ResetToDefault() => Registry.Clear();

    /// <summary>What a value shows.</summary>
    /// <param name="value">Any value, also null.</param>
    /// <returns>Representations by MIME type, <c>text/plain</c> among them.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever an object throws while it shows itself is shown in its place.")]
    public static MimeBundle Format(object? value)
    {
        try
        {
            return Registry.Preferred(TryOwn(value) ?? Describe(value), value);
        }
        catch (Exception e)
        {
            return new MimeBundle(DisplayFailure.Describe(value, e));
        }
    }

    /// <summary>What a value shows where these registrations hold, whatever cell is running.</summary>
    internal static MimeBundle Format(object? value, FormatterRegistry formatters)
    {
        var outer = _inUse;
        _inUse = formatters;
        try { return Format(value); }
        finally { _inUse = outer; }
    }

    /// <summary>What a value says about its own display, by convention, registration or attribute; null when nothing does.</summary>
    internal static MimeBundle? TryOwn(object? value) => value is null
        ? null
        : Registry.TryFormat(value) ?? MimeBundleConvention.TryFormat(value) ?? TypeFormatterSource.TryFormat(value);

    private static MimeBundle Describe(object? value)
    {
        var node = new ObjectDescriber().Describe(value);
        var bundle = new MimeBundle(TextRenderer.Render(node));
        if (node is not ScalarNode) bundle.With(MimeTypes.Html, HtmlRenderer.Render(node));
        return RichContent.AddTo(bundle, value);
    }
}
