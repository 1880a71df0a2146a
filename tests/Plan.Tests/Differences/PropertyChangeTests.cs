using FsCheck;
using FsCheck.Fluent;
using Groundwork.Plan.Differences;
using Groundwork.Plan.Snapshots;
using Groundwork.Plan.Values;
using static Groundwork.Plan.Tests.Model;

namespace Groundwork.Plan.Tests.Differences;

public sealed class PropertyChangeTests
{
    const string Type = "test:a/b:C";

    [Theory]
    [InlineData("a b c", "a b c", "")]
    [InlineData("a b c", "a c", "- [1]")]
    [InlineData("a c", "a b c", "+ [1]")]
    [InlineData("a b c", "c a b", "> [2]→[0]")]
    [InlineData("a b a", "b a", "- [0]")]
    [InlineData("a b", "a x", "~ [1]")]
    [InlineData("a b c d", "x b c", "~ [0], - [3]")]
    [InlineData("a", "", "- [0]")]
    public void Compares_lists_along_what_they_have_in_common(string old, string @new, string expected)
    {
        Assert.Equal(expected, Changes(List(Words(old)), List(Words(@new))));
    }

    [Theory]
    [InlineData("x1 y2", "y2 x1", "> [1]→[0]")]
    [InlineData("x1 y2", "x1 y3", "~ [1].value")]
    [InlineData("x1 y2 z3", "z3 x9", "- [1], > [2]→[0], ~ [1].value")]
    [InlineData("x1", "y1", "- [0], + [0]")]
    public void Tells_the_elements_of_a_list_apart_by_name(string old, string @new, string expected)
    {
        static ListValue Flags(string text) =>
            new([.. Words(text).Select(static w => Map(("name", ((TextValue)w).Value[..1]), ("value", ((TextValue)w).Value[1..])))]);

        Assert.Equal(expected.Split(", ").Order(), Changes(Flags(old), Flags(@new)).Split(", ").Order());
    }

    [Fact]
    public void Uses_the_merge_keys_of_Kubernetes()
    {
        ResourceState Pod(params PropertyValue[] mounts) =>
            Resource("kubernetes:apps/v1:Deployment", "d", ("spec", Map(("volumeMounts", List(mounts)))));
        var (a, b) = (Map(("mountPath", "/a"), ("name", "data")), Map(("mountPath", "/b"), ("name", "data")));

        var change = Assert.Single(Single(Pod(a, b), Pod(a.With("readOnly", true), b)).Changes);

        Assert.Equal(("spec.volumeMounts[0].readOnly", ChangeKind.Add), (change.Path.ToString(), change.Kind));
    }

    [Fact]
    public void Compares_YAML_in_text_as_structure()
    {
        var change = Assert.Single(Single(
            Resource(Type, "r", ("script", "write_files:\n  - path: /a\n    mode: '0644'\n")),
            Resource(Type, "r", ("script", "write_files:\n  - path: /a\n    mode: '0600'\n"))).Changes);

        Assert.Equal(EmbeddedFormat.Yaml, change.Format);
        Assert.Equal("write_files[0].mode", Assert.Single(change.Inside).Path.ToString());
    }

    [Fact]
    public void Says_that_only_the_layout_of_JSON_changed()
    {
        var change = Assert.Single(
            Single(Resource(Type, "r", ("json", "{\"a\":1}")), Resource(Type, "r", ("json", "{ \"a\": 1 }"))).Changes);

        Assert.Equal((ChangeKind.Update, EmbeddedFormat.Json), (change.Kind, change.Format));
        Assert.Empty(change.Inside);
    }

