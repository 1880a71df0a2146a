namespace Groundwork.Host.Tests;

public sealed class AptTokenScriptTests : IDisposable
{
    const string File = "etc/apt/auth.conf.d/artifact-registry.conf";

    readonly ScriptHost _host = new();

    public AptTokenScriptTests() =>
        _host.Write(
            "etc/apt/sources.list.d/groundwork.list",
            "deb [signed-by=/k.gpg] https://us-apt.pkg.dev/projects/p ubuntu-noble main\n"
                + "deb https://us-apt.pkg.dev/projects/p ops-agent main\n");

    public void Dispose() => _host.Dispose();

    [Fact]
    public void Writes_a_token_that_root_alone_reads_for_each_mirror()
    {
        var (exitCode, _) = _host.Run("apt-token.sh");

        Assert.Equal(0, exitCode);
        Assert.Equal("machine us-apt.pkg.dev login oauth2accesstoken password ya29.stand-in\n", _host.Read(File));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(_host.PathOf(File)));
    }

    [Fact]
    public void Keeps_the_last_one_when_there_is_no_token()
    {
        _host.Write(File, "machine us-apt.pkg.dev login oauth2accesstoken password old\n");
        _host.Tell("no-token");

        Assert.Equal(1, _host.Run("apt-token.sh").ExitCode);
        Assert.Contains("old", _host.Read(File), StringComparison.Ordinal);
    }
}
