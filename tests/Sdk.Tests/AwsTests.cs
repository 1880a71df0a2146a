using Groundwork.Plan;
using Groundwork.Plan.Differences;
using Groundwork.Plan.Values;
using Aws = Pulumi.Aws;

namespace Groundwork.Sdk.Tests;

/// <summary>What Pulumi's provider of AWS does by rules of its own.</summary>
public sealed class AwsTests
{
    [Fact]
    public async Task Tags_of_the_provider_are_under_those_of_the_resource()
    {
        var stack = await Rendering.Stack(static () =>
        {
            var provider = Provider(("project", "wcs"), ("team", "platform"));
            var topic = new Aws.Sns.Topic(
                "alerts",
                new() { Tags = { ["team"] = "on-call", ["severity"] = "p0" } },
                new() { Provider = provider });
            Show(topic.TagsAll, topic.Tags!);
        });

        Assert.Equal("project=wcs severity=p0 team=on-call", Shown(stack, "first"));
        Assert.Equal("severity=p0 team=on-call", Shown(stack, "second"));
        Assert.False(stack.Named("alerts").Inputs.ContainsKey("tagsAll"));
    }

    [Fact]
    public async Task Tags_that_the_provider_ignores_are_not_among_all_tags()
    {
        var stack = await Rendering.Stack(static () =>
        {
            var provider = new Aws.Provider("aws", new()
            {
                DefaultTags = new Aws.Inputs.ProviderDefaultTagsArgs { Tags = { ["project"] = "wcs", ["kubernetes.io/cluster"] = "x" } },
                IgnoreTags = new Aws.Inputs.ProviderIgnoreTagsArgs { Keys = { "owner" }, KeyPrefixes = { "kubernetes.io/" } },
            });
            var queue = new Aws.Sqs.Queue("orders", new() { Tags = { ["owner"] = "me" } }, new() { Provider = provider });
            Show(queue.TagsAll, queue.TagsAll);
        });

        Assert.Equal("project=wcs", Shown(stack, "first"));
    }

    [Fact]
    public async Task Without_a_provider_of_its_own_a_resource_has_the_stack_s_region_and_tags()
    {
        var request = Rendering.Request with
        {
            Config = Rendering.Request.Config.Add("aws:region", "ap-northeast-2").Add("aws:defaultTags", """{"tags":{"project":"wcs"}}"""),
        };

        var result = await Rendering.Run(request, static () =>
        {
            var queue = new Aws.Sqs.Queue("orders");
            Show(queue.TagsAll, queue.TagsAll, queue.Region);
        });

        Assert.Equal("project=wcs", Shown(result.Stack!, "first"));
        Assert.Equal(new TextValue("ap-northeast-2"), result.Stack!.Input("regions", "insecureValue"));
    }

    [Fact]
    public async Task The_region_of_a_resource_is_its_own_then_its_provider_s()
    {
        var stack = await Rendering.Stack(static () =>
        {
            var provider = new Aws.Provider("aws", new() { Region = "ap-northeast-2" });
            var options = new CustomResourceOptions { Provider = provider };
            var near = new Aws.Sqs.Queue("near", null, options);
            var far = new Aws.Sqs.Queue("far", new() { Region = "ap-northeast-1" }, options);
            Show(near.TagsAll, near.TagsAll, Output.Format($"{near.Region} {far.Region}"));
        });

        Assert.Equal(new TextValue("ap-northeast-2 ap-northeast-1"), stack.Input("regions", "insecureValue"));
        Assert.Equal("", Shown(stack, "first"));
    }

