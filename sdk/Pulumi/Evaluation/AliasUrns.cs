using System.Collections.Immutable;
using Groundwork.Plan.Values;
using Pulumi.Serialization;

namespace Pulumi.Evaluation;

/// <summary>The URNs a resource had before, as its own aliases and its parent's say.</summary>
static class AliasUrns
{
    public static ImmutableArray<Groundwork.Plan.Urn> Of(
        Resource resource, ResourceOptions options, Resource? parent, Deployment deployment, Serializer serializer)
    {
        var (type, name) = (resource.GetResourceType(), resource.GetResourceName());
        var urns = new OrderedDictionary<string, Groundwork.Plan.Urn>(StringComparer.Ordinal);
        foreach (var alias in options.AliasesGiven ?? [])
        {
            if (Resolve(alias, resource, parent, deployment, serializer) is { } urn)
            {
                _ = urns.TryAdd(urn.Value, urn);
            }
        }

        Groundwork.Plan.Urn[] own = [.. urns.Values];
        foreach (var former in parent?.Registration.Aliases ?? [])
        {
            foreach (var (ownType, ownName) in own.Select(static u => (u.Type, u.Name)).Prepend((type, name)))
            {
                var inherited = Inherit(former, ownType, ownName, parent!);
                _ = urns.TryAdd(inherited.Value, inherited);
            }
        }

        _ = urns.Remove(resource.Registration.Urn.Value);
        return [.. urns.Values];
    }

    static Groundwork.Plan.Urn? Resolve(
        Input<Alias> input, Resource resource, Resource? parent, Deployment deployment, Serializer serializer)
    {
        if (Peek(input, serializer) is not { } alias)
        {
            return null;
        }

        if (alias.Urn is not null)
        {
            return alias.Name is null
                    && alias.Type is null
                    && alias.Stack is null
                    && alias.Project is null
                    && alias.Parent is null
                    && alias.ParentUrn is null
                    && !alias.NoParent
                ? Groundwork.Plan.Urn.Parse(alias.Urn)
                : throw new ArgumentException("Alias should not specify both Alias.Urn and other Alias properties.");
        }

        if ((alias.Parent is null ? 0 : 1) + (alias.ParentUrn is null ? 0 : 1) + (alias.NoParent ? 1 : 0) > 1)
        {
            throw new ArgumentException("Alias should specify only one of Alias.Parent, Alias.ParentUrn and Alias.NoParent.");
        }

        var parentUrn = alias.NoParent ? default
            : alias.Parent is not null ? alias.Parent.Registration.Urn
            : alias.ParentUrn is not null ? Text(alias.ParentUrn, serializer) is { } text ? Groundwork.Plan.Urn.Parse(text) : default
            : parent?.Registration.Urn ?? default;
        return Groundwork.Plan.Urn.Create(
            Text(alias.Stack, serializer) ?? deployment.StackName,
            Text(alias.Project, serializer) ?? deployment.Project,
            parentUrn,
            Text(alias.Type, serializer) ?? resource.GetResourceType(),
            Text(alias.Name, serializer) ?? resource.GetResourceName());
    }

    // A child is usually named for its parent; when the parent was renamed, so was the child.
    static Groundwork.Plan.Urn Inherit(Groundwork.Plan.Urn former, string type, string name, Resource parent)
    {
        var parentName = parent.GetResourceName();
        var formerName = name.StartsWith(parentName, StringComparison.Ordinal) ? former.Name + name[parentName.Length..] : name;
        return Groundwork.Plan.Urn.Create(former.Stack, former.Project, former, type, formerName);
    }

    static Alias? Peek(Input<Alias> input, Serializer serializer)
    {
        if (input.ToOutput().Peek(out var data) is { } pending)
        {
            serializer.WaitFor(pending);
            return null;
        }

        return data.Meta.IsKnown ? data.Value : null;
    }

    static string? Text(Input<string>? input, Serializer serializer) =>
        input is null ? null : (serializer.Serialize(input) as TextValue)?.Value;
}
