using Workspace.Core.Files;
using Workspace.Learn.Trees.XGBoost;

namespace Workspace.Learn.Trees.ModelFiles;

/// <summary>Writes and reads model files in XGBoost's own formats.</summary>
internal static class ModelFile
{
    internal static void Save(Booster booster, string path)
    {
        var bytes = booster.ToBytes(Format(path));
        // Models are saved where somebody decided to keep them: a mistyped folder is an error, not a new folder.
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            throw new ModelFileException(path, $"it cannot be written (there is no folder {folder}). Check the folder, its rights and its free space.");
        try
        {
            AtomicFile.Write(path, (Stream file) => file.Write(bytes));
        }
        catch (FileSaveException e)
        {
            throw new ModelFileException(path, $"it cannot be written ({e.InnerException?.Message}). Check the folder, its rights and its free space.", e);
        }
    }

    internal static BoostedTreesModel Load(string path, int threads)
    {
        var format = Format(path);
        if (!File.Exists(path)) throw new ModelFileException(path, "there is no such file. Check the path.");
        ModelFileCheck.Check(path, format);
        Booster booster;
        try { booster = Booster.Load(path); }
        catch (XGBoostException e) { throw new ModelFileException(path, e.Message, e); }
        booster.SetParameter("nthread", FormattableString.Invariant($"{threads}"));
        return new BoostedTreesModel(booster, []);
    }

    private static string Format(string path) => Path.GetExtension(path) switch
    {
        ".json" => "json",
        ".ubj" => "ubj",
        var other => throw new ModelFileException(path, $"its extension is \"{other}\". Use .json or .ubj; XGBoost's older binary format can be turned into one of them by loading and saving it in Python."),
    };
}
