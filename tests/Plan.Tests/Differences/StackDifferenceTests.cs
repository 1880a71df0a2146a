using Groundwork.Plan.Differences;
using Groundwork.Plan.Values;
using static Groundwork.Plan.Tests.Model;

namespace Groundwork.Plan.Tests.Differences;

public sealed class StackDifferenceTests
{
    const string Network = "gcp:compute/network:Network";
    const string Subnet = "gcp:compute/subnetwork:Subnetwork";
    const string Bucket = "gcp:storage/bucket:Bucket";
    const string Binding = "gcp:storage/bucketIAMMember:BucketIAMMember";

    static readonly ResourceState Vpc = Resource(Network, "vpc", ("autoCreateSubnetworks", false), ("description", "a"));
    static readonly ResourceState Hosts = Resource(Subnet, "hosts", ("ipCidrRange", "10.0.0.0/24"), ("network", Output(Vpc, "id")));

    [Fact]
    public void Creates_everything_where_there_was_nothing()
    {
        var difference = StackDifference.Compute(Baseline.Empty, Stack(Vpc, Hosts), Catalog);

        Assert.Equal(
            [(Operation.Create, "vpc"), (Operation.Create, "hosts")],
            difference.Steps.Select(static s => (s.Operation, s.Resource.Urn.Name)));
        Assert.All(difference.Resources, static r => Assert.Equal(Certainty.Certain, r.Certainty));
        Assert.True(difference.HasChanges);
    }

    [Fact]
    public void Deletes_what_depends_before_what_it_depends_on()
    {
        var difference = Compare(Stack(Vpc, Hosts), Stack());

        Assert.Equal(["hosts", "vpc"], difference.Steps.Select(static s => s.Resource.Urn.Name));
        Assert.All(difference.Steps, static s => Assert.Equal(Operation.Delete, s.Operation));
    }

    [Fact]
    public void Finds_nothing_where_nothing_changed()
    {
        var difference = Compare(Stack(Vpc, Hosts), Stack(Vpc, Hosts));

        Assert.False(difference.HasChanges);
        Assert.All(difference.Resources, static r => Assert.Equal((Operation.Same, Certainty.Certain), (r.Operation, r.Certainty)));
    }

    [Fact]
    public void Carries_a_replacement_to_what_cannot_live_with_another_id()
    {
        var difference = Compare(Stack(Vpc, Hosts), Stack(Vpc.With("description", "b"), Hosts));

        var hosts = difference.Find(Hosts.Urn)!;
        Assert.Equal((Operation.Replace, Certainty.Predicted), (hosts.Operation, hosts.Certainty));
        Assert.Equal(("network", "vpc"), (hosts.Reasons[0].Key, hosts.Reasons[0].Cause?.Name));
        Assert.Equal(
            [("hosts", "network"), ("vpc", "description")],
            difference.ChainOf(hosts).Select(static c => (c.Resource.Urn.Name, c.Reason.Key)));
        Assert.Equal(
            [
                (Operation.CreateReplacement, "vpc"), (Operation.Replace, "vpc"), (Operation.CreateReplacement, "hosts"),
                (Operation.Replace, "hosts"), (Operation.DeleteReplaced, "hosts"), (Operation.DeleteReplaced, "vpc"),
            ],
            difference.Steps.Select(static s => (s.Operation, s.Resource.Urn.Name)));
        Assert.Equal([(Operation.Replace, 2)], difference.Counts.Select(static c => (c.Key, c.Value)));
    }

    [Fact]
    public void Keeps_what_depends_on_the_id_of_something_updated()
    {
        var difference = Compare(Stack(Vpc, Hosts), Stack(Vpc.With("deleteDefaultRoutesOnCreate", true), Hosts));

        Assert.Equal(Operation.Update, difference.Find(Vpc.Urn)!.Operation);
        Assert.Equal(Operation.Same, difference.Find(Hosts.Urn)!.Operation);
    }

