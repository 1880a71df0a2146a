using Groundwork.Sdk.SchemaCut;

namespace Groundwork.SchemaCut.Tests;

/// <summary>The files beside the tests: facts made up for them, and what is committed for each provider.</summary>
static class Files
{
    public static string Providers { get; } = Path.Combine(AppContext.BaseDirectory, "Providers");

    public static Facts Toy => Facts.Parse(Read("Fixtures/facts.json"), "facts.json");

    public static string Read(string path) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, path));
}
