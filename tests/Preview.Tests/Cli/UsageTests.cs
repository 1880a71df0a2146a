namespace Groundwork.Preview.Tests.Cli;

public sealed class UsageTests : IDisposable
{
    readonly CommandLineProcess _groundwork = new();

    public void Dispose() => _groundwork.Dispose();

    [Theory]
    [InlineData("--dif", "groundwork: there is no option --dif. Did you mean --diff? See groundwork --help.\n")]
    [InlineData(
        "--format=xml",
        "groundwork: --format must be one of diff, digest, json, markdown, sarif, text, got 'xml'. See groundwork --help.\n")]
    [InlineData("--color=sometimes", "groundwork: --color must be one of auto, always, never, got 'sometimes'. See groundwork --help.\n")]
    [InlineData(
        "--out=jso=a.json",
        "--out: there is no format 'jso'; formats are diff, digest, json, markdown, sarif, text. Did you mean json?\n")]
    [InlineData("--state=missing.json", "--state: there is no file missing.json; write one with pulumi stack export --file.\n")]
    [InlineData("--cwd=nowhere", "--cwd: there is no folder nowhere.\n")]
    [InlineData("--cwd=Pulumi.yaml", "--cwd: Pulumi.yaml is a file: name the folder that it lies in.\n")]
    [InlineData("--out=json=.git", "--out: .git is a folder; name a file in it.\n")]
    [InlineData(
        "--json --format markdown",
        "--json and --format markdown exclude each other: print one of them, and write the other by --out.\n")]
    [InlineData("graph prod dev", "graph: name one stack, got prod, dev.\n")]
    [InlineData("--program=nowhere.dll", "--program: there is no file nowhere.dll; name the program's DLL.\n")]
    [InlineData("--program=Pulumi.yaml", "Pulumi.yaml is not a .NET assembly; name the program's DLL.\n")]
    [InlineData("pord", "groundwork: there is no stack 'pord'; stacks are dev, prod. Did you mean prod?\n")]
    [InlineData(
        "previw",
        "groundwork: there is no verb or stack 'previw'; stacks are dev, prod. Did you mean preview? See groundwork --help.\n")]
    [InlineData("snapsho --check", "groundwork: there is no verb 'snapsho'. Did you mean snapshot? See groundwork --help.\n")]
    public async Task Is_told_in_one_line(string argument, string message)
    {
        _groundwork.Write("Pulumi.prod.yaml", "config:\n  shop:environment: prod\n");
        Directory.CreateDirectory(Path.Combine(_groundwork.Folder, ".git"));

        var result = await _groundwork.RunPlainAsync(argument.Split(' '));

        Assert.Equal(
            (2, "", message),
            (result.ExitCode, result.Output, result.Error.Replace(_groundwork.Folder + "/", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Tells_every_fault_of_every_stack()
    {
        _groundwork.Write("Pulumi.dev.yaml", "config:\n  shop:replicas: many\n");
        _groundwork.Write("Pulumi.prod.yaml", "config:\n  shop:enviroment: prod\n");

        var result = await _groundwork.RunAsync();

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            "Pulumi.dev.yaml:2: shop:replicas must be an integer, got \"many\".\n"
                + "Pulumi.prod.yaml:2: unknown configuration key shop:enviroment; "
                + "Pulumi.yaml declares shop:environment, shop:fail, shop:replicas, shop:routingMode. Did you mean shop:environment?\n",
            result.Error);
    }

    [Fact]
    public async Task Says_that_nothing_is_called_what_may_be_replaced()
    {
        var result = await _groundwork.RunAsync("--allow-replace", "shop-dbs");

        Assert.Equal(
            (5, "--allow-replace: no resource is called 'shop-dbs'. Did you mean shop-db?\n"),
            (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task Says_how_to_build_a_program_that_is_not_built()
    {
        var result = await _groundwork.RunPlainAsync("dev");

        Assert.Equal(
            (2, "Pulumi.yaml: the program in '.' is not built: run dotnet build ., or name its DLL with --program.\n"),
            (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task Refuses_a_program_that_is_built_with_the_official_SDK()
    {
        // Any assembly of that name which is not the offline SDK.
        File.Copy(typeof(UsageTests).Assembly.Location, Path.Combine(_groundwork.Folder, "Pulumi.dll"));
        File.Copy(CommandLineProcess.Program, Path.Combine(_groundwork.Folder, "Program.dll"));

        var result = await _groundwork.RunPlainAsync("--program", "Program.dll");

        Assert.Equal(
            (
                2,
                "Program.dll is built with the official Pulumi SDK, which can't be rendered offline: "
                    + "build it again without PulumiSdk=official.\n"),
            (result.ExitCode, result.Error));
    }
}