    [Fact]
    public async Task Tags_and_region_are_unknown_where_the_provider_s_are()
    {
        var stack = await Rendering.Stack(static () =>
        {
            var other = new Aws.Sqs.Queue("other");
            var provider = new Aws.Provider(
                "aws",
                new() { DefaultTags = new Aws.Inputs.ProviderDefaultTagsArgs { Tags = { ["arn"] = other.Arn } } });
            var queue = new Aws.Sqs.Queue("orders", null, new() { Provider = provider });
            Show(queue.TagsAll, queue.TagsAll, queue.Region);
        });

        Assert.IsType<UnknownValue>(stack.Input("regions", "insecureValue"));
        Assert.IsType<UnknownValue>(stack.Input("first", "insecureValue"));
    }

    [Fact]
    public async Task A_change_of_the_provider_s_tags_is_a_change_of_every_resource()
    {
        var (old, @new) = (await Tagged("platform"), await Tagged("payments"));

        var difference = StackDifference.Compute(Baseline.Of(old), @new, Pulumi.Offline.ProviderSchemas.Of(typeof(Aws.Provider).Assembly));

        var change = Assert.Single(difference.Resources.Single(static r => r.Urn.Name == "orders").Changes);
        Assert.Equal(
            ("tagsAll.team", "platform", "payments"),
            (change.Path.ToString(), ((TextValue)change.Old!).Value, ((TextValue)change.New!).Value));
        Assert.Equal(Operation.Same, difference.Resources.Single(static r => r.Urn.Name == "own").Operation);
    }

    [Fact]
    public async Task A_description_that_the_official_arguments_set_is_sent()
    {
        var stack = await Rendering.Stack(static () =>
        {
            _ = new Aws.Rds.SubnetGroup("data", new() { SubnetIds = { "subnet-1" } });
            _ = new Aws.Rds.SubnetGroup("other", new() { SubnetIds = { "subnet-1" }, Description = "Ours" });
        });

        Assert.Equal(new TextValue("Managed by Pulumi"), stack.Input("data", "description"));
        Assert.Equal(new TextValue("Ours"), stack.Input("other", "description"));
    }

    [Fact]
    public async Task The_provider_reads_neither_settings_nor_the_environment()
    {
        var request = Rendering.Request with { Config = Rendering.Request.Config.Add("aws:region", "ap-northeast-2") };

        var result = await Rendering.Run(request, static () => _ = new Aws.Provider("aws"));

        Assert.Equal(["skipCredentialsValidation", "skipRegionValidation"], result.Stack!.Named("aws").Inputs.Keys);
    }

    static Task<RenderedStack> Tagged(string team) => Rendering.Stack(() =>
    {
        var options = new CustomResourceOptions { Provider = Provider(("team", team)) };
        _ = new Aws.Sqs.Queue("orders", null, options);
        _ = new Aws.Sqs.Queue("own", new() { Tags = { ["team"] = "wcs" } }, options);
    });

    static Aws.Provider Provider(params (string Key, string Value)[] tags)
    {
        var given = new Aws.Inputs.ProviderDefaultTagsArgs();
        foreach (var (key, value) in tags)
        {
            given.Tags.Add(key, value);
        }

        return new("aws", new() { DefaultTags = given });
    }

    /// <summary>Puts outputs into inputs of further resources, where a test can read them.</summary>
    static void Show(
        Output<ImmutableDictionary<string, string>> first,
        Output<ImmutableDictionary<string, string>> second,
        Output<string>? region = null)
    {
        _ = new Aws.Ssm.Parameter("first", new() { Type = "String", InsecureValue = Text(first) });
        _ = new Aws.Ssm.Parameter("second", new() { Type = "String", InsecureValue = Text(second) });
        if (region is not null)
        {
            _ = new Aws.Ssm.Parameter("regions", new() { Type = "String", InsecureValue = region });
        }
    }

    static Output<string> Text(Output<ImmutableDictionary<string, string>> tags) =>
        tags.Apply(
            static t => string.Join(' ', t.OrderBy(static e => e.Key, StringComparer.Ordinal).Select(static e => $"{e.Key}={e.Value}")));

    static string Shown(RenderedStack stack, string name) => ((TextValue)stack.Input(name, "insecureValue")).Value;
}
