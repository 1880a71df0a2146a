using Groundwork.Plan.Values;

namespace Groundwork.Sdk.Tests;

/// <summary>Semantics 5.7, 5.8, 5.10, 5.14, 5.15, 5.16, 5.17 and 5.19.</summary>
public sealed class ResourceOptionsTests
{
    [Fact]
    public async Task Inherits_protection_unless_it_says_otherwise()
    {
        var stack = await Rendering.Stack(static () => _ = new Group(
            "g",
            static g =>
            {
                _ = new Bucket("inherits", null, g.Child);
                _ = new Bucket("opens", null, new() { Parent = g, Protect = false });
            },
            new() { Protect = true }));

        Assert.True(stack.Named("inherits").Options.Protect);
        Assert.False(stack.Named("opens").Options.Protect);
    }

    [Fact]
    public async Task Passes_everything_on()
    {
        var stack = await Rendering.Stack(static () =>
        {
            var other = new Bucket("other");
            _ = new Bucket("b", null, new()
            {
                DeleteBeforeReplace = true,
                RetainOnDelete = true,
                IgnoreChanges = { "a", "b" },
                ReplaceOnChanges = { "c" },
                HideDiffs = { "d" },
                AdditionalSecretOutputs = { "name" },
                ImportId = "there",
                CustomTimeouts = new() { Create = TimeSpan.FromMinutes(5), Delete = TimeSpan.FromSeconds(1) },
                DeletedWith = other,
                ReplaceWith = { other },
                ReplacementTrigger = Output.Create<object>("t"),
                Version = "1.2.3",
                PluginDownloadURL = "https://plugins.example",
            });
        });

        var options = stack.Named("b").Options;
        Assert.Equal(
            (true, true, "there", "1.2.3", "https://plugins.example"),
            (options.DeleteBeforeReplace, options.RetainOnDelete, options.ImportId, options.Version, options.PluginDownloadUrl));
        Assert.Equal(["a", "b"], options.IgnoreChanges);
        Assert.Equal(["c"], options.ReplaceOnChanges);
        Assert.Equal(["d"], options.HideDiffs);
        Assert.Equal(["name"], options.AdditionalSecretOutputs);
        Assert.Equal(
            (TimeSpan.FromMinutes(5), null, TimeSpan.FromSeconds(1)),
            (options.CreateTimeout, options.UpdateTimeout, options.DeleteTimeout));
        Assert.Equal("other", options.DeletedWith!.Value.Name);
        Assert.Equal(["other"], options.ReplaceWith.Select(static u => u.Name));
        Assert.Equal("t", Assert.IsType<TextValue>(options.ReplacementTrigger).Value);
    }

    [Fact]
    public async Task Keeps_a_timeout_to_the_tick_and_an_absent_one_absent()
    {
        var stack = await Rendering.Stack(static () => _ = new Bucket("b", null, new()
        {
            CustomTimeouts = new() { Create = TimeSpan.FromTicks(1), Update = TimeSpan.Zero },
        }));

        var options = stack.Named("b").Options;
        Assert.Equal((TimeSpan.FromTicks(1), TimeSpan.Zero, null), (options.CreateTimeout, options.UpdateTimeout, options.DeleteTimeout));
    }

    [Fact]
    public async Task Leaves_the_programs_options_alone()
    {
        var options = new CustomResourceOptions();

        _ = await Rendering.Stack(() => _ = new Group("g", g =>
        {
            options.Parent = g;
            _ = new Bucket("b", null, options);
        }, new() { Protect = true }));

        Assert.Null(options.Protect);
        Assert.Null(options.Provider);
    }

    [Fact]
    public async Task Takes_the_provider_of_its_package()
    {
        var stack = await Rendering.Stack(static () =>
        {
            var (test, other) = (new TestProvider("test", "mine"), new TestProvider("other", "theirs"));
            _ = new Bucket("explicit", null, new() { Provider = test });
            _ = new Bucket("default");
            _ = new Group("group", static g => _ = new Bucket("inherits", null, g.Child), new() { Providers = { test, other } });
            var parent = new Bucket("parent", null, new() { Provider = test });
            _ = new Bucket("child", null, new() { Parent = parent });
            _ = new Group("single", static g => _ = new Bucket("of-single", null, g.Child), new() { Provider = test });
        });

        Assert.Equal("mine", stack.Named("explicit").Provider!.Value.Name);
        Assert.Null(stack.Named("default").Provider);
        Assert.Equal("mine", stack.Named("inherits").Provider!.Value.Name);
        Assert.Equal("mine", stack.Named("child").Provider!.Value.Name);
        Assert.Equal("mine", stack.Named("of-single").Provider!.Value.Name);
        Assert.Equal("pulumi:providers:test", stack.Named("mine").Type);
        Assert.Null(stack.Named("group").Provider);
    }

