namespace Pulumi;

/// <summary>The inputs of a resource.</summary>
public abstract class ResourceArgs : InputArgs
{
    /// <summary>No inputs.</summary>
    public static readonly ResourceArgs Empty = new None();

    private protected sealed override void Seal()
    {
    }

    sealed class None : ResourceArgs;
}
