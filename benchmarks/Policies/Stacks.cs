using Groundwork.Plan;
using Groundwork.Plan.Values;

namespace Groundwork.Policies.Benchmarks;

static class Stacks
{
    static readonly Urn Root = Urn.Create("prod", "groundwork", default, Urn.StackType, "groundwork-prod");

    /// <summary>A stack of every type that a rule names, each with the properties that rules read most.</summary>
    public static RenderedStack MadeUp(int count)
    {
        var types = RuleCatalog.Default.Rules.SelectMany(static r => r.Metadata.AppliesTo)
            .Where(static t => t[0] is not '/' and not '*' && !t.StartsWith("pulumi:", StringComparison.Ordinal))
            .Distinct()
            .ToArray();
        return new(
            "groundwork",
            "prod",
            Enumerable.Range(0, count).Select(i => Resource(types[i % types.Length], i)).Append(new() { Urn = Root, Custom = false }));
    }

    /// <summary>The resources of a stack again and again under other names, each copy referring to itself.</summary>
    public static RenderedStack Repeat(RenderedStack stack, int count)
    {
        var resources = stack.Resources.Where(static r => r.Urn.Type != Urn.StackType).ToArray();
        var copies = Enumerable.Range(0, count).Select(i => Copy(resources[i % resources.Length], i / resources.Length));
        return new(stack.Project, stack.Name, copies.Append(new() { Urn = Root, Custom = false }));
    }

    static ResourceState Resource(string type, int i) => new()
    {
        Urn = Urn.Create("prod", "groundwork", default, type, $"r{i}"),
        Custom = true,
        Parent = Root,
        Inputs = new(
        [
            new("name", $"r{i}"),
            new("region", "europe-west1"),
            new("role", "roles/viewer"),
            new("member", "group:readers@example.com"),
            new("labels", new MapValue([new("env", "prod"), new("owner", "platform")])),
            new(
                "settings",
                new MapValue([new("databaseFlags", new ListValue([new MapValue([new("name", "log_connections"), new("value", "on")])]))])),
        ]),
    };

    static ResourceState Copy(ResourceState resource, int n) => resource with
    {
        Urn = Rename(resource.Urn, n),
        Parent = resource.Parent is { } parent && parent.Type != Urn.StackType ? Rename(parent, n) : Root,
        Dependencies = new([.. resource.Dependencies.Select(u => Rename(u, n))]),
        PropertyDependencies = resource.PropertyDependencies.ToDictionary(
                static e => e.Key,
                e => new Sequence<Urn>([.. e.Value.Select(u => Rename(u, n))])) is var entries
            ? resource.PropertyDependencies.Clear().AddRange(entries)
            : resource.PropertyDependencies,
        Inputs = (MapValue)Rename(resource.Inputs, n),
    };

    static PropertyValue Rename(PropertyValue value, int n) => value switch
    {
        MapValue map => new MapValue(map.Select(e => KeyValuePair.Create(e.Key, Rename(e.Value, n)))),
        ListValue list => new ListValue([.. list.Items.Select(i => Rename(i, n))]),
        UnknownValue { Expression: UnknownOrigin origin } when !origin.Urn.IsEmpty =>
            new UnknownValue(new UnknownOrigin(Rename(origin.Urn, n), origin.Path)),
        _ => value,
    };

    static Urn Rename(Urn urn, int n) => n == 0 ? urn : Urn.Parse($"{urn.Value}-{n}");
}
