using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using Core = Pulumi.Kubernetes.Core.V1;
using CoreInputs = Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Gcp = Pulumi.Gcp;

namespace Groundwork.Generator.Tests;

public sealed class ProviderClassTests
{
    [Fact]
    public async Task Mark_a_secret_input_as_secret()
    {
        var args = new Gcp.Sql.UserArgs { Instance = "db", Host = "%", Password = "hunter2" };

        Assert.True(await Output.IsSecretAsync(args.Password!.ToOutput()));
        Assert.Equal("hunter2", await OutputUtilities.GetValueAsync(args.Password!.ToOutput()));
        Assert.False(await Output.IsSecretAsync(args.Host!.ToOutput()));
    }

    [Fact]
    public void Keep_an_absent_secret_absent() => Assert.Null(new Gcp.Sql.UserArgs { Instance = "db", Password = null }.Password);

    [Fact]
    public async Task Mark_a_whole_secret_map_as_secret_when_it_is_assigned()
    {
        var assigned = new CoreInputs.SecretArgs { StringData = new InputMap<string> { ["key"] = "hunter2" } };
        var filled = new CoreInputs.SecretArgs { StringData = { ["key"] = "hunter2" } };

        Assert.True(await Output.IsSecretAsync(assigned.StringData.ToOutput()));
        Assert.False(await Output.IsSecretAsync(filled.StringData.ToOutput()));
        Assert.Equal("hunter2", (await OutputUtilities.GetValueAsync(assigned.StringData.ToOutput()))["key"]);
    }

    [Fact]
    public async Task Ask_for_aliases_secret_outputs_and_a_version()
    {
        var account = await OptionsOf(
            static options => _ = new Gcp.ServiceAccount.Account("robot", new() { AccountId = "robot" }, options));
        var user = await OptionsOf(static options => _ = new Gcp.Sql.User("user", new() { Instance = "db" }, options));

        var alias = await OutputUtilities.GetValueAsync(Assert.Single(account.Aliases).ToOutput());
        Assert.Equal("gcp:serviceAccount/account:Account", await OutputUtilities.GetValueAsync(alias.Type!.ToOutput()));
        Assert.Empty(account.AdditionalSecretOutputs);
        Assert.Equal("9.35.0", account.Version);
        Assert.Empty(user.Aliases);
        Assert.Equal(["password", "passwordWo"], user.AdditionalSecretOutputs);
    }

    [Fact]
    public async Task Leave_the_options_given_alone()
    {
        var given = new CustomResourceOptions { Protect = true };

        await Run(() => _ = new Gcp.ServiceAccount.Account("robot", new() { AccountId = "robot" }, given));

        Assert.Empty(given.Aliases);
        Assert.Null(given.Version);
        Assert.Null(given.Id);
    }

    [Fact]
    public async Task Set_the_kind_of_a_kubernetes_object_whatever_is_given()
    {
        var mocks = new Recorder();

        await Run(static () => _ = new Core.ConfigMap("map", new() { ApiVersion = "v2", Data = { ["a"] = "b" } }), mocks);

        var inputs = Assert.Single(mocks.Resources).Inputs;
        Assert.Equal("v1", inputs["apiVersion"]);
        Assert.Equal("ConfigMap", inputs["kind"]);
    }

    [Fact]
    public async Task Read_an_existing_resource_by_its_id()
    {
        var mocks = new Recorder();

        await Run(static () => _ = Gcp.Storage.Bucket.Get("archive", "archive-4711", new() { Location = "EU" }), mocks);

        var bucket = Assert.Single(mocks.Resources);
        Assert.Equal("gcp:storage/bucket:Bucket", bucket.Type);
        Assert.Equal("archive-4711", bucket.Id);
        Assert.Equal("EU", bucket.Inputs["location"]);
    }

    [Fact]
    public async Task Report_a_required_input_that_is_missing()
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(
            () => Run(static () => _ = new Gcp.Compute.Subnetwork("subnet", new() { Region = "europe-west1" })));

        Assert.Contains("network", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keep_settings_to_their_own_deployment()
    {
        string? first = null, second = "unset", provider = null;

        await Run(() =>
        {
            Gcp.Config.Project = "groundwork-dev";
            first = Gcp.Config.Project;
        });
        await Run(() => second = Gcp.Config.Project);
        var mocks = new Recorder();
        await Run(
            () =>
            {
                Gcp.Config.Region = "europe-west1";
                _ = new Gcp.Provider("gcp");
            },
            mocks);
        provider = (string?)Assert.Single(mocks.Resources).Inputs["region"];

        Assert.Equal("groundwork-dev", first);
        Assert.Null(second);
        Assert.Equal("europe-west1", provider);
    }

    static async Task<CustomResourceOptions> OptionsOf(Action<CustomResourceOptions> create)
    {
        CustomResourceOptions? seen = null;
        ResourceTransformation record = args =>
        {
            seen = (CustomResourceOptions)args.Options;
            return null;
        };
        await Run(() => create(new() { ResourceTransformations = { record } }));
        return seen!;
    }

    static Task<ImmutableArray<Resource>> Run(Action program, IMocks? mocks = null) =>
        Deployment.TestAsync(mocks ?? new Recorder(), new TestOptions { IsPreview = false }, program);

    sealed class Recorder : IMocks
    {
        public List<MockResourceArgs> Resources { get; } = [];

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            lock (Resources)
            {
                Resources.Add(args);
            }

            return Task.FromResult<(string?, object)>((args.Name + "-id", args.Inputs));
        }

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
    }
}
