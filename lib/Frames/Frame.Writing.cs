using Workspace.Frames.Errors;
using Workspace.Frames.Files;

namespace Workspace.Frames;

/// <content>Writing files. A file appears whole or not at all: it is written beside its place and then renamed.</content>
public sealed partial class Frame
{
    /// <summary>Runs the plan and writes a CSV file with a header; missing values are empty.</summary>
    /// <param name="path">The file; replaced when it exists.</param>
    /// <param name="separator">What stands between values; default a comma.</param>
    /// <exception cref="FrameException">The plan fails, or the file cannot be written.</exception>
    public void WriteCsv(string path, char separator = ',') => Write(FileFormat.Csv(separator), path);

    /// <summary>Runs the plan and writes a Parquet file, compressed with zstd.</summary>
    /// <param name="path">The file; replaced when it exists.</param>
    /// <exception cref="FrameException">The plan fails, or the file cannot be written.</exception>
    public void WriteParquet(string path) => Write(FileFormat.Parquet, path);

    /// <summary>Runs the plan and writes a JSON file.</summary>
    /// <param name="path">The file; replaced when it exists.</param>
    /// <param name="asLines">Whether to write one object per line instead of one array; default false.</param>
    /// <exception cref="FrameException">The plan fails, or the file cannot be written.</exception>
    public void WriteJson(string path, bool asLines = false) => Write(FileFormat.Json(asLines), path);

    /// <summary>Writes a CSV file as <see cref="WriteCsv"/> does, without holding a thread.</summary>
    /// <param name="path">The file; replaced when it exists.</param>
    /// <param name="separator">What stands between values; default a comma.</param>
    /// <param name="progress">Told the share that is done, from 0 to 1, now and then; null for nobody.</param>
    /// <param name="cancellationToken">Stops the query; no file is left.</param>
    /// <returns>When the file is there.</returns>
    public Task WriteCsvAsync(string path, char separator = ',', IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        WriteAsync(FileFormat.Csv(separator), path, progress, cancellationToken);

    /// <summary>Writes a Parquet file as <see cref="WriteParquet"/> does, without holding a thread.</summary>
    /// <param name="path">The file; replaced when it exists.</param>
    /// <param name="progress">Told the share that is done, from 0 to 1, now and then; null for nobody.</param>
    /// <param name="cancellationToken">Stops the query; no file is left.</param>
    /// <returns>When the file is there.</returns>
    public Task WriteParquetAsync(string path, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        WriteAsync(FileFormat.Parquet, path, progress, cancellationToken);

    /// <summary>Writes a JSON file as <see cref="WriteJson"/> does, without holding a thread.</summary>
    /// <param name="path">The file; replaced when it exists.</param>
    /// <param name="asLines">Whether to write one object per line instead of one array; default false.</param>
    /// <param name="progress">Told the share that is done, from 0 to 1, now and then; null for nobody.</param>
    /// <param name="cancellationToken">Stops the query; no file is left.</param>
    /// <returns>When the file is there.</returns>
    public Task WriteJsonAsync(string path, bool asLines = false, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        WriteAsync(FileFormat.Json(asLines), path, progress, cancellationToken);

    private void Write(FileFormat format, string path)
    {
        using var file = new PendingFile(path);
        Run(sql =>
        {
            Database.Execute(format.Copy(sql, file.TemporaryPath));
            return path;
        });
        file.Commit();
    }

    private async Task WriteAsync(FileFormat format, string path, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        using var file = new PendingFile(path);
        await RunAsync(sql => Database.ExecuteAsync([format.Copy(sql, file.TemporaryPath)], progress, cancellationToken)).ConfigureAwait(false);
        file.Commit();
    }
}
