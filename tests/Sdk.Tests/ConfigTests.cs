using Groundwork.Plan;
using Groundwork.Plan.Values;
using Pulumi.Offline;

namespace Groundwork.Sdk.Tests;

/// <summary>Semantics 7.</summary>
public sealed class ConfigTests
{
    static readonly RenderRequest Request = Rendering.Request with
    {
        Config = new Dictionary<string, string>
        {
            ["shop:region"] = "us-central1",
            ["shop:size"] = "12",
            ["shop:ratio"] = "1.5",
            ["shop:on"] = "true",
            ["shop:shout"] = "True",
            ["shop:object"] = """{"Name":"a","name":"b"}""",
            ["gcp:project"] = "p",
        }.ToImmutableDictionary(),
        SecretKeys = ["shop:password"],
        LocateKey = static key => key == "shop:password" ? "Pulumi.dev.yaml:7" : null,
    };

    [Fact]
    public Task Reads_the_projects_keys_by_default() => With(static config =>
    {
        Assert.Equal("us-central1", config.Get("region"));
        Assert.Equal("us-central1", new Config("shop:config").Require("region"));
        Assert.Equal("p", new Config("gcp").Require("project"));
    });

    [Fact]
    public Task Reads_by_type() => With(static config =>
    {
        Assert.Equal(12, config.RequireInt32("size"));
        Assert.Equal(1.5, config.RequireDouble("ratio"));
        Assert.True(config.RequireBoolean("on"));
        Assert.Equal("a", config.RequireObject<Named>("object").Name);
    });

    [Fact]
    public Task Gives_null_for_what_is_missing() => With(static config =>
    {
        Assert.Null(config.Get("none"));
        Assert.Null(config.GetInt32("none"));
        Assert.Null(config.GetBoolean("none"));
        Assert.Null(config.GetObject<Named>("none"));
        Assert.Null(config.GetSecret("none"));
    });

    [Fact]
    public Task Names_the_key_that_is_missing_and_how_to_set_it() => With(static config =>
    {
        var plain = Assert.ThrowsAny<RunException>(() => config.Require("none"));
        var secret = Assert.ThrowsAny<RunException>(() => config.RequireSecret("none"));

        Assert.StartsWith("Missing Required configuration variable 'shop:none'\n", plain.Message, StringComparison.Ordinal);
        Assert.Contains("pulumi config set shop:none", plain.Message, StringComparison.Ordinal);
        Assert.Equal(plain.Message, secret.Message);
    });

    [Fact]
    public Task Refuses_a_value_of_another_type() => With(static config =>
    {
        Assert.Equal(
            "Configuration 'shop:shout' value 'True' is not a valid Boolean",
            Assert.ThrowsAny<RunException>(() => config.GetBoolean("shout")).Message);
        Assert.Equal(
            "Configuration 'shop:region' value 'us-central1' is not a valid Int32",
            Assert.ThrowsAny<RunException>(() => config.RequireInt32("region")).Message);
        Assert.Equal(
            "Configuration 'shop:region' value 'us-central1' is not a valid Double",
            Assert.ThrowsAny<RunException>(() => config.RequireDouble("region")).Message);
        Assert.Equal(
            "Configuration 'shop:region' value 'us-central1' is not a valid " + typeof(Named).FullName,
            Assert.ThrowsAny<RunException>(() => config.RequireObject<Named>("region")).Message);
    });

    [Fact]
    public Task Never_shows_a_value_read_as_a_secret() => With(static config =>
        Assert.Equal(
            "Configuration 'shop:region' value '[secret]' is not a valid Int32",
            Assert.ThrowsAny<RunException>(() => config.RequireSecretInt32("region")).Message));

    [Fact]
    public async Task Gives_secrets_by_the_secret_getters()
    {
        Output<int>? size = null;

        await With(config => size = config.RequireSecretInt32("size"));

        Assert.Equal((12, true), (await Mocking.Value(size!), await Output.IsSecretAsync(size!)));
    }

    [Fact]
    public async Task Does_not_know_an_encrypted_value()
    {
        var result = await Rendering.Run(
            Request,
            static () => _ = new Bucket("b", new() { Password = new Config().RequireSecret("password") }));

        var secret = Assert.IsType<SecretValue>(result.Stack!.Input("b", "password"));
        var origin = Assert.IsType<UnknownOrigin>(Assert.IsType<UnknownValue>(secret.Inner).Expression);
        Assert.Equal((true, "[\"shop:password\"]"), (origin.Urn.IsEmpty, origin.Path.ToString()));
    }

    [Fact]
    public async Task Refuses_to_read_an_encrypted_value_as_a_plain_one()
    {
        var result = await Rendering.Run(Request, static () => _ = new Config().Require("password"));

        Assert.Equal(
            (
                Severity.Error,
                "'shop:password' (Pulumi.dev.yaml:7) is encrypted (secure:) and can't be read as a plain value: "
                    + "read it with RequireSecret or GetSecret."),
            (Assert.Single(result.Diagnostics).Severity, result.Diagnostics[0].Message));
        Assert.Equal(1, result.ExitCode);
    }

    static async Task With(Action<Config> read)
    {
        var result = await Rendering.Run(Request, () => read(new Config()));

        Assert.Equal("", string.Join("\n", result.Diagnostics.Select(static d => d.Message)));
    }

    sealed record Named(string Name);
}
