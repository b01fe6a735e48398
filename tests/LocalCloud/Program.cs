using Workspace.LocalCloud;

// The cloud in a process of its own, for tests that kill it.
using var cloud = LocalCloud.Start(new LocalCloudOptions { DataFolder = args[0] });
Console.WriteLine(cloud.Endpoint);
await Console.In.ReadToEndAsync();
