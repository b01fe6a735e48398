using System.Text;
using System.Text.Json.Nodes;
using Workspace.Core.Errors;
using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Runner.Secrets;

namespace Workspace.Notebooks.Runner.Parameters;

/// <summary>Sets parameters by a cell after the one tagged <c>parameters</c>, as papermill does.</summary>
internal static class ParameterInjection
{
    /// <summary>Checks all values and inserts the cell, in place of one from an earlier run.</summary>
    /// <returns>The cell, and the code to run: the cell shows dots for values that are secret.</returns>
    /// <exception cref="ParameterException">A name is unknown or a value does not fit.</exception>
    public static (NotebookCell Cell, string Code) Inject(NotebookDocument document, string notebookPath, IReadOnlyDictionary<string, string> values, SecretRedactor secrets)
    {
        var parameters = ParameterReader.ListParameters(document);
        var problems = new List<string>();
        var code = new StringBuilder("// Parameters\n");
        foreach (var (name, value) in values)
        {
            if (parameters.FirstOrDefault(p => p.Name == name) is not { } parameter) problems.Add(DescribeUnknown(name, parameters));
            else if (ParameterLiteral.TryCreate(parameter.Type, value) is not { } literal) problems.Add(DescribeUnfit(parameter, value));
            else
            {
                // An assignment keeps functions that captured the variable right; a constant can only be declared anew.
                code.Append(parameter.IsConstant ? $"const {parameter.TypeName} " : "").Append(name).Append(" = ").Append(literal).Append(";\n");
                if (SecretNames.IsSecret(name)) secrets.Add(value);
            }
        }
        if (problems.Count > 0) throw new ParameterException(notebookPath, problems, parameters);
        return (Insert(document, secrets.Redact(code.ToString().TrimEnd())), code.ToString());
    }

    private static NotebookCell Insert(NotebookDocument document, string source)
    {
        for (var i = document.Cells.Count - 1; i >= 0; i--)
            if (document.Cells[i].HasTag(CellTags.InjectedParameters)) document.RemoveAt(i);
        var place = document.Cells.Select((cell, i) => (cell, i)).First(pair => pair.cell.Kind == CellKind.Code && pair.cell.HasTag(CellTags.Parameters)).i;
        var injected = document.Insert(place + 1, CellKind.Code, source);
        injected.SetMetadata("tags", new JsonArray(CellTags.InjectedParameters));
        return injected;
    }

    private static string DescribeUnknown(string name, IReadOnlyList<NotebookParameter> parameters)
    {
        var nearest = NearestNames.Find(name, parameters.Select(p => p.Name));
        var question = nearest.Count == 0 ? "" : $" Did you mean {string.Join(" or ", nearest.Select(n => $"\"{n}\""))}?";
        return $"Parameter \"{name}\" does not exist.{question}";
    }

    private static string DescribeUnfit(NotebookParameter parameter, string value)
    {
        var shown = SecretNames.IsSecret(parameter.Name) ? SecretRedactor.Mask : value;
        if (parameter.Type.Kind == ParameterKind.Unknown)
            return $"Parameter \"{parameter.Name}\" has a type ({parameter.TypeName}) whose values cannot be given as text; change its default in the notebook.";
        var members = parameter.Type.Members.Count == 0 ? "" : $" (one of {string.Join(", ", parameter.Type.Members)})";
        return $"Parameter \"{parameter.Name}\": \"{shown}\" is no {parameter.TypeName}{members}.";
    }
}
