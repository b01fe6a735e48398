using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workspace.Notebooks.Runner.Parameters;

/// <summary>The type of <c>var</c> from what initialises it, as far as the syntax alone tells.</summary>
internal static class InitializerType
{
    public static ParameterType Infer(ExpressionSyntax? value, IReadOnlyDictionary<string, IReadOnlyList<string>> enums) => value switch
    {
        LiteralExpressionSyntax literal => OfLiteral(literal, enums),
        InterpolatedStringExpressionSyntax => ParameterType.Of("string", enums),
        PrefixUnaryExpressionSyntax unary => Infer(unary.Operand, enums),
        ParenthesizedExpressionSyntax inner => Infer(inner.Expression, enums),
        CastExpressionSyntax cast => ParameterType.Of(cast.Type.ToString(), enums),
        BinaryExpressionSyntax binary => Wider(Infer(binary.Left, enums), Infer(binary.Right, enums)),
        ObjectCreationExpressionSyntax created => ParameterType.Of(created.Type.ToString(), enums),
        ArrayCreationExpressionSyntax array => ParameterType.Of(array.Type.ElementType + "[]", enums),
        ImplicitArrayCreationExpressionSyntax array => OfElements(array.Initializer.Expressions, enums),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } => OfFactory(call.Expression.ToString(), enums),
        MemberAccessExpressionSyntax access => OfMember(access, enums),
        _ => ParameterType.Unknown,
    };

    private static ParameterType OfLiteral(LiteralExpressionSyntax literal, IReadOnlyDictionary<string, IReadOnlyList<string>> enums) => literal.Token.Value switch
    {
        bool => ParameterType.Of("bool", enums),
        int => ParameterType.Of("int", enums),
        long => ParameterType.Of("long", enums),
        float => ParameterType.Of("float", enums),
        double => ParameterType.Of("double", enums),
        decimal => ParameterType.Of("decimal", enums),
        char => ParameterType.Of("char", enums),
        string => ParameterType.Of("string", enums),
        _ => ParameterType.Unknown,
    };

    // `3 * 0.5` is a double; kinds are declared from narrow to wide.
    private static ParameterType Wider(ParameterType left, ParameterType right) => left.Kind >= right.Kind ? left : right;

    private static ParameterType OfElements(IEnumerable<ExpressionSyntax> items, IReadOnlyDictionary<string, IReadOnlyList<string>> enums)
    {
        var element = items.Select(item => Infer(item, enums)).Aggregate(ParameterType.Unknown, Wider);
        return new ParameterType(ParameterKind.Array, element.Name + "[]") { Element = element };
    }

    // DateTime.Parse("…"), TimeSpan.FromMinutes(5), int.Parse("3") give their own type.
    private static ParameterType OfFactory(string type, IReadOnlyDictionary<string, IReadOnlyList<string>> enums) =>
        ParameterType.Of(type, enums) is { Kind: >= ParameterKind.DateTime and <= ParameterKind.TimeSpan or ParameterKind.Int or ParameterKind.Double } known
            ? known
            : ParameterType.Unknown;

    private static ParameterType OfMember(MemberAccessExpressionSyntax access, IReadOnlyDictionary<string, IReadOnlyList<string>> enums)
    {
        var type = ParameterType.Of(access.Expression.ToString(), enums);
        // int.MaxValue, DateTime.MinValue; anything else with a dot is taken for an enum's member.
        return type.Kind == ParameterKind.Unknown && SyntaxFacts.IsValidIdentifier(type.Name.Split('.')[^1])
            ? new ParameterType(ParameterKind.Enum, type.Name)
            : type;
    }
}
