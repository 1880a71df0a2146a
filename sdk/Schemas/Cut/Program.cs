using System.Text;
using Groundwork.Sdk.SchemaCut;

const string Usage =
    "Usage: dotnet run --project sdk/Schemas/Cut -- FACTS FOLDER [TOKEN ...], e.g. aws.json sdk/Pulumi.Aws aws:sqs/queue:Queue";

if (args is not [var facts, var folder, .. var added])
{
    Console.Error.WriteLine(Usage);
    return 2;
}

try
{
    var list = Path.Combine(folder, "resources.txt");
    var tokens = TokenList.Parse(File.Exists(list) ? File.ReadAllText(list) : "").With(added);
    var schema = Cutter.Cut(Facts.Parse(File.ReadAllText(facts), facts), tokens);
    File.WriteAllText(list, tokens.ToString());
    File.WriteAllText(Path.Combine(folder, "schema.json"), schema);
    Console.WriteLine($"{folder}: {tokens.Tokens.Count()} resources, {Encoding.UTF8.GetByteCount(schema)} bytes.");
    return 0;
}
catch (Exception e) when (e is CutException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
