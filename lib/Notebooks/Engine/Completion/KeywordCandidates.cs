using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Engine.Completion;

/// <summary>Words of the language that fit a place.</summary>
internal static class KeywordCandidates
{
    private static readonly string[] Types = ["bool", "byte", "char", "decimal", "double", "dynamic", "float", "int", "long", "nint", "nuint", "object", "sbyte", "short", "string", "uint", "ulong", "ushort"];
    private static readonly string[] Expressions = [.. Types, "await", "base", "checked", "default", "delegate", "false", "from", "nameof", "new", "null", "ref", "sizeof", "stackalloc", "static", "this", "throw", "true", "typeof", "unchecked", "async", "out", "in"];
    private static readonly string[] Modifiers = ["abstract", "async", "class", "const", "delegate", "enum", "event", "explicit", "extern", "file", "implicit", "interface", "internal", "new", "operator", "override", "partial", "private", "protected", "public", "readonly", "record", "ref", "required", "sealed", "static", "struct", "unsafe", "virtual", "void", "volatile"];
    private static readonly string[] Statements = [.. Expressions.Except(["out", "in", "base", "sizeof", "delegate"]), "break", "case", "catch", "class", "const", "continue", "delegate", "do", "else", "enum", "finally", "fixed", "for", "foreach", "goto", "if", "interface", "lock", "namespace", "public", "readonly", "record", "return", "struct", "switch", "try", "unsafe", "using", "var", "void", "while", "yield", "global", "partial", "abstract", "sealed", "internal"];
    private static readonly string[] Patterns = [.. Types, "and", "false", "not", "null", "or", "true", "var"];
    private static readonly string[] Operators = ["and", "as", "in", "is", "not", "or", "switch", "when", "where", "with"];
    private static readonly string[] QueryClauses = ["ascending", "by", "descending", "equals", "from", "group", "in", "into", "join", "let", "on", "orderby", "select", "where"];

    public static IEnumerable<Candidate> Find(Cursor cursor, PlaceKind place) => Words(cursor, place).Distinct()
        .Select(word => new Candidate(word, CompletionKind.Keyword, CandidateGroup.Keyword));

    private static string[] Words(Cursor cursor, PlaceKind place) => place switch
    {
        PlaceKind.Statement => Statements,
        PlaceKind.Expression => Expressions,
        PlaceKind.Type => InParameters(cursor) ? [.. Types, "in", "out", "params", "ref", "scoped", "this"] : [.. Types, "void"],
        PlaceKind.New => Types,
        PlaceKind.Pattern => Patterns,
        PlaceKind.TypeBody => [.. Modifiers, .. Types],
        PlaceKind.Using => ["static", "var", "unsafe"],
        PlaceKind.Accessor => ["get", "init", "set", "add", "remove", "private", "protected", "internal"],
        PlaceKind.SwitchSection => ["case", "default"],
        PlaceKind.Constraint => ["class", "notnull", "struct", "unmanaged", "new", "default", "allows"],
        // Behind an operand the list is opened by typing, not by the space.
        PlaceKind.Operator when cursor.Word.Typed.Length > 0 => InQuery(cursor) ? [.. Operators, .. QueryClauses] : Operators,
        _ => [],
    };

    private static bool InParameters(Cursor cursor) => cursor.Left.Parent is BaseParameterListSyntax;

    private static bool InQuery(Cursor cursor)
    {
        if (cursor.Left.Parent?.FirstAncestorOrSelf<QueryExpressionSyntax>() is not null) return true;
        // `from x in xs wh` ends before what is no clause yet.
        for (var token = cursor.Left; token.RawKind != 0 && !token.IsKind(SyntaxKind.SemicolonToken); token = token.GetPreviousToken(includeSkipped: true))
            if (token.IsKind(SyntaxKind.FromKeyword)) return true;
        return false;
    }
}
