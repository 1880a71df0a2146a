namespace Groundwork.Infra.Tests.Common;

public sealed class NamingTests
{
    [Fact]
    public void Begins_a_name_with_the_system() =>
        Assert.Equal("trading-bot-global-lb", new Naming("trading-bot").ResourceName("global-lb"));

    [Fact]
    public void Qualifies_only_names_that_are_unique_in_the_world()
    {
        var dev = new Naming("trading-bot", "dev");

        Assert.Equal("trading-bot-dev-backups", dev.WorldName("backups"));
        Assert.Equal("trading-bot-backups", new Naming("trading-bot").WorldName("backups"));
        Assert.Equal("trading-bot-queue", dev.ResourceName("queue"));
    }

    [Theory]
    [InlineData("Trading")]
    [InlineData("9bot")]
    [InlineData("")]
    public void Rejects_a_system_that_can_begin_no_name(string system)
    {
        var error = Assert.Throws<ArgumentException>(() => new Naming(system));

        Assert.Equal($"System must be lower-case letters, digits and '-', starting with a letter, got '{system}'.", error.Message);
    }

    [Fact]
    public void Rejects_a_name_that_is_too_long()
    {
        var error = Assert.Throws<ArgumentException>(() => new Naming("trading-bot").ResourceName(new string('a', 60)));

        Assert.EndsWith("must be between 1 and 63, got 72.", error.Message, StringComparison.Ordinal);
    }
}
