using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workspace.Notebooks.Engine.Completion;

/// <summary>What may follow each keyword.</summary>
internal static class AfterKeyword
{
    public static PlaceKind Find(SyntaxToken keyword) => keyword.Kind() switch
    {
        SyntaxKind.UsingKeyword => keyword.Parent is UsingDirectiveSyntax ? PlaceKind.Using : PlaceKind.Statement,
        SyntaxKind.StaticKeyword when keyword.Parent is UsingDirectiveSyntax => PlaceKind.UsingStatic,
        SyntaxKind.NewKeyword => keyword.Parent is MemberDeclarationSyntax ? PlaceKind.TypeBody : PlaceKind.New,
        SyntaxKind.OverrideKeyword => PlaceKind.Override,
        SyntaxKind.IsKeyword or SyntaxKind.CaseKeyword or SyntaxKind.NotKeyword or SyntaxKind.AndKeyword or SyntaxKind.OrKeyword => PlaceKind.Pattern,
        SyntaxKind.AsKeyword or SyntaxKind.StackAllocKeyword or SyntaxKind.DelegateKeyword or SyntaxKind.ConstKeyword or SyntaxKind.EventKeyword => PlaceKind.Type,
        SyntaxKind.ElseKeyword or SyntaxKind.DoKeyword or SyntaxKind.TryKeyword or SyntaxKind.FinallyKeyword => PlaceKind.Statement,
        SyntaxKind.RefKeyword or SyntaxKind.InKeyword or SyntaxKind.OutKeyword => keyword.Parent is ParameterSyntax or RefTypeSyntax ? PlaceKind.Type : PlaceKind.Expression,
        SyntaxKind.ParamsKeyword or SyntaxKind.ThisKeyword when keyword.Parent is ParameterSyntax => PlaceKind.Type,
        SyntaxKind.WhereKeyword when keyword.Parent is TypeParameterConstraintClauseSyntax => PlaceKind.Type,
        SyntaxKind.ClassKeyword or SyntaxKind.StructKeyword or SyntaxKind.InterfaceKeyword or SyntaxKind.EnumKeyword or SyntaxKind.RecordKeyword or SyntaxKind.NamespaceKeyword => PlaceKind.Nothing,
        SyntaxKind.GotoKeyword or SyntaxKind.OperatorKeyword or SyntaxKind.LetKeyword or SyntaxKind.IntoKeyword or SyntaxKind.FromKeyword or SyntaxKind.JoinKeyword or SyntaxKind.DefaultKeyword => PlaceKind.Nothing,
        SyntaxKind.NullKeyword or SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword or SyntaxKind.ThisKeyword or SyntaxKind.BaseKeyword or SyntaxKind.AscendingKeyword or SyntaxKind.DescendingKeyword => PlaceKind.Operator,
        SyntaxKind.VarKeyword or SyntaxKind.SwitchKeyword or SyntaxKind.BreakKeyword or SyntaxKind.ContinueKeyword => PlaceKind.Nothing,
        _ when SyntaxFacts.IsPredefinedType(keyword.Kind()) => PlaceKind.Nothing,
        _ when IsModifier(keyword.Kind()) => PlaceKind.TypeBody,
        _ => PlaceKind.Expression,
    };

    private static bool IsModifier(SyntaxKind kind) => kind is
        SyntaxKind.PublicKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.InternalKeyword or SyntaxKind.StaticKeyword or SyntaxKind.ReadOnlyKeyword or
        SyntaxKind.AsyncKeyword or SyntaxKind.PartialKeyword or SyntaxKind.SealedKeyword or SyntaxKind.VirtualKeyword or SyntaxKind.AbstractKeyword or SyntaxKind.ExternKeyword or
        SyntaxKind.UnsafeKeyword or SyntaxKind.VolatileKeyword or SyntaxKind.RequiredKeyword or SyntaxKind.FileKeyword or SyntaxKind.ImplicitKeyword or SyntaxKind.ExplicitKeyword or
        SyntaxKind.GlobalKeyword or SyntaxKind.FixedKeyword;
}
