using System.Collections.Immutable;
using Groundwork.Plan;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Tests.Engine;

public sealed class SettingTests
{
    static readonly Setting<int> Days = new Setting<int>("days", "Days kept.", 7).In(StackEnvironment.Prod, 30);

    [Theory]
    [InlineData(StackEnvironment.Dev, 7)]
    [InlineData(StackEnvironment.Staging, 7)]
    [InlineData(StackEnvironment.Prod, 30)]
    public void Defaults_by_environment(StackEnvironment environment, int days) =>
        Assert.Equal(days, new RuleContext { Environment = environment }.Get("a-rule", Days));

    [Fact]
    public void Goes_by_the_configuration_of_its_rule_alone()
    {
        var context = new RuleContext().With("a-rule", Days, 90);

        Assert.Equal(90, context.Get("a-rule", Days));
        Assert.Equal(30, context.Get("another-rule", Days));
    }

    [Fact]
    public void Falls_back_to_the_default_where_the_configured_value_is_of_another_type()
    {
        var context = new RuleContext { Config = ImmutableDictionary<string, MapValue>.Empty.Add("a-rule", new([new("days", "many")])) };

        Assert.Equal(30, context.Get("a-rule", Days));
        Assert.False(Days.Accepts("many"));
        Assert.False(Days.Accepts(1.5));
    }

    [Fact]
    public void Writes_and_reads_every_type()
    {
        AssertRoundTrip(new Setting<bool>("a", "b", true), "boolean");
        AssertRoundTrip(new Setting<string>("a", "b", "c"), "string");
        AssertRoundTrip(new Setting<double>("a", "b", 0.5), "number");
        AssertRoundTrip(new Setting<Sequence<string>>("a", "b", ["c", "d"]), "array");
        AssertRoundTrip(
            new Setting<ImmutableSortedDictionary<string, Sequence<string>>>(
                "a",
                "b",
                ImmutableSortedDictionary<string, Sequence<string>>.Empty.Add("c", ["d"])),
            "object");
    }

    static void AssertRoundTrip<T>(Setting<T> setting, string type)
        where T : notnull
    {
        Assert.True(setting.Accepts(setting.DefaultValue(StackEnvironment.Dev)));
        Assert.Equal(type, setting.Schema["type"].ToString());
    }
}
