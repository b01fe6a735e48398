using System.Globalization;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workspace.Core.Display;
using Workspace.Notebooks.Engine.Editing;
using Workspace.Notebooks.Engine.Execution;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Engine.Inspection;

/// <summary>Describes the symbol at the cursor, or the call that is being written there.</summary>
internal sealed class Inspector(SubmissionState state)
{
    private const int MaxOverloads = 10;
    private const int MaxOverloadsInFull = 40;
    private const int MaxSourceLines = 40;

    public MimeBundle? Inspect(ChainSnapshot snapshot, string code, int position, InspectionDetail detail, CancellationToken cancellationToken)
    {
        var cell = new EditedCell(snapshot, code);
        if (IsComment(cell.Root, position)) return null;
        var symbols = SymbolAtCursor.Find(cell, position);
        cancellationToken.ThrowIfCancellationRequested();
        if (symbols.Count > 0) return Describe(cell, symbols, null, detail);
        return CallSite.At(cell, position) is { Targets: { Count: > 0 } targets } call ? Describe(cell, targets, call, detail) : null;
    }

    private static bool IsComment(CompilationUnitSyntax root, int position)
    {
        var trivia = root.FindTrivia(position);
        if (trivia.RawKind == 0 && position > 0) trivia = root.FindTrivia(position - 1);
        return trivia.ToString() is ['/', '/' or '*', ..] && trivia.SpanStart < position;
    }

    private MimeBundle Describe(EditedCell cell, IReadOnlyList<ISymbol> symbols, CallSite? call, InspectionDetail detail)
    {
        var isFull = detail == InspectionDetail.Full;
        // Of overloads that all still fit, those that have a parameter where the cursor stands are likelier.
        if (call is not null) symbols = [.. symbols.OrderBy(s => call.ParameterOf(s) is null)];
        var symbol = symbols[0];
        var text = new InspectionText().Code(Signatures(symbols, isFull ? MaxOverloadsInFull : MaxOverloads));
        if (ValueOf(symbol) is { } value) text.Section("Value", value);
        var documentation = SymbolDocumentation.Find(Documented(symbol), cell.Model.Compilation);
        if (call?.ParameterOf(symbol) is { } current) text.Note(Current(call, symbol, current), ParameterText(documentation, current.Name));
        text.Paragraph(symbol is IParameterSymbol parameter ? ParameterText(documentation, parameter.Name) : DocumentationText.Of(documentation?.Element("summary")));
        if (symbol is IParameterSymbol) return text.ToBundle();
        text.List("Parameters", Entries(documentation, "param", "name"))
            .Section("Returns", DocumentationText.Of(documentation?.Element("returns")));
        if (!isFull) return text.ToBundle();
        text.List("Exceptions", Entries(documentation, "exception", "cref"))
            .Section("Remarks", DocumentationText.Of(documentation?.Element("remarks")));
        if (SourceOf(symbol) is { } source) text.Code(source);
        return text.ToBundle();
    }

    private static string Signatures(IReadOnlyList<ISymbol> symbols, int max)
    {
        var lines = symbols.Take(max).Select(SymbolSignature.Of).ToList();
        if (symbols.Count > max) lines.Add(string.Create(CultureInfo.InvariantCulture, $"// and {symbols.Count - max} more overloads"));
        return string.Join('\n', lines);
    }

    private static string Current(CallSite call, ISymbol target, IParameterSymbol parameter)
    {
        var count = CallSite.ParametersOf(target).Count;
        return string.Create(CultureInfo.InvariantCulture, $"Parameter {Math.Min(call.Index, count - 1) + 1} of {count}, `{SymbolSignature.Of(parameter)}`");
    }

    private static ISymbol Documented(ISymbol symbol) => symbol switch
    {
        IParameterSymbol parameter => parameter.ContainingSymbol,
        IAliasSymbol alias => alias.Target,
        _ => symbol,
    };

    private static string ParameterText(XElement? documentation, string name) =>
        DocumentationText.Of(documentation?.Elements("param").FirstOrDefault(p => p.Attribute("name")?.Value == name)) is { Length: > 0 } text ? text : "";

    private static List<(string Name, string Text)> Entries(XElement? documentation, string element, string key) =>
        [.. (documentation?.Elements(element) ?? []).Select(e => (DocumentationText.ShortName(e.Attribute(key)?.Value ?? ""), DocumentationText.Of(e)))];

    // A cell that has run and is looked at again declares the variable anew in the editor; it is the same to its reader.
    private string? ValueOf(ISymbol symbol) =>
        symbol is IFieldSymbol { ContainingType.IsScriptClass: true } field && state.TypeOf(field.Name) is { } type && type.Name.Split('`')[0] == (field.Type is IArrayTypeSymbol array ? array.ElementType.Name + "[]" : field.Type.Name)
            ? ValueText.Of(state.Find(field.Name))
            : null;

    private static string? SourceOf(ISymbol symbol)
    {
        var node = symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        node = node?.FirstAncestorOrSelf<SyntaxNode>(n => n is MemberDeclarationSyntax or StatementSyntax) ?? node;
        if (node is null) return null;
        var lines = node.ToString().Split('\n');
        return string.Join('\n', lines.Take(MaxSourceLines)) + (lines.Length > MaxSourceLines ? "\n// …" : "");
    }
}
