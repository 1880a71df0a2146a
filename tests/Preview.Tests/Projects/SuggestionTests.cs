using Groundwork.Preview.Projects;

namespace Groundwork.Preview.Tests.Projects;

public sealed class SuggestionTests
{
    static readonly string[] Stacks = ["dev", "prod", "staging"];

    [Theory]
    [InlineData("pord", "prod")]
    [InlineData("Prod", "prod")]
    [InlineData("stagin", "staging")]
    [InlineData("dve", "dev")]
    public void Finds_the_nearest_word(string given, string expected) => Assert.Equal(expected, Suggestion.Nearest(given, Stacks));

    [Theory]
    [InlineData("test")]
    [InlineData("")]
    [InlineData("x")]
    public void Keeps_quiet_where_nothing_is_near(string given) => Assert.Null(Suggestion.Nearest(given, Stacks));
}