    [Fact]
    public void Compares_secrets_only_where_both_are_plain()
    {
        PropertyValue a = new SecretValue("a");
        PropertyValue b = new SecretValue("b");
        PropertyValue masked = new SecretValue(null);

        Assert.Equal(SecretComparison.Changed, ChangeOf(a, b)!.Secret);
        Assert.Null(ChangeOf(a, a));
        Assert.Null(ChangeOf(masked, b));
        Assert.Null(ChangeOf(a, masked));
        Assert.Equal(
            "key",
            Assert.Single(Single(Resource(Type, "r", ("key", masked)), Resource(Type, "r", ("key", b))).Uncompared).ToString());
        Assert.Equal(SecretComparison.Unchanged, ChangeOf("a", a)!.Secret);
        Assert.Equal(SecretComparison.Changed, ChangeOf("a", b)!.Secret);
        Assert.Equal(SecretComparison.CannotBeCompared, ChangeOf(masked, "b")!.Secret);
        Assert.Equal(SecretComparison.CannotBeCompared, ChangeOf(a, new SecretValue(null, isDeclared: false))!.Secret);
    }

    [Fact]
    public void Masks_both_sides_where_either_is_secret()
    {
        (PropertyValue Old, PropertyValue New)[] pairs =
        [
            ("hunter2", new SecretValue("b")),
            (new SecretValue("hunter2"), "b"),
            (Map(("a", "hunter2")), new SecretValue("b")),
            (List("x", "hunter2"), List(new SecretValue("hunter2"))),
            (List("hunter2"), List("x", new SecretValue("y"), "z")),
            ("hunter2", Map(("a", new SecretValue("hunter2")))),
            ("hunter2", Output(Resource(Type, "other"), "id") is var unknown ? new SecretValue(unknown) : "never"),
        ];

        foreach (var (old, @new) in pairs)
        {
            var changes = Single(Resource(Type, "r", ("key", old)), Resource(Type, "r", ("key", @new))).Changes;

            Assert.NotEmpty(changes);
            Assert.DoesNotContain("hunter2", string.Concat(changes.Select(static c => $"{c.Old} {c.New}")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Sees_another_origin_as_a_change()
    {
        var (a, b) = (Resource(Type, "a"), Resource(Type, "b"));
        var user = Resource(Type, "user", ("key", Output(a, "id")));

        var change = Assert.Single(Compare(Stack(a, b, user), Stack(a, b, user.With("key", Output(b, "id")))).Find(user.Urn)!.Changes);

        Assert.Equal((ChangeKind.Update, Certainty.Predicted), (change.Kind, change.Certainty));
    }

    [Fact]
    public void Finds_no_change_between_a_stack_and_its_own_snapshot() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(RandomStack.Arbitrary, static stack =>
        {
            var difference = StackDifference.Compute(
                Baseline.Of(SnapshotReader.Read(SnapshotWriter.Write(stack), "s.yaml")),
                stack,
                Catalog);

            Assert.Empty(difference.Resources.SelectMany(static r => r.Changes));
            Assert.All(difference.Resources, static r => Assert.True(r.Operation is Operation.Same or Operation.Read));
        }));

    [Fact]
    public void Compares_any_two_stacks() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1000),
            Prop.ForAll(RandomStack.Arbitrary, RandomStack.Arbitrary, static (old, @new) =>
            {
                var difference = StackDifference.Compute(Baseline.Of(old), @new, Catalog);
                var logical = difference.Steps.Where(static s => s.IsLogical).Select(static s => s.Resource.Urn).ToArray();

                return logical.Length == difference.Resources.Length && @new.Resources.All(r => logical.Contains(r.Urn));
            }));

    static PropertyChange? ChangeOf(PropertyValue old, PropertyValue @new) =>
        Single(Resource(Type, "r", ("key", old)), Resource(Type, "r", ("key", @new))).Changes.SingleOrDefault();

    static PropertyValue[] Words(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static w => new TextValue(w))];

    static string Changes(ListValue old, ListValue @new) =>
        string.Join(
            ", ",
            Single(Resource(Type, "r", ("list", old)), Resource(Type, "r", ("list", @new))).Changes.Select(static c => (c.Kind switch
            {
                ChangeKind.Add => "+ ",
                ChangeKind.Delete => "- ",
                ChangeKind.Move => $"> {c.OldPath.ToString()[4..]}→",
                _ => "~ ",
            }) + c.Path.ToString()[4..]));
}
