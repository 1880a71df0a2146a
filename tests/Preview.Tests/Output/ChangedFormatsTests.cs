using Groundwork.Preview.Output;

namespace Groundwork.Preview.Tests.Output;

/// <summary>Every format over a stack where something of every kind happens.</summary>
public sealed class ChangedFormatsTests
{
    static readonly Redactor Redactor = Redactor.Of([ChangedSample.Report.Rendered!, ChangedSample.Report.ComparedWith.Baseline.Stack]);

    [Theory]
    [InlineData("text", "changed.tree.txt")]
    [InlineData("diff", "changed.diff.txt")]
    [InlineData("json", "changed.json")]
    [InlineData("digest", "changed.digest.json")]
    [InlineData("markdown", "changed.md")]
    [InlineData("sarif", "changed.sarif")]
    public void Reads_as_agreed(string format, string golden) => Golden.Equal(golden, Write(format));

    [Theory]
    [InlineData("text")]
    [InlineData("diff")]
    [InlineData("json")]
    [InlineData("digest")]
    [InlineData("markdown")]
    [InlineData("sarif")]
    public void Holds_no_secret_of_either_side(string format) => Assert.DoesNotContain("hunter2", Write(format), StringComparison.Ordinal);

    static string Write(string format) => Formats.Write(format, new([ChangedSample.Report]), Redactor);
}
