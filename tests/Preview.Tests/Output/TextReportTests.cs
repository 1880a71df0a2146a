namespace Groundwork.Preview.Tests.Output;

public sealed class TextReportTests
{
    [Fact]
    public void Draws_a_new_stack_as_a_tree() => Golden.Equal("created.tree.txt", Sample.Text(Sample.Created));

    [Fact]
    public void Shows_every_property_of_what_is_created() => Golden.Equal("created.diff.txt", Sample.Text(Sample.Created, diff: true));

    [Fact]
    public void Sums_an_unchanged_stack_up_by_component() => Golden.Equal("unchanged.tree.txt", Sample.Text(Sample.Unchanged));

    [Fact]
    public void Shows_all_of_an_unchanged_stack_on_request() =>
        Golden.Equal("unchanged.all.txt", Sample.Text(Sample.Unchanged, showSames: true));

    [Fact]
    public void Lists_messages_below_the_resource_they_are_about() => Golden.Equal("faulty.tree.txt", Sample.Text(Sample.Faulty));

    [Fact]
    public void Differs_on_a_terminal_in_nothing_but_colour()
    {
        var coloured = Sample.Text(Sample.Faulty, diff: true, colour: true);

        Assert.Contains("\e[38;5;2m+ ", coloured, StringComparison.Ordinal);
        Assert.Equal(Sample.Text(Sample.Faulty, diff: true), System.Text.RegularExpressions.Regex.Replace(coloured, "\e\\[[0-9;]*m", ""));
    }
}
