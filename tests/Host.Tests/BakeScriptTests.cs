namespace Groundwork.Host.Tests;

public sealed class BakeScriptTests : IDisposable
{
    readonly ScriptHost _host = new();

    public BakeScriptTests()
    {
        _host.StandInFor("apt-get");
        _host.StandInFor("cloud-init");
        _host.Tell("attributes/apt-sources", "deb https://us-apt.pkg.dev/projects/p ubuntu-noble main\n");
        _host.Tell("attributes/apt-token", "#!/bin/sh\n");
        _host.Tell("attributes/lease", "gs://state/bake/7/lease");
        _host.Tell("lease", "#!/bin/sh\nexit 64\n");
        _host.Write("etc/apt/sources.list", "deb http://archive.example\n");
        _host.Write("etc/apt/sources.list.d/ubuntu.sources", "");
        _host.Write("etc/apt/apt.conf.d/x", "");
        _host.Write("etc/ssh/ssh_host_rsa_key", "key");
        _host.Write("etc/machine-id", "abc\n");
    }

    public void Dispose() => _host.Dispose();

    [Fact]
    public void Installs_docker_the_logging_agent_and_the_lease_program_from_the_mirror_alone()
    {
        var (exitCode, output) = _host.Run("bake.sh");

        Assert.True(exitCode == 0, output);
        Assert.Equal("baked", _host.Told("result"));
        Assert.Contains("apt-get install -q -y docker.io google-cloud-ops-agent curl", _host.Calls);
        Assert.False(_host.Exists("etc/apt/sources.list"));
        Assert.False(_host.Exists("etc/apt/sources.list.d/ubuntu.sources"));
        Assert.True(_host.Exists("opt/lease/lease"));
        Assert.True(_host.Exists("opt/scripts/apt-token.sh"));
    }

    [Fact]
    public void Leaves_no_identity_of_the_machine_in_the_image()
    {
        _ = _host.Run("bake.sh");

        Assert.False(_host.Exists("etc/ssh/ssh_host_rsa_key"));
        Assert.Equal("", _host.Read("etc/machine-id"));
        Assert.Equal("cloud-init clean --logs", _host.Calls.Last(call => call.StartsWith("cloud-init", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("apt-get-fails", "")]
    [InlineData("lease", "#!/bin/sh\nexit 127\n")]
    public void Reports_what_does_not_work(string what, string text)
    {
        _host.Tell(what, text);

        _ = _host.Run("bake.sh");

        Assert.Equal("failed", _host.Told("result"));
    }
}
