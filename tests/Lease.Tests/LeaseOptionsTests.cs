namespace Groundwork.Lease.Tests;

public sealed class LeaseOptionsTests
{
    static readonly string[] Complete = ["--bucket", "state", "--object", "leases/x", "--container", "x"];

    [Fact]
    public void Reads_what_is_given_and_leaves_the_command_as_it_is()
    {
        var options = LeaseOptions.Parse(
        [
            .. Complete, "--lifetime-seconds", "60", "--hold-back-seconds", "120", "--", "docker", "run", "--name", "x", "image",
        ]);

        Assert.Equal("state", options.Bucket);
        Assert.Equal("leases/x", options.Object);
        Assert.Equal("x", options.Container);
        Assert.Equal(TimeSpan.FromSeconds(60), options.Lifetime);
        Assert.Equal(TimeSpan.FromSeconds(120), options.HoldBack);
        Assert.Equal(["docker", "run", "--name", "x", "image"], options.Command);
    }

    [Fact]
    public void Defaults_to_thirty_seconds_and_no_holding_back()
    {
        var options = LeaseOptions.Parse([.. Complete, "--", "docker"]);

        Assert.Equal(TimeSpan.FromSeconds(30), options.Lifetime);
        Assert.Equal(TimeSpan.Zero, options.HoldBack);
        Assert.Equal("/run/groundwork", options.StateFolder);
    }

    [Fact]
    public void Names_this_boot_of_this_host_as_owner()
    {
        var owner = LeaseOptions.Parse([.. Complete, "--", "docker"]).Owner;

        Assert.Equal($"{Environment.MachineName}/{File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim()}", owner);
    }

    [Theory]
    [InlineData("--lifetime-seconds 2", "--lifetime-seconds must be between 3 and 300, got 2.")]
    [InlineData("--lifetime-seconds soon", "--lifetime-seconds must be between 3 and 300, got soon.")]
    [InlineData("--hold-back-seconds -1", "--hold-back-seconds must be between 0 and 600, got -1.")]
    [InlineData(
        "--life 30",
        "--life is not an option; use one of --bucket, --object, --container, --lifetime-seconds, "
            + "--hold-back-seconds, --state-folder, --owner.")]
    [InlineData("--owner", "--owner needs a value.")]
    public void Rejects_what_it_does_not_know(string extra, string message)
    {
        var error = Assert.Throws<LeaseUsageException>(() => LeaseOptions.Parse([.. Complete, .. extra.Split(' '), "--", "docker"]));

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void Rejects_a_missing_option()
    {
        var error = Assert.Throws<LeaseUsageException>(() => LeaseOptions.Parse(["--bucket", "state", "--container", "x", "--", "docker"]));

        Assert.Equal("--object is missing.", error.Message);
    }

    [Fact]
    public void Rejects_a_missing_command()
    {
        var error = Assert.Throws<LeaseUsageException>(() => LeaseOptions.Parse([.. Complete, "--"]));

        Assert.StartsWith("The container's command is missing; write it after --", error.Message, StringComparison.Ordinal);
    }
}
