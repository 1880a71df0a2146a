namespace Groundwork.Plan.Tests;

public sealed class UrnTests
{
    [Theory]
    [InlineData("urn:pulumi:dev::p::a:b:C::n", "dev", "p", "a:b:C", "a:b:C", "n")]
    [InlineData("urn:pulumi:dev::p::x:y:Z$a:b:C::n::m", "dev", "p", "x:y:Z$a:b:C", "a:b:C", "n::m")]
    [InlineData("urn:pulumi:::p::a:b:C::", "", "p", "a:b:C", "a:b:C", "")]
    public void Takes_a_URN_apart(string text, string stack, string project, string qualifiedType, string type, string name)
    {
        var urn = Urn.Parse(text);

        Assert.Equal((stack, project, qualifiedType, type, name), (urn.Stack, urn.Project, urn.QualifiedType, urn.Type, urn.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("urn:pulumi:")]
    [InlineData("urn:pulumi:dev::p::a:b:C")]
    [InlineData("urn:other:dev::p::a:b:C::n")]
    public void Refuses_anything_else(string text)
    {
        Assert.False(Urn.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Urn.Parse(text));
    }

    [Fact]
    public void Chains_the_types_of_parents_but_not_of_the_stack()
    {
        var root = Urn.Create("dev", "p", default, Urn.StackType, "p-dev");
        var outer = Urn.Create("dev", "p", root, "x:y:Outer", "o");
        var inner = Urn.Create("dev", "p", outer, "x:y:Inner", "i");

        Assert.Equal("urn:pulumi:dev::p::x:y:Outer$x:y:Inner$a:b:C::n", Urn.Create("dev", "p", inner, "a:b:C", "n").Value);
    }

    [Fact]
    public void Names_nothing_by_default() =>
        Assert.Equal(("", "", "", true), (default(Urn).Name, default(Urn).Type, default(Urn).Stack, default(Urn).IsEmpty));
}
