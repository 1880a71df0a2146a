using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The inputs of a resource, by wire name, for resources without an args class.</summary>
/// <param name="dictionary">The inputs.</param>
public sealed class DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary) : ResourceArgs
{
    internal override void Visit(IInputVisitor visitor)
    {
        foreach (var (key, value) in dictionary)
        {
            visitor.Visit(key, value, null);
        }
    }
}
