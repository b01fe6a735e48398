namespace Workspace.Flows.Steps;

/// <summary>The number that stands for a category.</summary>
/// <param name="Category">The category.</param>
/// <param name="Code">Its number.</param>
public readonly record struct CategoryCode(string Category, double Code);