    [Fact]
    public void Says_may_where_an_update_could_change_what_others_take_from_it()
    {
        var reader = Resource("gcp:compute/address:Address", "reader", ("description", Output(Vpc, "gatewayIpv4")));

        var difference = Compare(Stack(Vpc, reader), Stack(Vpc.With("deleteDefaultRoutesOnCreate", true), reader));

        var found = difference.Find(reader.Urn)!;
        Assert.Equal((Operation.Update, Certainty.Unknown, true), (found.Operation, found.Certainty, found.MayReplace));
        Assert.Equal((ReplacementEffect.May, "vpc"), (found.Changes[0].Replacement, found.Changes[0].Cause?.Name));
    }

    [Fact]
    public void Deletes_the_holders_of_a_name_that_stays_before_its_resource()
    {
        var bucket = Resource(Bucket, "archive", ("name", "archive-bucket"), ("location", "EU"));
        var reader = Resource(
            Binding, "reader", ("bucket", "archive-bucket"), ("role", "roles/storage.objectViewer"), ("member", "user:a@b.c")) with
        {
            Dependencies = [bucket.Urn],
            PropertyDependencies = System.Collections.Immutable.ImmutableSortedDictionary.CreateRange<string, Sequence<Urn>>(
                StringComparer.Ordinal,
                [new("bucket", [bucket.Urn]), new("role", [])]),
        };

        var difference = Compare(Stack(bucket, reader), Stack(bucket.With("location", "US"), reader));

        Assert.Equal(
            [
                (Operation.DeleteReplaced, "reader"), (Operation.DeleteReplaced, "archive"), (Operation.Replace, "archive"),
                (Operation.CreateReplacement, "archive"),
                (Operation.Replace, "reader"), (Operation.CreateReplacement, "reader"),
            ],
            difference.Steps.Select(static s => (s.Operation, s.Resource.Urn.Name)));
    }

    [Fact]
    public void Lets_the_program_overrule_the_provider_on_deleting_first()
    {
        var bucket = Resource(Bucket, "archive", ("name", "archive-bucket"), ("location", "EU"));

        var difference = Single(bucket, bucket.With("location", "US") with { Options = new() { DeleteBeforeReplace = false } });

        Assert.Equal((Operation.Replace, false), (difference.Operation, difference.DeleteBeforeReplace));
    }

    [Fact]
    public void Refuses_to_replace_or_delete_what_is_protected_but_shows_it()
    {
        var guarded = Vpc with { Options = new() { Protect = true } };

        var replaced = Compare(Stack(guarded), Stack(guarded.With("description", "b")));
        var deleted = Compare(Stack(guarded), Stack());
        var released = Compare(Stack(guarded), Stack(Vpc.With("description", "b")));

        Assert.Equal((Operation.Replace, true), (replaced.Resources[0].Operation, replaced.Resources[0].IsBlocked));
        Assert.Equal(
            (DiagnosticKind.Refusal, Severity.Error),
            (Assert.Single(replaced.Diagnostics).Kind, replaced.Diagnostics[0].Severity));
        Assert.Equal(
            "urn:pulumi:dev::p::gcp:compute/network:Network::vpc is protected and would be deleted; Pulumi refuses that. "
                + "Keep it as it is, or take its protection off in a change of its own first.",
            Assert.Single(deleted.Diagnostics).Message);
        Assert.Empty(released.Diagnostics);
        Assert.Equal(new OptionChange("protect", "true", ""), Assert.Single(released.Resources[0].OptionChanges));
    }

    [Theory]
    [InlineData("description", "b", Operation.Same)]
    [InlineData("routingMode", "GLOBAL", Operation.Update)]
    public void Ignores_what_the_program_ignores(string key, string value, Operation operation)
    {
        var ignoring = Vpc with { Options = new() { IgnoreChanges = ["description"] } };

        Assert.Equal(operation, Single(Vpc, ignoring.With(key, value)).Operation);
    }

