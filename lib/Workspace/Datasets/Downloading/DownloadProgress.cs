namespace Workspace.Datasets.Downloading;

/// <summary>How far a download is.</summary>
/// <param name="Source">What is fetched.</param>
/// <param name="Bytes">Bytes that are here, those of earlier tries included.</param>
/// <param name="Total">Bytes in all; null where the server does not say.</param>
public readonly record struct DownloadProgress(Uri Source, long Bytes, long? Total);
