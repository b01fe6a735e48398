using System.Globalization;
using Workspace.Core.Errors;

namespace Workspace.Learn.Structures;

/// <summary>A structure file is missing or malformed. Nothing of it was kept.</summary>
public sealed class StructureFileException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problem">What is wrong, and where.</param>
    /// <param name="innerException">The error underneath, when there is one.</param>
    public StructureFileException(string path, StructureProblem problem, Exception? innerException = null)
        : base(Describe(path, problem), innerException) => (Path, Line, Column, Detail) = (path, problem.Line, problem.Column, problem.Detail);

    /// <summary>The file, or the name that was given for bytes.</summary>
    public string Path { get; }

    /// <summary>The line, counted from 1; 0 where it is about the whole file.</summary>
    public int Line { get; }

    /// <summary>The column (byte of the line), counted from 1; 0 where it is about the whole line or file.</summary>
    public int Column { get; }

    /// <summary>What is wrong, and what to do.</summary>
    public string Detail { get; }

    private static string Describe(string path, StructureProblem problem) => (problem.Line, problem.Column) switch
    {
        (0, _) => $"{path}: {problem.Detail}",
        (var line, 0) => string.Create(CultureInfo.InvariantCulture, $"{path}, line {line}: {problem.Detail}"),
        var (line, column) => string.Create(CultureInfo.InvariantCulture, $"{path}, line {line}, column {column}: {problem.Detail}"),
    };
}
