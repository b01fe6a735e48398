using FSharp.Compiler.CodeAnalysis;
using FSharp.Compiler.EditorServices;
using FSharp.Compiler.Interactive;
using FSharp.Compiler.Symbols;
using FSharp.Compiler.Text;
using FSharp.Compiler.Tokenization;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using Workspace.Core.Display;
using Workspace.Notebooks.Engine.Completion;
using Workspace.Notebooks.Engine.Inspection;
using Workspace.Notebooks.Engine.Threads;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Languages.FSharp;

/// <summary>Completion and inspection of F# on top of a session's cells, by F#'s own compiler.</summary>
internal sealed class FSharpLanguageService(Shell.FsiEvaluationSession session, CellThread thread) : ILanguageService
{
    // More than anybody reads.
    private const int MaxItems = 1000;

    public Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellationToken = default) =>
        thread.InvokeAsync(() => Complete(code, position)).WaitAsync(cancellationToken);

    public Task<MimeBundle?> InspectAsync(string code, int position, InspectionDetail detail = InspectionDetail.Summary, CancellationToken cancellationToken = default) =>
        thread.InvokeAsync(() => Inspect(code, position, detail)).WaitAsync(cancellationToken);

    /// <summary>Layout alone says where F# ends, and the next line may belong to it.</summary>
    public Completeness CheckCompleteness(string code) => new(CompletenessStatus.Unknown);

    private CompletionList Complete(string code, int position)
    {
        var (number, column, line) = LineAt(code, position);
        var name = QuickParse.GetPartialLongNameEx(line, column - 1);
        var (parsed, cell, _) = session.ParseAndCheckInteraction(code, null);
        var list = cell.GetDeclarationListInfo(FSharpOption<FSharpParseFileResults>.Some(parsed), number, line, name, null, null, null);
        var items = list.Items
            .Select(item => (Item: item, Match: name.PartialIdent.Length == 0 ? 0 : NameMatch.Rank(item.NameInList, name.PartialIdent)))
            .Where(found => found.Match is not null)
            .OrderBy(found => found.Match).ThenBy(found => found.Item.NameInList, StringComparer.OrdinalIgnoreCase)
            .Take(MaxItems)
            .Select(found => new CompletionItem(found.Item.NameInCode, KindOf(found.Item.Glyph)))
            .ToList();
        return items.Count == 0 ? CompletionList.Empty(position) : new CompletionList(position - name.PartialIdent.Length, position, items);
    }

    private MimeBundle? Inspect(string code, int position, InspectionDetail detail)
    {
        var (number, column, line) = LineAt(code, position);
        if (QuickParse.GetCompleteIdentifierIsland(tolerateJustAfter: true, line, column)?.Value is not var (name, end, _)) return null;
        var (_, cell, _) = session.ParseAndCheckInteraction(code, null);
        var tip = cell.GetToolTip(number, end, line, ListModule.OfSeq(name.Split('.')), FSharpTokenTag.Identifier, null);
        var text = new InspectionText();
        foreach (var element in tip.Item.OfType<ToolTipElement.Group>().SelectMany(group => group.elements))
        {
            text.Code(element.MainDescription.Text, "fsharp");
            var written = Documentation(element.XmlDoc);
            text.Paragraph(DocumentationText.Of(written?.Element("summary")));
            if (detail != InspectionDetail.Full || written is null) continue;
            text.List("Parameters", [.. written.Elements("param").Select(parameter => (parameter.Attribute("name")?.Value ?? "", DocumentationText.Of(parameter)))]);
            text.Section("Returns", DocumentationText.Of(written.Element("returns")));
        }
        var bundle = text.ToBundle();
        return bundle[MimeTypes.Text] is "" ? null : bundle;
    }

    private static System.Xml.Linq.XElement? Documentation(FSharpXmlDoc written) => written switch
    {
        FSharpXmlDoc.FromXmlFile file => DocumentationFiles.Find(file.dllName, file.xmlSig),
        FSharpXmlDoc.FromXmlText text => DocumentationFiles.Parse($"<member>{string.Join('\n', text.Item.UnprocessedLines)}</member>") is { HasElements: true } element
            ? element
            : new System.Xml.Linq.XElement("member", new System.Xml.Linq.XElement("summary", string.Join('\n', text.Item.UnprocessedLines))),
        _ => null,
    };

    // F# counts lines from 1 and columns from 0.
    private static (int Number, int Column, string Text) LineAt(string code, int position)
    {
        var start = position == 0 ? 0 : code.LastIndexOf('\n', position - 1) + 1;
        var end = code.IndexOf('\n', position);
        return (code.AsSpan(0, position).Count('\n') + 1, position - start, code[start..(end < 0 ? code.Length : end)].TrimEnd('\r'));
    }

    private static CompletionKind KindOf(FSharpGlyph glyph) => glyph.ToString() switch
    {
        "Method" or "OverridenMethod" or "ExtensionMethod" => CompletionKind.Method,
        "Module" or "NameSpace" => CompletionKind.Namespace,
        "Exception" or "Typedef" or "Type" or "Union" => CompletionKind.Class,
        var name => Enum.TryParse<CompletionKind>(name, out var kind) ? kind : CompletionKind.Text,
    };
}
