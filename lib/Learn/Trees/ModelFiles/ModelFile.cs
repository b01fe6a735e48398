using Workspace.Learn.Trees.XGBoost;

namespace Workspace.Learn.Trees.ModelFiles;

/// <summary>Writes and reads model files in XGBoost's own formats.</summary>
internal static class ModelFile
{
    internal static void Save(Booster booster, string path)
    {
        var bytes = booster.ToBytes(Format(path));
        // In the same folder, so that the move is one rename: a reader sees the old file or the whole new one.
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Deleting throws where the folder itself does not exist.
            if (File.Exists(temporary)) File.Delete(temporary);
            throw new ModelFileException(path, $"it cannot be written ({e.Message}). Check the folder, its rights and its free space.", e);
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
