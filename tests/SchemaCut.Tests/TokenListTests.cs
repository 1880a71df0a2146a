using Groundwork.Sdk.SchemaCut;

namespace Groundwork.SchemaCut.Tests;

public sealed class TokenListTests
{
    [Fact]
    public void Is_written_sorted_under_its_heading()
    {
        var list = TokenList.Parse("# What for.\r\n\r\nb:b:B without  z , a\r\n a:a:A \n");

        Assert.Equal("# What for.\na:a:A\nb:b:B without a, z\n", list.ToString());
        Assert.Equal(["a", "z"], list.LeftOutOf("b:b:B"));
        Assert.Empty(list.LeftOutOf("a:a:A"));
    }

    [Fact]
    public void Takes_in_what_it_does_not_have_yet()
    {
        var list = TokenList.Parse("b:b:B without a").With(["c:c:C", "b:b:B", "c:c:C", "a:a:A"]);

        Assert.Equal("a:a:A\nb:b:B without a\nc:c:C\n", list.ToString());
    }

    [Fact]
    public void Rejects_a_token_that_is_there_twice() =>
        Assert.Equal(
            "'a:a:A' is twice in the list: take one of its lines out.",
            Assert.Throws<CutException>(static () => TokenList.Parse("a:a:A\na:a:A without b")).Message);
}
