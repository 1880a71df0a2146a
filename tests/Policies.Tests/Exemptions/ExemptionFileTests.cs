using Groundwork.Policies.Exemptions;

namespace Groundwork.Policies.Tests.Exemptions;

public sealed class ExemptionFileTests
{
    const string Whole = """
        exemptions:
          - rule: gcp-gcs-public-access-prevention[publicAccessPrevention]
            match:
              type: gcp:storage/bucket:Bucket
              name: site-*
            reason: The public site is served from this bucket.
            owner: web
            ticket: OPS-7
            approver: security
            created: 2026-01-01
            expires: 2026-01-31
            environments: [staging, prod]
        """;

    [Fact]
    public void Reads_an_entry_whole()
    {
        var exemption = Assert.Single(ExemptionFile.Parse(Whole).Exemptions);

        Assert.Equal("gcp-gcs-public-access-prevention", exemption.Rule);
        Assert.Equal("publicAccessPrevention", exemption.Path);
        Assert.Equal("site-*", exemption.Match.Name);
        Assert.Equal(new DateOnly(2026, 1, 31), exemption.Expires);
        Assert.Equal([StackEnvironment.Staging, StackEnvironment.Prod], exemption.Environments);
        Assert.Equal(2, exemption.Line);
        Assert.False(exemption.IsFor(StackEnvironment.Dev));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing")]
    [InlineData("exemptions:")]
    [InlineData("exemptions: []")]
    public void Reads_a_file_without_entries(string text)
    {
        var file = ExemptionFile.Parse(text);

        Assert.Empty(file.Exemptions);
        Assert.Empty(file.Faults);
    }

    [Theory]
    [InlineData(
        "reason: The public site is served from this bucket.",
        "reason: too short",
        "6:13: reason must have 20 characters or more, got 9.")]
    [InlineData(
        "created: 2026-01-01",
        "created: 1.1.2026",
        "10:14: created must be a date such as 2026-01-31, got 1.1.2026; without one the exemption doesn't hold.")]
    [InlineData("owner: web", "", "2:5: owner is missing.")]
    [InlineData("owner: web", "owner: []", "7:12: owner must be a text.")]
    [InlineData("ticket: OPS-7", "", "2:5: ticket is missing.")]
    [InlineData("expires: 2026-01-31", "", "2:5: expires is missing.")]
    [InlineData("[staging, prod]", "[staging, production]", "12:29: environments must be dev, staging or prod, got production.")]
    [InlineData(
        "owner: web",
        "owner: web\n    until: later",
        "8:5: An exemption has no until; it takes rule, match, reason, owner, ticket, approver, created, expires, environments.")]
    [InlineData("name: site-*", "label: x", "5:7: match has no label; it takes urn, component, type, name.")]
    public void Says_where_an_entry_is_wrong_and_does_not_take_it(string right, string wrong, string fault)
    {
        var file = ExemptionFile.Parse(Whole.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Empty(file.Exemptions);
        Assert.Equal(fault, string.Join(" ", file.Faults.Select(static f => $"{f.Line}:{f.Column}: {f.Message}")));
    }

    [Theory]
    [InlineData("- rule: x", "The file must have one key, exemptions, with a list.")]
    [InlineData("exemptions: 7", "The file must have one key, exemptions, with a list.")]
    [InlineData("exemptions: [7]", "An exemption must be an object.")]
    [InlineData("exemptions: [", "The file is not valid YAML.")]
    public void Says_what_is_wrong_with_the_file(string text, string fault) =>
        Assert.Contains(fault, ExemptionFile.Parse(text).Faults.Select(static f => f.Message));

    [Fact]
    public void Takes_the_good_entries_beside_a_bad_one()
    {
        var file = ExemptionFile.Parse(Whole + "\n  - rule: gcp-x\n");

        _ = Assert.Single(file.Exemptions);
        Assert.All(file.Faults, static f => Assert.Equal(13, f.Line));
    }
}
