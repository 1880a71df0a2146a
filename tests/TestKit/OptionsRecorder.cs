using System.Collections.Concurrent;

namespace Groundwork.TestKit;

/// <summary>Keeps the options of every resource, as a transformation of the whole stack sees them.</summary>
sealed class OptionsRecorder
{
    readonly ConcurrentDictionary<(string Type, string Name), ResourceOptions> _options = new();

    internal StackOptions Options => new() { ResourceTransformations = { Keep } };

    // The stack itself is no resource that a program makes.
    internal IReadOnlyList<string> Types =>
        [.. _options.Keys.Select(key => key.Type).Where(type => type != "pulumi:pulumi:Stack").Order(StringComparer.Ordinal)];

    internal ResourceOptions Of(string type, string name) => _options[(type, name)];

    ResourceTransformationResult? Keep(ResourceTransformationArgs args)
    {
        _options[(args.Resource.GetResourceType(), args.Resource.GetResourceName())] = args.Options;

        return null;
    }
}
