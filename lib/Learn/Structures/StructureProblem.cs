namespace Workspace.Learn.Structures;

/// <summary>Something in a structure file that is not as the format wants it.</summary>
/// <param name="Line">The line, counted from 1; 0: the whole file.</param>
/// <param name="Column">The column (byte of the line), counted from 1; 0: the whole line.</param>
/// <param name="Detail">What is wrong, and what to do.</param>
public readonly record struct StructureProblem(int Line, int Column, string Detail);
