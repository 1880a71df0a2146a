using Groundwork.Preview.Output;

namespace Groundwork.Preview.Tests.Output;

public sealed class QuotedTests
{
    [Fact]
    public void Escapes_quotes_and_line_ends() => Assert.Equal("\"a \\\"b\\\"\\n\\\\c\"", Quoted.Of("a \"b\"\n\\c"));

    [Fact]
    public void Keeps_three_lines() => Assert.Equal("\"1\\n2\\n3...\"", Quoted.Short("1\n2\n3\n4"));

    [Fact]
    public void Keeps_150_characters_a_line() => Assert.Equal($"\"{new string('x', 150)}...\"", Quoted.Short(new string('x', 151)));

    [Fact]
    public void Shows_a_text_that_fits_whole() => Assert.Equal($"\"{new string('x', 150)}\"", Quoted.Short(new string('x', 150)));
}
