using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A set of named inputs: its properties and fields that carry <see cref="InputAttribute"/>.</summary>
public abstract class InputArgs
{
    /// <summary>An empty set.</summary>
    protected InputArgs()
    {
    }

    /// <summary>The members and their values, in no particular order; null values included.</summary>
    internal virtual void Visit(IInputVisitor visitor)
    {
        foreach (var member in InputMember.Of(GetType()))
        {
            visitor.Visit(member.Name, member.Get(this), member);
        }
    }

    // Official programs can't derive from this class but through its public subclasses; neither can ours.
    private protected abstract void Seal();
}
