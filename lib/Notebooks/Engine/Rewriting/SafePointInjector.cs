using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workspace.Notebooks.Engine.Threads;

namespace Workspace.Notebooks.Engine.Rewriting;

/// <summary>Finds the places where a cell can loop without end and puts a safe point there.</summary>
internal sealed class SafePointInjector : CSharpSyntaxWalker
{
    private static readonly string Check =
        $"if(global::{typeof(SafePoint).FullName}.{nameof(SafePoint.Requested)})global::{typeof(SafePoint).FullName}.{nameof(SafePoint.Check)}();";

    private readonly SourceEdits _edits = new();

    private SafePointInjector()
    {
    }

    /// <summary>The insertions that give every loop, label and <c>goto case</c> of a tree its check.</summary>
    public static SourceEdits FindInsertions(SyntaxNode root)
    {
        var injector = new SafePointInjector();
        injector.Visit(root);
        return injector._edits;
    }

    public override void VisitWhileStatement(WhileStatementSyntax node)
    {
        CheckIn(node.Statement);
        base.VisitWhileStatement(node);
    }

    public override void VisitDoStatement(DoStatementSyntax node)
    {
        CheckIn(node.Statement);
        base.VisitDoStatement(node);
    }

    public override void VisitForStatement(ForStatementSyntax node)
    {
        CheckIn(node.Statement);
        base.VisitForStatement(node);
    }

    public override void VisitForEachStatement(ForEachStatementSyntax node)
    {
        CheckIn(node.Statement);
        base.VisitForEachStatement(node);
    }

    public override void VisitForEachVariableStatement(ForEachVariableStatementSyntax node)
    {
        CheckIn(node.Statement);
        base.VisitForEachVariableStatement(node);
    }

    public override void VisitLabeledStatement(LabeledStatementSyntax node)
    {
        _edits.Insert(node.ColonToken.Span.End, Check);
        base.VisitLabeledStatement(node);
    }

    public override void VisitSwitchStatement(SwitchStatementSyntax node)
    {
        var jumps = node.DescendantNodes().OfType<GotoStatementSyntax>().Any(g => !g.IsKind(SyntaxKind.GotoStatement));
        foreach (var section in jumps ? node.Sections : [])
            _edits.Insert(section.Labels[^1].Span.End, Check);
        base.VisitSwitchStatement(node);
    }

    private void CheckIn(StatementSyntax body)
    {
        if (body is BlockSyntax block)
        {
            _edits.Insert(block.OpenBraceToken.Span.End, Check);
            return;
        }
        _edits.Insert(body.SpanStart, "{" + Check);
        _edits.Insert(body.Span.End, "}");
    }
}
