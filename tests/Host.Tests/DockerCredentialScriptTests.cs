using System.Text.Json;

namespace Groundwork.Host.Tests;

public sealed class DockerCredentialScriptTests : IDisposable
{
    readonly ScriptHost _host = new();

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("us-docker.pkg.dev")]
    [InlineData("https://us-docker.pkg.dev")]
    public void Gives_the_hosts_token_for_artifact_registry(string server)
    {
        var (exitCode, output) = Get(server);

        Assert.Equal(0, exitCode);
        using var credential = JsonDocument.Parse(output);
        Assert.Equal("oauth2accesstoken", credential.RootElement.GetProperty("Username").GetString());
        Assert.Equal("ya29.stand-in", credential.RootElement.GetProperty("Secret").GetString());
    }

    [Theory]
    [InlineData("docker.io")]
    [InlineData("us-docker.pkg.dev.example.com")]
    [InlineData("example.com/us-docker.pkg.dev")]
    public void Gives_it_to_nobody_else(string server)
    {
        var (exitCode, output) = Get(server);

        Assert.Equal(1, exitCode);
        Assert.Equal("credentials not found in native keychain\n", output);
        Assert.Empty(_host.Calls);
    }

    [Fact]
    public void Fails_without_a_token()
    {
        _host.Tell("no-token");

        Assert.Equal(1, Get("us-docker.pkg.dev").ExitCode);
    }

    [Fact]
    public void Stores_nothing()
    {
        Assert.Equal(0, _host.Run("docker-credential-gce", "store").ExitCode);
        Assert.Equal(0, _host.Run("docker-credential-gce", "erase").ExitCode);
        Assert.Equal("{}\n", _host.Run("docker-credential-gce", "list").Output);
        Assert.Equal(64, _host.Run("docker-credential-gce", "show").ExitCode);
    }

    (int ExitCode, string Output) Get(string server)
    {
        using var process = _host.Start("docker-credential-gce", ["get"]);
        process.StandardInput.Write(server + "\n");
        process.StandardInput.Close();
        return ScriptHost.End(process);
    }
}
