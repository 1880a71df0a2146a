using System.Diagnostics;
using System.Text.Json.Nodes;
using Groundwork.TestKit;

namespace Groundwork.Preview.Tests.Cli;

public sealed class PreviewVerbTests : IDisposable
{
    readonly CommandLineProcess _groundwork = new();

    public void Dispose() => _groundwork.Dispose();

    [Fact]
    public async Task Shows_what_a_new_stack_is_made_of()
    {
        var result = await _groundwork.RunAsync("dev");

        Assert.StartsWith(
            """
            Previewing update (dev):
                 Type                          Name        Plan     
             +   pulumi:pulumi:Stack           shop-dev    create   
             +   ├─ gcp:sql:DatabaseInstance   shop-db     create   
             +   └─ shop:network:ShopNetwork   shop        create   
             +      ├─ gcp:compute:Network     shop        create   
             +      └─ gcp:compute:Subnetwork  shop-hosts  create   

            """,
            result.Output,
            StringComparison.Ordinal);
        Assert.Contains("\nResources:\n    + 5 to create\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fails_on_a_mandatory_policy() => Assert.Equal(5, (await _groundwork.RunAsync()).ExitCode);

    [Fact]
    public async Task Fails_with_the_programs_own_error_and_line()
    {
        _groundwork.Write("Pulumi.dev.yaml", "config:\n  shop:fail: throw\n");

        var result = await _groundwork.RunAsync();

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("    error: InvalidOperationException: The shop is closed.\n", result.Output, StringComparison.Ordinal);
        Assert.Matches(@"ShopStack\.cs:\d+\n", result.Output);
        Assert.DoesNotContain("   at ShopProgram", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_nothing_deleted_that_a_broken_off_program_had_not_reached()
    {
        Assert.Equal(0, (await _groundwork.RunAsync("snapshot")).ExitCode);
        _groundwork.Write("Pulumi.dev.yaml", "config:\n  shop:fail: throw\n");

        var result = await _groundwork.RunAsync();

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("The shop is closed.", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("delete", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("is protected", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Locates_the_setting_that_a_program_refuses()
    {
        _groundwork.Write("Pulumi.dev.yaml", "config:\n  shop:fail: setting\n");

        var result = await _groundwork.RunAsync();

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(
            "    error: shop:fail must be nothing, got 'setting' (Pulumi.dev.yaml:2).\n",
            result.Output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("ShopStack.cs", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Locates_every_setting_that_a_program_refuses()
    {
        _groundwork.Write("Pulumi.dev.yaml", "config:\n  shop:replicas: 3\n  shop:fail: settings\n");

        var result = await _groundwork.RunAsync();

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(
            "    error: shop:fail must be nothing, got 'settings' (Pulumi.dev.yaml:3).\n    error: "
                + "shop:replicas must be 1 (Pulumi.dev.yaml:2).\n",
            result.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_to_read_an_encrypted_setting_as_a_plain_one()
    {
        _groundwork.Write("Pulumi.dev.yaml", "config:\n  shop:environment: dev\n  shop:routingMode:\n    secure: AAABciphertext\n");

        var result = await _groundwork.RunAsync();

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(
            "    error: 'shop:routingMode' (Pulumi.dev.yaml:3) is encrypted (secure:) and can't be read as a plain value: "
                + "read it with RequireSecret or GetSecret.\n",
            result.Output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("AAABciphertext", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_a_duplicate_resource()
    {
        _groundwork.Write("Pulumi.dev.yaml", "config:\n  shop:fail: duplicate\n");

        var result = await _groundwork.RunAsync();

        Assert.Equal(1, result.ExitCode);
        Assert.Matches(
            @"Duplicate resource URN 'urn:pulumi:dev::shop::gcp:compute/address:Address::same'; try giving it a unique name\. "
                + @"It is made at \S+/ShopStack\.cs:\d+ and again at \S+/ShopStack\.cs:\d+\.",
            result.Output);
    }

    [Fact]
    public async Task Tells_what_the_schema_would_allow()
    {
        _groundwork.Write("Pulumi.dev.yaml", "config:\n  shop:fail: schema\n");

        var result = await _groundwork.RunAsync();

        Assert.Equal(5, result.ExitCode);
        Assert.Equal(
            2,
            result.Output.Split("error: addressType must be INTERNAL or EXTERNAL, got \"EXTERNALLY\". Did you mean EXTERNAL?").Length);
    }

    [Fact]
    public async Task Keeps_what_the_program_prints_out_of_the_data()
    {
        _groundwork.Write("Pulumi.dev.yaml", "config:\n  shop:fail: print\n");

        var result = await _groundwork.RunAsync("--json");
        var diagnostics = JsonNode.Parse(result.Output)!["stacks"]![0]!["diagnostics"]!.AsArray();

        Assert.Equal(5, result.ExitCode);
        Assert.Equal(["printed with [secret]", "\e[31mred"], diagnostics.Select(static d => d!["message"]!.GetValue<string>()));
        Assert.Equal("", result.Error);
    }

    [Fact]
    public async Task Shows_the_change_against_the_snapshot()
    {
        _ = await _groundwork.RunAsync("snapshot");
        _groundwork.Write("Pulumi.dev.yaml", "config:\n  shop:routingMode: REGIONAL\n");

        var result = await _groundwork.RunAsync("--diff");

        Assert.Matches(@"\nCompared with snapshots/shop/dev\.yaml, sha256 [0-9a-f]{12}, of \d{4}-\d\d-\d\d\.\n", result.Output);
        Assert.Contains("      ~ routingMode: \"GLOBAL\" => \"REGIONAL\"\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("    ~ 1 to update\n    4 unchanged\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compares_with_another_stack()
    {
        _groundwork.Write("Pulumi.prod.yaml", "config:\n  shop:environment: prod\n  shop:routingMode: REGIONAL\n");

        var result = await _groundwork.RunAsync("prod", "--against", "stack:dev");

        Assert.Matches(@"\nCompared with the stack dev, sha256 [0-9a-f]{12}, of now\.\n", result.Output);
        Assert.Contains("[diff: ~routingMode]", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Previewing update (dev)", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compares_with_a_git_reference()
    {
        _ = await _groundwork.RunAsync("snapshot");
        foreach (var arguments in (string[][])
        [
            ["init", "-q"],
            ["add", "."],
            ["-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-q", "-m", "a"],
            ["tag", "before"],
        ])
        {
            using var git = Process.Start(new ProcessStartInfo(TestKit.Tool.Require("git"), arguments)
            {
                WorkingDirectory = _groundwork.Folder,
            })!;
            await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        _groundwork.Write("Pulumi.dev.yaml", "config:\n  shop:routingMode: REGIONAL\n");
        _ = await _groundwork.RunAsync("snapshot");

        var result = await _groundwork.RunAsync("--against", "before");
        var unknown = await _groundwork.RunAsync("--against", "after");
        var hostile = await _groundwork.RunAsync("--against=--output=pwned");

        Assert.Matches(@"\nCompared with snapshots/shop/dev\.yaml at before, sha256 [0-9a-f]{12}, of \d{4}-\d\d-\d\d\.\n", result.Output);
        Assert.Contains("[diff: ~routingMode]", result.Output, StringComparison.Ordinal);
        Assert.Equal(2, unknown.ExitCode);
        Assert.StartsWith("--against: git knows no 'after'", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(2, hostile.ExitCode);
        Assert.False(File.Exists(Path.Combine(_groundwork.Folder, "pwned")));
    }

    [Fact]
    public async Task Writes_several_formats_in_one_run()
    {
        var result = await _groundwork.RunAsync(
            "--out", "markdown=out/comment.md", "--out", "sarif=out/findings.sarif", "--format", "json");

        Assert.NotNull(JsonNode.Parse(result.Output));
        Assert.StartsWith("<!-- groundwork:preview key=shop -->\n", _groundwork.Read("out/comment.md"), StringComparison.Ordinal);
        Assert.Equal("2.1.0", JsonNode.Parse(_groundwork.Read("out/findings.sarif"))!["version"]!.GetValue<string>());
        Assert.Equal(2, Directory.GetFiles(Path.Combine(_groundwork.Folder, "out")).Length);
    }

    [Theory]
    [InlineData("always", "", true)]
    [InlineData("auto", "", false)]
    [InlineData("always", "1", true)]
    public async Task Colours_on_request(string when, string noColour, bool coloured)
    {
        var result = await _groundwork.RunAsync(
            new Dictionary<string, string> { ["NO_COLOR"] = noColour },
            null,
            ["--color", when, "--program", CommandLineProcess.Program]);

        Assert.Equal(coloured, result.Output.Contains("\e[", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stops_when_interrupted()
    {
        _groundwork.Write("Pulumi.dev.yaml", "config:\n  shop:fail: hang\n");

        var result = await _groundwork.RunAsync(new Dictionary<string, string>(), Interrupt, ["--program", CommandLineProcess.Program]);

        Assert.Equal((8, "", "groundwork: stopped.\n"), (result.ExitCode, result.Output, result.Error));

        async Task Interrupt(Process process)
        {
            await Patience.UntilAsync(
                () => process.HasExited || File.Exists(Path.Combine(_groundwork.Folder, "hanging")),
                "the program hangs");
            using var kill = Process.Start("kill", ["-INT", process.Id.ToString(null, null)]);
            await kill.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task Gives_the_same_bytes_in_any_language_time_zone_and_order()
    {
        _groundwork.Write("Pulumi.prod.yaml", "config:\n  shop:environment: prod\n");
        var plain = await _groundwork.RunAsync("--json");

        var other = await _groundwork.RunAsync(
            new Dictionary<string, string> { ["LANG"] = "tr_TR.UTF-8", ["TZ"] = "Asia/Kathmandu" },
            null,
            ["--json", "--program", CommandLineProcess.Program]);

        Assert.Equal(plain.Output, other.Output);
    }
}
