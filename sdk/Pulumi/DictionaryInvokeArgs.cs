using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The arguments of a provider's function, by wire name, for functions without an args class.</summary>
/// <param name="dictionary">The arguments.</param>
public sealed class DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary) : InvokeArgs
{
    internal override void Visit(IInputVisitor visitor)
    {
        foreach (var (key, value) in dictionary)
        {
            visitor.Visit(key, value, null);
        }
    }
}
