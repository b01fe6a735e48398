using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workspace.Notebooks.Documents;

namespace Workspace.Notebooks.Runner.Parameters;

/// <summary>Reads the parameters of a notebook from the declarations in its cell tagged <c>parameters</c>, without running it.</summary>
public static class ParameterReader
{
    /// <summary>The notebook's parameters in the order they are declared.</summary>
    /// <param name="document">The notebook.</param>
    /// <returns>The parameters; none when no code cell is tagged.</returns>
    public static IReadOnlyList<NotebookParameter> ListParameters(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Cells.FirstOrDefault(cell => cell.Kind == CellKind.Code && cell.HasTag(CellTags.Parameters)) is { } cell
            ? Read(cell.Code)
            : [];
    }

    private static List<NotebookParameter> Read(string code)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview, kind: SourceCodeKind.Script);
        var root = CSharpSyntaxTree.ParseText(code, options).GetCompilationUnitRoot();
        var enums = root.DescendantNodes().OfType<EnumDeclarationSyntax>().ToDictionary(
            e => e.Identifier.ValueText, e => (IReadOnlyList<string>)[.. e.Members.Select(m => m.Identifier.ValueText)]);
        return [.. root.Members.SelectMany(member => Declarations(member).SelectMany(declaration => declaration.Declaration.Variables
            .Select(variable => Describe(variable, declaration.Declaration.Type, enums) with
            {
                Description = CommentOf(member),
                IsConstant = declaration.Constant,
            })))];
    }

    private static IEnumerable<(VariableDeclarationSyntax Declaration, bool Constant)> Declarations(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax field => [(field.Declaration, field.Modifiers.Any(SyntaxKind.ConstKeyword))],
        GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax local } => [(local.Declaration, local.IsConst)],
        _ => [],
    };

    private static NotebookParameter Describe(VariableDeclaratorSyntax variable, TypeSyntax declared, Dictionary<string, IReadOnlyList<string>> enums)
    {
        var value = variable.Initializer?.Value;
        var type = declared.IsVar ? InitializerType.Infer(value, enums) : ParameterType.Of(declared.ToString().Replace(" ", "", StringComparison.Ordinal), enums);
        // `Scale scale = Scale.Small` tells that an unknown type is an enum.
        if (type.Kind == ParameterKind.Unknown && value is MemberAccessExpressionSyntax member && member.Expression.ToString() == type.Name.TrimEnd('?'))
            type = type with { Kind = ParameterKind.Enum };
        return new NotebookParameter(variable.Identifier.ValueText, type.Name, value?.ToString() ?? "", "") { Type = type };
    }

    // The comment at the end of the line, else the ones on the lines above.
    private static string CommentOf(MemberDeclarationSyntax member)
    {
        var beside = Comments(member.GetTrailingTrivia());
        return beside.Length > 0 ? beside : Comments(member.GetLeadingTrivia());
    }

    private static string Comments(SyntaxTriviaList trivia) => string.Join(' ', trivia
        .Where(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia) || t.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
        .Select(t => t.ToString().Trim('/', '*', ' ')));
}
