using Groundwork.Plan;
using Groundwork.Policies.Exemptions;

namespace Groundwork.Policies.Tests.Exemptions;

public sealed class ExemptionMatchTests
{
    static readonly Urn Root = Urn.Create("prod", "groundwork", default, Urn.StackType, "groundwork-prod");
    static readonly Urn Site = Urn.Create("prod", "groundwork", default, "groundwork:web:Site", "site");
    static readonly Urn Bucket = Urn.Create("prod", "groundwork", Site, "gcp:storage/bucket:Bucket", "site-pages");

    [Theory]
    [InlineData("urn", "urn:pulumi:prod::*Bucket::site-pages", true)]
    [InlineData("urn", "urn:pulumi:dev::*Bucket::site-pages", false)]
    [InlineData("component", "site", true)]
    [InlineData("component", "urn:pulumi:*::groundwork:web:Site::site", true)]
    [InlineData("component", "site-pages", true)]
    [InlineData("component", "other", false)]
    [InlineData("component", "groundwork-prod", false)]
    [InlineData("type", "gcp:storage/bucket:Bucket", true)]
    [InlineData("type", "gcp:storage/bucket:Bucke", false)]
    [InlineData("name", "site-*", true)]
    [InlineData("name", "Site-*", false)]
    [InlineData("name", "site-page?", false)]
    public void Matches_by_one_property(string property, string pattern, bool matches)
    {
        var match = property switch
        {
            "urn" => new ExemptionMatch { Urn = pattern },
            "component" => new ExemptionMatch { Component = pattern },
            "type" => new ExemptionMatch { Type = pattern },
            _ => new ExemptionMatch { Name = pattern },
        };

        Assert.Equal(matches, match.Matches(Bucket, ParentOf));
    }

    [Fact]
    public void Needs_all_that_is_given()
    {
        Assert.True(new ExemptionMatch { Component = "site", Type = "gcp:storage/*" }.Matches(Bucket, ParentOf));
        Assert.False(new ExemptionMatch { Component = "site", Type = "gcp:compute/*" }.Matches(Bucket, ParentOf));
    }

    [Fact]
    public void Matches_nothing_where_nothing_is_given() => Assert.False(new ExemptionMatch().Matches(Bucket, ParentOf));

    static Urn? ParentOf(Urn urn) => urn == Bucket ? Site : urn == Site ? Root : null;
}
