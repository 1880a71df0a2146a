using System.Diagnostics;
using Groundwork.Sdk.SchemaCut;

namespace Groundwork.SchemaCut.Tests;

public sealed class ProgramTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("schema-cut-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Adds_a_type_by_one_command()
    {
        await File.WriteAllTextAsync(
            InFolder("resources.txt"),
            "# What for.\ntoy:shop/till:Till without policy\n",
            TestContext.Current.CancellationToken);

        var (exit, output, _) = await Run(InFolder("facts.json"), _folder.FullName, "pulumi:providers:toy");

        Assert.Equal(
            (0, "# What for.\npulumi:providers:toy\ntoy:shop/till:Till without policy\n"),
            (exit, await File.ReadAllTextAsync(InFolder("resources.txt"), TestContext.Current.CancellationToken)));
        Assert.Contains("2 resources", output, StringComparison.Ordinal);
        Assert.Contains(
            "\"toy:shop/till:Till\"",
            await File.ReadAllTextAsync(InFolder("schema.json"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_nothing_where_a_token_is_unknown()
    {
        var (exit, _, error) = await Run(InFolder("facts.json"), _folder.FullName, "toy:shop/Till:till");

        Assert.Equal((2, "The facts have no resource 'toy:shop/Till:till'. Did you mean toy:shop/till:Till?"), (exit, error.TrimEnd()));
        Assert.False(File.Exists(InFolder("resources.txt")));
        Assert.False(File.Exists(InFolder("schema.json")));
    }

    [Fact]
    public async Task Says_how_it_is_used()
    {
        var (exit, _, error) = await Run();

        Assert.Equal(2, exit);
        Assert.StartsWith("Usage: dotnet run --project sdk/Schemas/Cut -- FACTS FOLDER [TOKEN ...]", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_a_file_that_is_not_there()
    {
        var (exit, _, error) = await Run(InFolder("nothing.json"), _folder.FullName);

        Assert.Equal(2, exit);
        Assert.Contains(InFolder("nothing.json"), error, StringComparison.Ordinal);
    }

    string InFolder(string file) => Path.Combine(_folder.FullName, file);

    async Task<(int Exit, string Output, string Error)> Run(params string[] arguments)
    {
        await File.WriteAllTextAsync(InFolder("facts.json"), Files.Read("Fixtures/facts.json"), TestContext.Current.CancellationToken);
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Cutter).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output, await error);
    }
}
