namespace Workspace.Notebooks.Display.Nodes;

/// <summary>What is to be shown of an object, independent of text or HTML: each getter is called once for both.</summary>
internal abstract record DisplayNode;

/// <summary>A value of one piece.</summary>
internal sealed record ScalarNode(string Text, ScalarKind Kind = ScalarKind.Other) : DisplayNode;

/// <summary>An object that has its own representations.</summary>
internal sealed record BundleNode(string Text, string? Html) : DisplayNode;

/// <summary>Named values: the members of an object, the entries of a dictionary.</summary>
internal sealed record PropertiesNode(string TypeName, IReadOnlyList<(string Name, DisplayNode Value)> Members, Omission Omitted) : DisplayNode;

/// <summary>Values in a row.</summary>
internal sealed record ListNode(IReadOnlyList<DisplayNode> Items, Omission Omitted) : DisplayNode;

/// <summary>Objects of one kind, one per row.</summary>
internal sealed record TableNode(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<DisplayNode>> Rows, Omission Omitted) : DisplayNode;

/// <summary>An exception.</summary>
internal sealed record ExceptionNode(string Summary, string Details) : DisplayNode;
