using Groundwork.Plan.Tests;

namespace Groundwork.Preview.Tests.Cli;

public sealed class VerifyVerbTests : IDisposable
{
    readonly CommandLineProcess _groundwork = new();

    public void Dispose() => _groundwork.Dispose();

    [Fact]
    public async Task Accepts_what_was_reviewed()
    {
        var recorded = Fixture.PathOf("recorded/2-change.digest.json");

        var result = await _groundwork.RunPlainAsync("verify", "--reviewed", recorded, "--deployed", recorded);

        Assert.Equal((0, "Pulumi does what was reviewed: 9 steps.\n"), (result.ExitCode, result.Output));
    }

    [Fact]
    public async Task Takes_its_own_digest_for_the_reviewed_one()
    {
        _ = await _groundwork.RunAsync("preview", "dev", "--out", "digest=reviewed.json");

        var result = await _groundwork.RunPlainAsync("verify", "--reviewed", "reviewed.json", "--deployed", "reviewed.json");

        Assert.Equal((0, "Pulumi does what was reviewed: 5 steps.\n"), (result.ExitCode, result.Output));
    }

    [Fact]
    public async Task Refuses_what_was_not_reviewed_and_what_is_left_out()
    {
        _groundwork.Write("reviewed.json", Digest(("update", "network"), ("create", "address")));
        _groundwork.Write("deployed.json", Digest(("replace", "network"), ("create", "address"), ("same", "other")));

        var result = await _groundwork.RunPlainAsync("verify", "--reviewed", "reviewed.json", "--deployed", "deployed.json");

        Assert.Equal(5, result.ExitCode);
        Assert.Equal(
            """
            Pulumi would do other things than were reviewed:
              not reviewed: replace gcp:compute:Network network (urn:pulumi:dev::shop::gcp:compute/network:Network::network)
              reviewed, but left out: update gcp:compute:Network network (urn:pulumi:dev::shop::gcp:compute/network:Network::network)

            """,
            result.Output);
    }

    [Theory]
    [InlineData("{\"steps\": [", "deployed.json:1:12: is not valid JSON.\n")]
    [InlineData("[]", "deployed.json: there is no list 'steps': expected what `pulumi preview --json` prints, or a digest of one stack.\n")]
    [InlineData("{\"steps\": [{\"op\": \"create\"}]}", "deployed.json: step 1 has no 'op' or no 'urn'.\n")]
    public async Task Rejects_what_is_no_digest(string text, string message)
    {
        _groundwork.Write("reviewed.json", Digest());
        _groundwork.Write("deployed.json", text);

        var result = await _groundwork.RunPlainAsync("verify", "--reviewed", "reviewed.json", "--deployed", "deployed.json");

        Assert.Equal((2, message), (result.ExitCode, result.Error));
    }

    static string Digest(params (string Operation, string Name)[] steps) => $"{{\"steps\": [{string.Join(',', steps.Select(Step))}]}}";

    static string Step((string Operation, string Name) step) =>
        $"{{\"op\": \"{step.Operation}\", \"urn\": \"urn:pulumi:dev::shop::gcp:compute/network:Network::{step.Name}\"}}";
}
