using Workspace.Core.Display;
using Session = Workspace.Notebooks.Display.Formatter;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>.NET Interactive's name and notation for <see cref="Session"/>, which does the work.</summary>
public static class Formatter
{
    /// <summary>Rows, items or entries shown of one collection; default 20.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public static int ListExpansionLimit
    {
        get => Session.ListExpansionLimit;
        set => Session.ListExpansionLimit = value;
    }

    /// <summary>Registers how values of a type show themselves from now on, also those of derived types.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="formatter">Makes the representation.</param>
    /// <param name="mimeType">Its MIME type.</param>
    public static void Register<T>(Func<T, string> formatter, string mimeType = MimeTypes.Text) => Session.Register(formatter, mimeType);

    /// <inheritdoc cref="Register{T}(Func{T, string}, string)"/>
    public static void Register<T>(Action<T, TextWriter> formatter, string mimeType = MimeTypes.Text)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Session.Register<T>(value => Written(writer => formatter(value, writer)), mimeType);
    }

    /// <summary>Registers how values of a type show themselves from now on.</summary>
    /// <param name="type">The type.</param>
    /// <param name="formatter">Writes the representation.</param>
    /// <param name="mimeType">Its MIME type.</param>
    public static void Register(Type type, Action<object, TextWriter> formatter, string mimeType = MimeTypes.Text)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(formatter);
        Session.Register(type, value => Written(writer => formatter(value, writer)), mimeType);
    }

    /// <summary>Shows values of a type in these representations only, where they have them.</summary>
    /// <param name="type">The type.</param>
    /// <param name="preferredMimeTypes">The MIME types; none takes the preference back.</param>
    public static void SetPreferredMimeTypesFor(Type type, params string[] preferredMimeTypes) => Session.SetPreferredMimeTypesFor(type, preferredMimeTypes);

    /// <summary>Forgets every registration, preference and limit.</summary>
    public static void ResetToDefault() => Session.ResetToDefault();

    /// <summary>What a value shows in one MIME type.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="mimeType">The type wanted.</param>
    /// <returns>The text; where there is none of the type, the plain text.</returns>
    public static string ToDisplayString(this object? value, string mimeType = MimeTypes.Text)
    {
        var bundle = Session.Format(value);
        return bundle.TryGetValue(mimeType, out var text) && text is string found ? found : (string)bundle[MimeTypes.Text];
    }

    private static string Written(Action<TextWriter> write)
    {
        using var writer = new StringWriter();
        write(writer);
        return writer.ToString();
    }
}