    [Fact]
    public async Task Refuses_provider_and_providers_together()
    {
        var result = await Rendering.Run(static () =>
        {
            var provider = new TestProvider("test", "mine");
            Assert.Throws<ResourceException>(() => _ = new Group("g", null, new() { Provider = provider, Providers = { provider } }));
        });

        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Applies_transformations_from_the_inside_out()
    {
        var seen = new List<string>();
        ResourceTransformation Note(string name) => args =>
        {
            if (args.Resource is Bucket)
            {
                seen.Add($"{name}:{args.Options.Protect}");
                return new(new BucketArgs { Name = name }, new CustomResourceOptions { Parent = args.Options.Parent, Protect = true });
            }

            return null;
        };

        var result = await Pulumi.Offline.OfflineEngine.RenderAsync(
            Rendering.Request,
            () => Deployment.RunAsync(
                () =>
                {
                    _ = new Group(
                        "g",
                        g => _ = new Bucket("b", null, new() { Parent = g, ResourceTransformations = { Note("own"), Note("second") } }),
                        new() { ResourceTransformations = { Note("parent") } });
                    return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
                },
                new StackOptions { ResourceTransformations = { Note("stack") } }),
            TestContext.Current.CancellationToken);

        Assert.Equal(["own:", "second:True", "parent:True", "stack:True"], seen);
        Assert.Equal("stack", result.Stack!.Input("b", "name").ToString());
        Assert.True(result.Stack!.Named("b").Options.Protect);
    }

    [Fact]
    public async Task Refuses_a_transformation_that_changes_the_parent()
    {
        var thrown = 0;

        _ = await Rendering.Stack(() => _ = new Group("g", g =>
        {
            Assert.Throws<ArgumentException>(() => _ = new Bucket("b", null, new()
            {
                ResourceTransformations = { args => new(args.Args, new CustomResourceOptions { Parent = g }) },
            }));
            thrown++;
        }));

        Assert.Equal(1, thrown);
    }

    [Fact]
    public async Task Knows_its_former_urns()
    {
        var stack = await Rendering.Stack(static () =>
        {
            _ = new Bucket("b", null, new()
            {
                Aliases =
                {
                    new Alias { Name = "old" },
                    new Alias { Type = "test:old:Type" },
                    new Alias { Urn = "urn:pulumi:dev::shop::x:y:Z::whole" },
                    new Alias { Stack = "other", Project = "before" },
                    new Alias { ParentUrn = "urn:pulumi:dev::shop::x:y:Z::p" },
                },
            });
        });

        Assert.Equal(
            [
                $"{Rendering.Prefix}{Bucket.Token}::old",
                "urn:pulumi:dev::shop::test:old:Type::b",
                "urn:pulumi:dev::shop::x:y:Z::whole",
                $"urn:pulumi:other::before::{Bucket.Token}::b",
                $"urn:pulumi:dev::shop::x:y:Z${Bucket.Token}::b",
            ],
            stack.Named("b").Options.Aliases.Select(static u => u.Value));
    }

    [Fact]
    public async Task Inherits_its_parents_former_urns()
    {
        var stack = await Rendering.Stack(static () => _ = new Group(
            "net",
            static g => _ = new Bucket("net-hosts", null, new() { Parent = g, Aliases = { new Alias { Name = "net-old" } } }),
            new() { Aliases = { new Alias { Name = "network" } } }));

        Assert.Equal(
            [
                $"{Rendering.Prefix}test:index:Group${Bucket.Token}::net-old",
                $"{Rendering.Prefix}test:index:Group${Bucket.Token}::network-hosts",
                $"{Rendering.Prefix}test:index:Group${Bucket.Token}::network-old",
            ],
            stack.Named("net-hosts").Options.Aliases.Select(static u => u.Value));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Refuses_contradictory_aliases(bool whole)
    {
        var alias = whole
            ? new Alias { Urn = "urn:pulumi:dev::shop::x:y:Z::a", Name = "b" }
            : new Alias { ParentUrn = "urn:pulumi:dev::shop::x:y:Z::a", NoParent = true };

        var result = await Rendering.Run(() => _ = new Bucket("b", null, new() { Aliases = { alias } }));

        Assert.Contains("ArgumentException: Alias should", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Merges_into_a_fresh_copy()
    {
        var first = new CustomResourceOptions
        {
            Protect = true,
            Version = "1",
            IgnoreChanges = { "a" },
            EnvVarMappings = { ["A"] = "1", ["B"] = "1" },
        };
        var second = new CustomResourceOptions
        {
            Version = "2",
            IgnoreChanges = { "b" },
            EnvVarMappings = { ["B"] = "2" },
            AdditionalSecretOutputs = { "s" },
        };

        var merged = CustomResourceOptions.Merge(first, second);

        Assert.Equal((true, "2"), (merged.Protect, merged.Version));
        Assert.Equal(["a", "b"], merged.IgnoreChanges);
        Assert.Equal(["s"], merged.AdditionalSecretOutputs);
        Assert.Equal(("1", "2"), (merged.EnvVarMappings["A"], merged.EnvVarMappings["B"]));
        Assert.Equal(["a"], first.IgnoreChanges);
        Assert.NotNull(CustomResourceOptions.Merge(null, null));
        Assert.NotSame(first, CustomResourceOptions.Merge(first, null));
    }

    [Fact]
    public async Task Merges_providers_by_package()
    {
        string[] names = [];

        _ = await Rendering.Stack(() =>
        {
            var first = new ComponentResourceOptions { Providers = { new TestProvider("a", "a1"), new TestProvider("b", "b1") } };
            var second = new ComponentResourceOptions { Providers = { new TestProvider("a", "a2") } };
            names = [.. ComponentResourceOptions.Merge(first, second).Providers.Select(static p => p.GetResourceName())];
        });

        Assert.Equal(["a2", "b1"], names);
    }

    [Fact]
    public void Never_has_a_null_list()
    {
        var options = new CustomResourceOptions { IgnoreChanges = null!, DependsOn = null! };

        Assert.Empty(options.IgnoreChanges);
        Assert.NotNull(options.DependsOn);
        Assert.Empty(options.Aliases);
        Assert.True(options.Hooks.IsEmpty);
    }

    sealed class TestProvider(string package, string name) : ProviderResource(package, name, ResourceArgs.Empty, null, null);
}
