using Groundwork.Sdk.SchemaImport;

const string Usage = "Usage: dotnet run --project sdk/Schemas/Import -- SCHEMA [FOLDER], e.g. schema.json sdk/Pulumi.Cloudflare; "
    + "SCHEMA is what 'pulumi package get-schema NAME' prints.";

if (args is not ([_] or [_, _]))
{
    Console.Error.WriteLine(Usage);
    return 2;
}

try
{
    var package = Package.Parse(File.ReadAllText(args[0]), args[0]);
    var folder = ProviderFolder.Find(args.ElementAtOrDefault(1), package.Names.RootNamespace, Environment.CurrentDirectory);
    var import = Importer.Import(package);
    folder.Write(import.Schema, package.Names.RootNamespace);
    Console.WriteLine($"{folder.Path}: {import.Summary}.");
    foreach (var note in import.Notes)
    {
        Console.Error.WriteLine(note);
    }

    return 0;
}
catch (Exception e) when (e is ImportException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
