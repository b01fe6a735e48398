namespace Workspace.Notebooks.Engine.Completion;

/// <summary>What may stand at a place of a cell.</summary>
internal enum PlaceKind
{
    /// <summary>Nothing that is known already: a new name, or text.</summary>
    Nothing,

    /// <summary>A statement of a function or of the cell itself.</summary>
    Statement,

    /// <summary>An expression.</summary>
    Expression,

    /// <summary>A type.</summary>
    Type,

    /// <summary>A type that can be made, behind <c>new</c>.</summary>
    New,

    /// <summary>A pattern, behind <c>is</c> or <c>case</c>.</summary>
    Pattern,

    /// <summary>A declaration inside a type.</summary>
    TypeBody,

    /// <summary>What is overridden, behind <c>override</c>.</summary>
    Override,

    /// <summary>A namespace, behind <c>using</c>.</summary>
    Using,

    /// <summary>A type, behind <c>using static</c>.</summary>
    UsingStatic,

    /// <summary>An attribute's name.</summary>
    Attribute,

    /// <summary>An operator in words, behind an operand.</summary>
    Operator,

    /// <summary>The accessors of a property.</summary>
    Accessor,

    /// <summary>A section of a switch statement.</summary>
    SwitchSection,

    /// <summary>A type parameter's constraint.</summary>
    Constraint,
}