    [Fact]
    public void Ignores_nested_and_wildcard_paths()
    {
        var old = Resource(
            Subnet,
            "s",
            ("logConfig", Map(("flowSampling", 0.5), ("metadata", "a"))),
            ("secondaryIpRanges", List(Map(("rangeName", "a"), ("ipCidrRange", "1.0.0.0/8")))));
        var @new = Resource(
            Subnet,
            "s",
            ("logConfig", Map(("flowSampling", 1), ("metadata", "a"))),
            ("secondaryIpRanges", List(Map(("rangeName", "a"), ("ipCidrRange", "2.0.0.0/8")))));

        var difference = Single(
            old,
            @new with { Options = new() { IgnoreChanges = ["logConfig.flowSampling", "secondaryIpRanges[*].ipCidrRange"] } });

        Assert.Equal(Operation.Same, difference.Operation);
    }

    [Fact]
    public void Inherits_the_alias_of_a_parent()
    {
        var oldParent = Component("x:y:Net", "old");
        var oldChild = Resource(Network, "old-vpc") with
        {
            Urn = Urn.Create("dev", "p", oldParent.Urn, Network, "old-vpc"),
            Parent = oldParent.Urn,
        };
        var parent = Component("x:y:Net", "new") with { Options = new() { Aliases = [oldParent.Urn] } };
        var child = Resource(Network, "new-vpc") with { Urn = Urn.Create("dev", "p", parent.Urn, Network, "new-vpc"), Parent = parent.Urn };

        var difference = Compare(Stack(oldParent, oldChild), Stack(parent, child));

        Assert.Equal([Operation.Same, Operation.Same], difference.Resources.Select(static r => r.Operation));
        Assert.Equal("old-vpc", difference.Find(child.Urn)!.RenamedFrom?.Name);
    }

    [Fact]
    public void Takes_the_renaming_of_what_a_value_comes_from_for_no_change()
    {
        var renamed = Vpc with { Urn = UrnOf(Network, "net"), Options = new() { Aliases = [Vpc.Urn] } };
        var hosts = Resource(Subnet, "hosts", ("ipCidrRange", "10.0.0.0/24"), ("network", Output(renamed, "id")));

        var difference = Compare(Stack(Vpc, Hosts), Stack(renamed, hosts));

        Assert.False(difference.HasChanges);
    }

    [Fact]
    public void Reports_two_claims_on_one_resource()
    {
        var a = Resource(Network, "a") with { Options = new() { Aliases = [Vpc.Urn] } };
        var b = Resource(Network, "b") with { Options = new() { Aliases = [Vpc.Urn] } };

        var difference = Compare(Stack(Vpc), Stack(a, b));

        Assert.Equal(
            "Both urn:pulumi:dev::p::gcp:compute/network:Network::b and urn:pulumi:dev::p::gcp:compute/network:Network::a say that they "
                + "were urn:pulumi:dev::p::gcp:compute/network:Network::vpc; take the alias from one of them.",
            Assert.Single(difference.Diagnostics).Message);
    }

    [Fact]
    public void Replaces_by_option_whatever_the_provider_says()
    {
        var other = Resource(Network, "other", ("description", "a"));
        var with = Resource(Bucket, "with", ("location", "EU")) with { Options = new() { ReplaceWith = [other.Urn] } };
        var deleted = Resource(Bucket, "deleted", ("location", "EU")) with { Options = new() { DeletedWith = other.Urn } };
        var trigger = Resource(Bucket, "trigger", ("location", "EU")) with { Options = new() { ReplacementTrigger = "1" } };
        var named = Resource(Bucket, "named", ("labels", Map(("a", "1")))) with { Options = new() { ReplaceOnChanges = ["labels"] } };

        var difference = Compare(
            Stack(other, with, deleted, trigger, named),
            Stack(
                other.With("description", "b"),
                with,
                deleted,
                trigger with { Options = new() { ReplacementTrigger = "2" } },
                named.With("labels", Map(("a", "2")))));

        ReplacementReason ReasonOf(ResourceState resource) => Assert.Single(difference.Find(resource.Urn)!.Reasons);
        Assert.Equal(
            (ReplacementReasonKind.ReplaceWith, "other", "replaceWith"),
            (ReasonOf(with).Kind, ReasonOf(with).Cause?.Name, ReasonOf(with).Key));
        Assert.Equal(
            (ReplacementReasonKind.DeletedWith, "other", "deletedWith"),
            (ReasonOf(deleted).Kind, ReasonOf(deleted).Cause?.Name, ReasonOf(deleted).Key));
        Assert.Equal(ReplacementReasonKind.Trigger, ReasonOf(trigger).Kind);
        Assert.Equal((ReplacementReasonKind.ReplaceOnChanges, "labels"), (ReasonOf(named).Kind, ReasonOf(named).Key));
        Assert.Equal(Certainty.Certain, difference.Find(named.Urn)!.Certainty);
    }

