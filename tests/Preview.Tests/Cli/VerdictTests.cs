using Groundwork.Preview.Cli;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Tests.Cli;

public sealed class VerdictTests
{
    static readonly PreviewOptions Plain = new();

    static readonly StackReport Allowed = ChangedSample.Report with { AllowReplace = ["replaced"] };

    [Fact]
    public void Is_fine_where_a_change_is_allowed() => Assert.Equal(0, Of(Allowed, Plain));

    [Fact]
    public void Fails_where_data_would_be_replaced() => Assert.Equal(5, Of(ChangedSample.Report, Plain));

    [Fact]
    public void Fails_where_another_resource_is_allowed() =>
        Assert.Equal(5, Of(ChangedSample.Report with { AllowReplace = ["other"] }, Plain));

    [Fact]
    public void Fails_on_any_danger_on_request() => Assert.Equal(5, Of(Allowed, Plain with { FailOnDanger = true }));

    [Fact]
    public void Tells_of_changes_on_request() => Assert.Equal(10, Of(Allowed, Plain with { DetailedExitCode = true }));

    [Fact]
    public void Fails_on_changes_on_request() =>
        Assert.Equal(7, Of(Allowed, Plain with { DetailedExitCode = true, ExpectNoChanges = true }));

    [Fact]
    public void Is_fine_where_nothing_changes() =>
        Assert.Equal(0, Of(Sample.Unchanged, Plain with { DetailedExitCode = true, ExpectNoChanges = true, FailOnDanger = true }));

    [Fact]
    public void Fails_on_a_schema_fault() => Assert.Equal(5, Of(Sample.Faulty, Plain with { DetailedExitCode = true }));

    [Fact]
    public void Fails_on_the_worst_of_all_stacks() =>
        Assert.Equal(1, Verdict.Of(new([Sample.Faulty, Allowed, Allowed with { ProgramFailed = true }]), Plain));

    static int Of(StackReport stack, PreviewOptions options) => Verdict.Of(new([stack]), options);
}
