using Groundwork.Preview.Audit.Topology;

namespace Groundwork.Preview.Tests.Audit.Topology;

public sealed class TopologyBuilderTests
{
    static readonly Groundwork.Plan.ResourceState Shop = AuditSample.Component("groundwork:shop:Shop", "shop");

    [Fact]
    public void Puts_resources_into_components_and_those_into_regions()
    {
        var address = AuditSample.Below(Shop.Urn, "gcp:compute/address:Address", "address", ("region", "us-central1"));
        var other = AuditSample.Below(Shop.Urn, "gcp:compute/address:Address", "other", ("region", "europe-west1"));

        var picture = Draw([], [Shop, address, other]);

        Assert.Equal(["europe-west1", "us-central1"], picture.Boxes.Select(static b => b.Label));
        var frame = Assert.Single(picture.Boxes[1].Children);
        Assert.Equal(("component", "shop", Shop.Urn), (frame.Kind, frame.Label, frame.Urn!.Value));
        Assert.Equal(
            ("resource", "address", "create"),
            Assert.Single(frame.Children) is var leaf ? (leaf.Kind, leaf.Label, leaf.Operation) : default);
    }

    [Fact]
    public void Puts_what_has_no_region_last()
    {
        var picture = Draw([],
        [
            AuditSample.Resource("gcp:compute/network:Network", "network"),
            AuditSample.Resource("gcp:compute/address:Address", "address", ("region", "us-central1")),
        ]);

        Assert.Equal(["us-central1", "global"], picture.Boxes.Select(static b => b.Id));
    }

    [Fact]
    public void Gives_every_box_an_id_of_its_own()
    {
        var picture = AuditSample.OfProd.Stacks[0].Topology;

        var ids = picture.Boxes.SelectMany(All).Select(static b => b.Id).ToArray();

        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void Draws_every_managed_resource_once()
    {
        var stack = AuditSample.Prod.Rendered!;

        var drawn = AuditSample.OfProd.Stacks[0].Topology.Boxes.SelectMany(All)
            .Where(static b => b.Kind == "resource")
            .Select(static b => b.Urn!.Value)
            .Order();

        Assert.Equal(stack.Resources.Where(static r => r.Custom).Select(static r => r.Urn), drawn);
    }

    [Fact]
    public void Colours_a_frame_by_the_worst_that_is_in_it()
    {
        var kept = AuditSample.Below(Shop.Urn, "gcp:compute/address:Address", "kept", ("region", "us-central1"));
        var gone = AuditSample.Below(Shop.Urn, "gcp:compute/address:Address", "gone", ("region", "us-central1"));
        var made = AuditSample.Below(Shop.Urn, "gcp:compute/address:Address", "made", ("region", "us-central1"));

        var region = Assert.Single(Draw([Shop, kept, gone], [Shop, kept, made]).Boxes);

        Assert.Equal(("delete", "delete"), (region.Operation, region.Children[0].Operation));
        Assert.Equal(["delete", "same", "create"], region.Children[0].Children.Select(static b => b.Operation));
    }

    [Fact]
    public void Draws_references_between_what_is_shown_and_not_to_parents()
    {
        var network = AuditSample.Below(Shop.Urn, "gcp:compute/network:Network", "network");
        var subnet = AuditSample.Below(
            Shop.Urn,
            "gcp:compute/subnetwork:Subnetwork",
            "subnet",
            ("network", Sample.Unknown(network.Urn, "id")),
            ("region", "us-central1"));

        var picture = Draw([], [Shop, network, subnet with { Dependencies = [Shop.Urn, network.Urn] }]);

        Assert.Equal([new TopologyEdge(subnet.Urn, network.Urn)], picture.Edges);
    }

    static TopologyPicture Draw(Groundwork.Plan.ResourceState[] old, Groundwork.Plan.ResourceState[] wanted) =>
        AuditSample.Audit(old, wanted).Stacks[0].Topology;

    static IEnumerable<TopologyBox> All(TopologyBox box) => box.Children.SelectMany(All).Prepend(box);
}