    [Fact]
    public void Updates_a_component_whose_inputs_differ()
    {
        var difference = Single(Component("x:y:Z", "c", ("a", 1)), Component("x:y:Z", "c", ("a", 2)));

        Assert.Equal((Operation.Update, Certainty.Certain), (difference.Operation, difference.Certainty));
    }

    [Fact]
    public void Only_reads_what_is_external()
    {
        var external = Vpc with { External = true, Id = "x" };

        Assert.Equal(Operation.Read, Single(external, external).Operation);
        Assert.Equal(Operation.ReadReplacement, Single(Vpc, external).Operation);
        Assert.Equal(
            (Operation.Replace, ReplacementReasonKind.WasExternal),
            (Single(external, Vpc).Operation, Single(external, Vpc).Reasons[0].Kind));
        Assert.Equal(Operation.Discard, Assert.Single(Compare(Stack(external), Stack()).Resources).Operation);
        Assert.Equal(
            Operation.Import,
            Assert.Single(Compare(Stack(), Stack(Vpc with { Options = new() { ImportId = "x" } })).Resources).Operation);
    }

    [Fact]
    public void Compares_the_outputs_of_the_stack()
    {
        var old = Component(Urn.StackType, "p-dev") with { Urn = Root, Parent = null, Outputs = Map(("a", "1"), ("b", "2")) };

        var difference = Compare(
            Stack(old),
            Stack(old with { Outputs = Map(("a", "1"), ("b", new SecretValue("2")), ("c", Output(Vpc, "id"))) }, Vpc));

        Assert.Equal([("b", ChangeKind.Update), ("c", ChangeKind.Add)], difference.Outputs.Select(static c => (c.Path.ToString(), c.Kind)));
        Assert.IsType<SecretValue>(difference.Outputs[0].Old);
    }

    [Fact]
    public void Compares_with_another_stack_as_if_it_were_this_one()
    {
        RenderedStack Of(string stack, string description)
        {
            var root = Urn.Create(stack, "p", default, Urn.StackType, $"p-{stack}");
            var vpc = Urn.Create(stack, "p", root, Network, "vpc");
            var hosts = Urn.Create(stack, "p", root, Subnet, "hosts");
            return new("p", stack,
            [
                new() { Urn = root, Custom = false },
                new() { Urn = vpc, Custom = true, Parent = root, Inputs = Map(("description", description)) },
                new()
                {
                    Urn = hosts,
                    Custom = true,
                    Parent = root,
                    Inputs = Map(("network", new UnknownValue(new UnknownOrigin(vpc, PropertyPath.Of("id"))))),
                    Dependencies = [vpc],
                },
            ]);
        }

        var prod = Of("prod", "a");

        Assert.False(StackDifference.Compute(Baseline.OfOther(Of("staging", "a"), prod), prod, Catalog).HasChanges);
        Assert.Equal(2, StackDifference.Compute(Baseline.OfOther(Of("staging", "b"), prod), prod, Catalog).Counts[Operation.Replace]);
    }

    [Fact]
    public void Cuts_a_cycle_instead_of_running_for_ever()
    {
        var a = Resource(Network, "a") with { Dependencies = [UrnOf(Network, "b")] };
        var b = Resource(Network, "b") with { Dependencies = [UrnOf(Network, "a")] };

        Assert.Equal(2, Compare(Stack(), Stack(a, b)).Steps.Length);
    }
}
