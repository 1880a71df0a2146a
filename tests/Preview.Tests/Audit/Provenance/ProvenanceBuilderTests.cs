using System.Collections.Immutable;
using Groundwork.Preview.Audit;
using Groundwork.Preview.Audit.Provenance;
using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Tests.Audit.Provenance;

public sealed class ProvenanceBuilderTests
{
    [Fact]
    public void Names_the_baseline_of_each_stack()
    {
        var facts = Of(ChangedSample.Report);

        var stack = Assert.Single(facts.Stacks);
        Assert.Equal(
            ("dev", "snapshot", "snapshots/shop/dev.yaml", "0123456789abcdef", "2026-11-20"),
            (stack.Stack, stack.BaselineKind, stack.Baseline, stack.BaselineHash, stack.BaselineDate));
    }

    [Fact]
    public void Hashes_the_configuration_by_key_and_value()
    {
        var config = ImmutableSortedDictionary<string, string>.Empty.Add("shop:environment", "dev").Add("gcp:project", "p");

        // printf 'gcp:project=p\nshop:environment=dev\n' | sha256sum
        Assert.Equal(
            "b1564ee70bd99113343a2028c2dcdec0da186d82270734e3339d7a30186030aa",
            Of(Sample.Created with { Config = config }).Stacks[0].Config);
    }

    [Fact]
    public void Hashes_the_rules_the_same_way_every_time()
    {
        var facts = Of(Sample.Created);

        Assert.Equal(64, facts.PolicySet.Length);
        Assert.Equal(facts.PolicySet, Of(Sample.Unchanged).PolicySet);
        Assert.Equal(Groundwork.Policies.Engine.RuleCatalog.Default.Rules.Length, facts.Rules);
    }

    [Fact]
    public void Hands_on_what_it_is_given()
    {
        var context = AuditSample.Context with
        {
            Commit = new("0a1b2c", true),
            Packages = ImmutableSortedDictionary<string, string>.Empty.Add("Pulumi.Gcp", "9.37.0"),
            Schemas = ImmutableSortedDictionary<string, string>.Empty.Add("gcp", "9.35.0"),
        };

        var facts = AuditBuilder.Of(new([Sample.Created]), context).Provenance;

        Assert.Equal(
            (new CommitFacts("0a1b2c", true), "9.37.0", "9.35.0"),
            (facts.Commit, facts.Packages["Pulumi.Gcp"], facts.Schemas["gcp"]));
    }

    [Fact]
    public void Knows_no_commit_where_there_is_no_checkout()
    {
        var folder = Directory.CreateTempSubdirectory("nogit");

        Assert.Equal(CommitFacts.Unknown, CommitFacts.Of(folder.FullName));

        folder.Delete();
    }

    [Fact]
    public void Reads_the_pinned_packages_of_pulumi_only() =>
        Assert.Equal(
            ["Pulumi 3.112.1", "Pulumi.Gcp 9.37.0"],
            PinnedPackages.Read(
                """<Project><ItemGroup><PackageVersion Include="Pulumi.Gcp" Version="9.37.0" /><PackageVersion Include="Moq" Version="4" """
                    + """/><PackageVersion Include="Pulumi" Version="3.112.1" """
                    + """/></ItemGroup></Project>""").Select(static p => $"{p.Key} {p.Value}"));

    [Fact]
    public void Reads_no_package_from_what_is_no_xml() => Assert.Empty(PinnedPackages.Read("<Project"));

    static ProvenanceFacts Of(StackReport stack) => AuditSample.Audit(stack).Provenance;
}
