using Groundwork.Plan;
using Groundwork.Plan.Values;
using Groundwork.Preview.Output;

namespace Groundwork.Preview.Tests.Output;

public sealed class RedactorTests
{
    [Fact]
    public void Takes_nested_secrets_out_of_any_text()
    {
        var redactor = Of(new SecretValue(new MapValue([new("inner", new ListValue(["hunter2-long", 3]))])));

        Assert.Equal("password is [secret]!", redactor.Clean("password is hunter2-long!"));
    }

    [Fact]
    public void Takes_the_longer_of_two_nested_secrets_first()
    {
        var redactor = Of(new ListValue([new SecretValue("hunter2"), new SecretValue("hunter2-extended")]));

        Assert.Equal("[secret] and [secret]", redactor.Clean("hunter2-extended and hunter2"));
    }

    [Fact]
    public void Knows_each_line_of_a_key()
    {
        var redactor = Of(new SecretValue("-----BEGIN KEY-----\nMIIEvQIBADANBgkq\n-----END KEY-----\n"));

        Assert.Equal("  [secret]", redactor.Clean("  MIIEvQIBADANBgkq"));
    }

    [Fact]
    public void Leaves_short_words_alone() => Assert.Equal("true", Of(new SecretValue("true")).Clean("true"));

    static Redactor Of(PropertyValue value) =>
        Redactor.Of([new RenderedStack("p", "dev",
        [
            new ResourceState { Urn = Urn.Create("dev", "p", default, "a:b:C", "c"), Custom = true, Inputs = new([new("value", value)]) },
        ])]);
}
