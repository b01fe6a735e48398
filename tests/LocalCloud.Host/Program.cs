using System.Globalization;
using Workspace.LocalCloud.Services.DocumentDb;

// A local document database in a process of its own, which tests kill and benchmarks measure: FOLDER [PORT].
// It prints its connection string, and stops when its input ends.
await using var server = DocumentDbServer.Start(new DocumentDbOptions { Folder = args[0], Port = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 0 });
Console.WriteLine(server.ConnectionString);
await Console.In.ReadToEndAsync();
