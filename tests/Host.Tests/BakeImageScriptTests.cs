namespace Groundwork.Host.Tests;

public sealed class BakeImageScriptTests : IDisposable
{
    static readonly Dictionary<string, string> Environment = new()
    {
        ["PROJECT_ID"] = "p",
        ["BUILD_ID"] = "0123456789ab",
        ["ZONE"] = "us-central1-a",
        ["SUBNETWORK"] = "subnet",
        ["SERVICE_ACCOUNT"] = "baker@p.iam.gserviceaccount.com",
        ["BASE_IMAGE"] = "projects/ubuntu-os-cloud/global/images/ubuntu-2404",
        ["IMAGE_FAMILY"] = "trading-bot-host",
        ["STATE_BUCKET"] = "state",
        ["APT_SOURCES"] = "apt-sources",
        ["LEASE_FILE"] = "out/lease",
        ["BAKE_ATTEMPTS"] = "3",
        ["BAKE_PAUSE"] = "0",
    };

    readonly ScriptHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void Makes_an_image_of_the_baked_machine_and_removes_the_machine()
    {
        _host.Tell("result", "baked");

        var (exitCode, output) = Run();

        Assert.True(exitCode == 0, output);
        Assert.Contains("Set hostImage to projects/p/global/images/trading-bot-host-01234567", output, StringComparison.Ordinal);
        Assert.Equal(
            [
                "storage cp", "compute instances create", "compute instances get-guest-attributes", "compute instances stop",
                "compute images create", "compute instances delete", "storage rm",
            ],
            _host.Calls.Select(Verb));
    }

    [Fact]
    public void Bakes_on_a_machine_without_public_address_or_serial_port()
    {
        _host.Tell("result", "baked");

        _ = Run();

        var create = Assert.Single(_host.Calls, call => call.Contains("instances create", StringComparison.Ordinal));
        Assert.Contains(" --no-address ", create, StringComparison.Ordinal);
        Assert.Contains(" --shielded-secure-boot ", create, StringComparison.Ordinal);
        Assert.Contains("serial-port-enable=FALSE", create, StringComparison.Ordinal);
        Assert.Contains("block-project-ssh-keys=TRUE", create, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("failed")]
    [InlineData("")]
    public void Makes_no_image_of_a_machine_that_was_not_baked_and_still_removes_it(string result)
    {
        _host.Tell("result", result);

        var (exitCode, _) = Run();

        Assert.Equal(1, exitCode);
        Assert.DoesNotContain(_host.Calls, call => call.Contains("images create", StringComparison.Ordinal));
        Assert.Contains(_host.Calls, call => call.Contains("instances delete bake-01234567", StringComparison.Ordinal));
    }

    [Fact]
    public void Removes_what_it_made_when_the_machine_can_not_be_made()
    {
        _host.Tell("create-fails");

        Assert.NotEqual(0, Run().ExitCode);
        Assert.Contains(_host.Calls, call => call == "gcloud storage rm gs://state/bake/0123456789ab/lease");
    }

    (int ExitCode, string Output) Run()
    {
        using var process = _host.Start("bake-image.sh", [], Environment);
        process.StandardInput.Close();
        return ScriptHost.End(process);
    }

    static string Verb(string call) => string.Join(' ', call.Split(' ')
        .Skip(1)
        .TakeWhile(word => word[0] is >= 'a' and <= 'z'
            && !word.StartsWith("bake-0", StringComparison.Ordinal)
            && !word.Contains('/')
            && !word.StartsWith("trading", StringComparison.Ordinal)));
}
