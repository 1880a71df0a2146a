using System.Diagnostics;
using Groundwork.Sdk.SchemaImport;

namespace Groundwork.SchemaImport.Tests;

public sealed class ProgramTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("import-");

    [Fact]
    public async Task Writes_a_project_beside_the_other_providers()
    {
        Write("sdk/Provider.props", "<Project />");
        Write("package.json", Packages.Toy);

        var (code, _, _) = await Run("package.json");

        Assert.Equal(0, code);
        Assert.Equal(Packages.ToySchema, Read("sdk/Pulumi.Toy/schema.json"));
        Assert.Contains("<Import Project=\"../Provider.props\" />", Read("sdk/Pulumi.Toy/Pulumi.Toy.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_a_project_that_is_there()
    {
        Write("sdk/Provider.props", "<Project />");
        Write("package.json", Packages.Toy);
        Write("sdk/Pulumi.Toy/Pulumi.Toy.csproj", "mine");

        var (code, _, _) = await Run("package.json", "sdk/Pulumi.Toy");

        Assert.Equal(0, code);
        Assert.Equal("mine", Read("sdk/Pulumi.Toy/Pulumi.Toy.csproj"));
    }

    [Theory]
    [InlineData("", "Usage: ")]
    [InlineData("gone.json", "Could not find file ")]
    [InlineData("package.json", "'")]
    public async Task Rejects_in_one_line_and_with_code_2(string arguments, string message)
    {
        Write("package.json", Packages.Toy);

        var (code, _, error) = await Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, code);
        Assert.StartsWith(message, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    void Write(string path, string text)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
    }

    string Read(string path) => File.ReadAllText(Path.Combine(_folder.FullName, path));

    async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Importer).Assembly.Location, .. arguments])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
