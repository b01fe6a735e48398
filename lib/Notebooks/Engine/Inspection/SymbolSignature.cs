using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Workspace.Notebooks.Engine.Inspection;

/// <summary>How symbols are written for a reader: as C# declares them.</summary>
internal static class SymbolSignature
{
    private const SymbolDisplayMiscellaneousOptions Short =
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral;

    private const SymbolDisplayGenericsOptions Generics = SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance;

    private const SymbolDisplayParameterOptions Parameters =
        SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeExtensionThis;

    private static readonly SymbolDisplayFormat Member = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: Generics,
        memberOptions: SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeRef,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        extensionMethodStyle: SymbolDisplayExtensionMethodStyle.Default,
        parameterOptions: Parameters,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        localOptions: SymbolDisplayLocalOptions.IncludeType | SymbolDisplayLocalOptions.IncludeConstantValue,
        kindOptions: SymbolDisplayKindOptions.None,
        miscellaneousOptions: Short);

    // A cell is an implementation detail: its variables and functions belong to nobody.
    private static readonly SymbolDisplayFormat OfCell = Member.RemoveMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType);

    private static readonly SymbolDisplayFormat Type = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: Generics | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        parameterOptions: Parameters,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword,
        miscellaneousOptions: Short);

    private static readonly SymbolDisplayFormat TypeOfCell = Type.WithMiscellaneousOptions(Short);

    /// <summary>One line for a symbol, such as <c>void Console.WriteLine(string? value)</c>.</summary>
    public static string Of(ISymbol symbol) => symbol switch
    {
        INamespaceOrTypeSymbol { ContainingType.IsScriptClass: true } => symbol.ToDisplayString(TypeOfCell).Replace(symbol.ContainingType.ToDisplayString() + ".", "", StringComparison.Ordinal),
        // The keyword is what the code says already.
        INamedTypeSymbol { SpecialType: not SpecialType.None, IsGenericType: false } => symbol.ToDisplayString(Type.RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes)),
        INamespaceOrTypeSymbol => symbol.ToDisplayString(Type),
        { ContainingType.IsScriptClass: true } => symbol.ToDisplayString(OfCell),
        _ => symbol.ToDisplayString(Member),
    };

    /// <summary>One line for a name with several meanings.</summary>
    public static string Of(IReadOnlyList<ISymbol> overloads) => overloads.Count switch
    {
        1 => Of(overloads[0]),
        2 => Of(overloads[0]) + " (+ 1 overload)",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Of(overloads[0])} (+ {overloads.Count - 1} overloads)"),
    };

    /// <summary>A type as code would name it here.</summary>
    public static string Minimal(ITypeSymbol type, SemanticModel model, int position) => type.ToMinimalDisplayString(model, position);
}
