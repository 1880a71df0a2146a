using System.Reflection;
using Groundwork.Plan;
using Groundwork.Plan.State;
using Groundwork.Plan.Values;
using Pulumi.Offline;

namespace Groundwork.Sdk.Tests.Recorded;

/// <summary>A program, and what the official SDK and Pulumi's engine made of it.</summary>
public sealed class RecordedProgramTests : IAsyncLifetime
{
    RenderedStack _rendered = null!;
    RenderedStack _recorded = null!;

    public async ValueTask InitializeAsync()
    {
        var entryPoint = Assembly.Load("Recorded").EntryPoint!;
        var result = await OfflineEngine.RenderAsync(
            new() { Project = "recorded", Stack = "dev", RootDirectory = ".", Config = ImmutableDictionary<string, string>.Empty },
            () => Task.FromResult((int)entryPoint.Invoke(null, [Array.Empty<string>()])!),
            TestContext.Current.CancellationToken);
        using var state = typeof(RecordedProgramTests).Assembly.GetManifestResourceStream("recorded.state.json")!;

        Assert.Equal((0, ""), (result.ExitCode, string.Join("\n", result.Diagnostics.Select(static d => d.Message))));
        _rendered = result.Stack!;
        _recorded = StateReader.Read(state, "recorded.state.json").ToRenderedStack();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void Has_the_same_resources() =>
        Assert.Equal(_recorded.Resources.Select(static r => r.Urn.Value), _rendered.Resources.Select(static r => r.Urn.Value));

    [Fact]
    public void Has_the_same_parents() => Same(static r => r.Parent?.Value);

    [Fact]
    public void Tells_custom_resources_from_components() => Same(static r => r.Custom);

    [Fact]
    public void Has_the_same_explicit_providers() =>
        Same(static r => r.Provider is { } provider && !StackState.IsDefaultProvider(provider) ? provider.Value : null);

    [Fact]
    public void Has_the_same_dependencies() => Same(static r => string.Join("\n", r.Dependencies));

    [Fact]
    public void Has_the_same_dependencies_of_each_property() =>
        Same(static r => string.Join("\n", r.PropertyDependencies.Select(static p => $"{p.Key}: {string.Join(", ", p.Value)}")));

    // The engine acts on DeleteBeforeReplace and keeps no note of it.
    [Fact]
    public void Has_the_same_options() => Same(static r => string.Join(
        "\n",
        $"protect {r.Options.Protect}, retain {r.Options.RetainOnDelete}, import {r.Options.ImportId}, version {r.Options.Version}, url "
            + $"{r.Options.PluginDownloadUrl}",
        $"ignore {string.Join(", ", r.Options.IgnoreChanges)}; replace on {string.Join(", ", r.Options.ReplaceOnChanges)}; "
            + $"hide {string.Join(", ", r.Options.HideDiffs)}",
        $"secret {string.Join(", ", r.Options.AdditionalSecretOutputs.Order(StringComparer.Ordinal))}; "
            + $"aliases {string.Join(", ", r.Options.Aliases)}",
        $"timeouts {r.Options.CreateTimeout} {r.Options.UpdateTimeout} {r.Options.DeleteTimeout}; "
            + $"with {r.Options.DeletedWith} {string.Join(", ", r.Options.ReplaceWith)} {r.Options.ReplacementTrigger}"));

    [Fact]
    public void Has_the_same_inputs_where_they_are_known()
    {
        foreach (var recorded in _recorded.Resources)
        {
            // The engine adds the version of the plugin it found to a provider's inputs.
            var expected = recorded.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal)
                ? recorded.Inputs.With("version", null)
                : recorded.Inputs;

            AssertSame(expected, _rendered.Find(recorded.Urn)!.Inputs, recorded.Urn.Name);
        }
    }

    [Fact]
    public void Says_of_each_unknown_where_it_comes_from()
    {
        Assert.Equal("trading.id", OriginOf(_rendered.Named("trading-hosts").Inputs["network"]));
        Assert.Equal(
            "db-password.result",
            OriginOf(Assert.IsType<SecretValue>(_rendered.Named("trading-db-us-central1").Inputs["rootPassword"]).Inner!));
    }

    [Fact]
    public void Keeps_the_text_around_an_unknown()
    {
        var template = Assert.IsType<UnknownTemplate>(Assert.IsType<UnknownValue>(_rendered.Outputs["endpoint"]).Expression);

        Assert.Equal(["postgres://", null, ":5432/trading"], template.Parts.Select(static p => p.Literal));
        Assert.Equal("trading-db-us-central1.privateIpAddress", Describe(template.Parts[1].Hole!.Origins[0]));
    }

    [Fact]
    public void Keeps_secrets_secret()
    {
        Assert.IsType<SecretValue>(_rendered.Outputs["password"]);
        Assert.Equal(
            "hunter2",
            Assert.IsType<TextValue>(Assert.IsType<SecretValue>(_rendered.Named("exchange-api-key-1").Inputs["secretData"]).Inner).Value);
    }

    static string OriginOf(PropertyValue value) => Describe(Assert.IsType<UnknownOrigin>(Assert.IsType<UnknownValue>(value).Expression));

    static string Describe(UnknownOrigin origin) => $"{origin.Urn.Name}.{origin.Path}";

    static void AssertSame(PropertyValue recorded, PropertyValue rendered, string place)
    {
        switch (recorded, rendered)
        {
            case (_, UnknownValue):
                break;
            case (SecretValue, SecretValue):
                break;
            case (MapValue left, MapValue right):
                Assert.Equal(left.Keys.Select(k => $"{place}.{k}"), right.Keys.Select(k => $"{place}.{k}"));
                foreach (var (key, value) in left.Entries)
                {
                    AssertSame(value, right[key], $"{place}.{key}");
                }

                break;
            case (ListValue left, ListValue right):
                Assert.Equal((place, left.Items.Length), (place, right.Items.Length));
                for (var i = 0; i < left.Items.Length; i++)
                {
                    AssertSame(left.Items[i], right.Items[i], $"{place}[{i}]");
                }

                break;
            default:
                Assert.Equal((place, recorded), (place, rendered));
                break;
        }
    }

    void Same<T>(Func<ResourceState, T> property) =>
        Assert.Equal(
            _recorded.Resources.Select(r => (r.Urn.Value, property(r))),
            _rendered.Resources.Select(r => (r.Urn.Value, property(r))));
}
