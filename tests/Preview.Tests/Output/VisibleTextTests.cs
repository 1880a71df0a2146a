using Groundwork.Preview.Output;

namespace Groundwork.Preview.Tests.Output;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("naïve – 東京 🔒 ⚠️", "naïve – 東京 🔒 ⚠️")]
    [InlineData("\e[31mred", "\\u{1b}[31mred")]
    [InlineData("a\nb", "a\\u{a}b")]
    [InlineData("user\u202etxt.exe", "user\\u{202e}txt.exe")]
    [InlineData("zero\u200bwidth", "zero\\u{200b}width")]
    public void Writes_what_cannot_be_seen_as_an_escape(string text, string expected) => Assert.Equal(expected, VisibleText.Of(text));

    [Fact]
    public void Writes_half_a_surrogate_pair_as_the_replacement_character() => Assert.Equal("a\ufffdb", VisibleText.Of("a\ud800b"));
}
