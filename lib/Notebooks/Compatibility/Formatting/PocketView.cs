using System.Collections;
using System.Dynamic;
using System.Net;
using Workspace.Core.Display;
using Workspace.Notebooks.Display;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>
/// An HTML element in .NET Interactive's notation: <c>div[style: "color:red"](b("text"), 5)</c>. Texts are encoded, elements and <c>HTML(…)</c> are not,
/// sequences are taken item by item, and other objects as they display.
/// </summary>
public sealed class PocketView : DynamicObject
{
    private static readonly HashSet<string> Void = ["br", "hr", "img", "input", "link", "meta", "col", "area", "source", "wbr"];
    private readonly string _tag;
    private readonly string _attributes;
    private readonly string _content;

    internal PocketView(string tag, string attributes = "", string content = "") => (_tag, _attributes, _content) = (tag, attributes, content);

    /// <inheritdoc/>
    public override bool TryInvoke(InvokeBinder binder, object?[]? args, out object? result)
    {
        result = new PocketView(_tag, _attributes, _content + string.Concat((args ?? []).Select(Render)));
        return true;
    }

    /// <inheritdoc/>
    public override bool TryGetIndex(GetIndexBinder binder, object[] indexes, out object? result)
    {
        ArgumentNullException.ThrowIfNull(binder);
        ArgumentNullException.ThrowIfNull(indexes);
        var names = binder.CallInfo.ArgumentNames;
        if (names.Count != indexes.Length) throw new ArgumentException($"Attributes of <{_tag}> need names: {_tag}[style: \"…\"].");
        var attributes = names.Zip(indexes, (name, value) => $" {name.TrimStart('@').Replace('_', '-')}=\"{WebUtility.HtmlEncode(value?.ToString())}\"");
        result = new PocketView(_tag, _attributes + string.Concat(attributes), _content);
        return true;
    }

    /// <summary>The element as HTML.</summary>
    /// <returns>The bundle.</returns>
    public MimeBundle ToMimeBundle() => new MimeBundle(ToString()).With(MimeTypes.Html, ToString());

    /// <inheritdoc/>
    public override string ToString() => Void.Contains(_tag) ? $"<{_tag}{_attributes}/>" : $"<{_tag}{_attributes}>{_content}</{_tag}>";

    private static string Render(object? value) => value switch
    {
        null => "",
        string text => WebUtility.HtmlEncode(text),
        PocketView view => view.ToString(),
        MimeContent { MimeType: MimeTypes.Html } html => html.Text,
        IEnumerable<object> items => string.Concat(items.Select(Render)),
        IEnumerable items when value is not IDictionary => string.Concat(items.Cast<object?>().Select(Render)),
        _ => Workspace.Notebooks.Display.Formatter.Format(value) is var bundle && bundle.TryGetValue(MimeTypes.Html, out var html) && html is string text
            ? text
            : WebUtility.HtmlEncode((string)bundle[MimeTypes.Text]),
    };
}
