using System.Reflection;
using NetArchTest.Rules;

namespace Groundwork.Architecture.Tests;

/// <summary>What types may use and be, as they were compiled: an alias or a target-typed <c>new</c> hides nothing here.</summary>
public sealed class AssemblyTests
{
    static readonly string[] Clouds =
    [
        "Pulumi.Aws", "Pulumi.Gcp", "Pulumi.Kubernetes", "Groundwork.Infra.Aws", "Groundwork.Infra.Gcp", "Groundwork.Infra.Kubernetes",
    ];

    public static TheoryData<string> Infra =>
        [.. Repository.Files("infra", "*.csproj").Select(static p => $"Groundwork.Infra.{Path.GetFileNameWithoutExtension(p)}")];

    [Theory]
    [MemberData(nameof(Infra))]
    public void Read_configuration_in_stacks_only(string assembly) =>
        AssertEmpty(Of(assembly).ShouldNot().HaveDependencyOnAny("Pulumi.Config"));

    [Theory]
    [InlineData("Groundwork.Plan")]
    [InlineData("Groundwork.Policies")]
    public void Know_no_sdk_where_plans_are_judged(string assembly) =>
        AssertEmpty(Of(assembly).ShouldNot().HaveDependencyOnAny("Pulumi", "Groundwork.Infra", "Groundwork.Sdk"));

    [Fact]
    public void Know_no_cloud_in_common() =>
        AssertEmpty(Of("Groundwork.Infra.Common").ShouldNot().HaveDependencyOnAny(Clouds));

    [Theory]
    [MemberData(nameof(Infra))]
    [InlineData("Groundwork.Plan")]
    [InlineData("Groundwork.Policies")]
    public void Are_sealed_unless_made_to_be_derived_from(string assembly) =>
        AssertEmpty(Of(assembly).And().AreClasses().And().AreNotAbstract().And().AreNotStatic().And().DoNotHaveName("Program")
            .Should().BeSealed());

    static PredicateList Of(string assembly) => Types.InAssembly(Assembly.Load(assembly)).That().DoNotHaveNameStartingWith("<");

    static void AssertEmpty(ConditionList rule)
    {
        var result = rule.GetResult();

        Assert.Empty((result.FailingTypes ?? []).Select(static type => $"{type.FullName} {type.Explanation}"));
    }
}
