namespace Pulumi;

/// <summary>The arguments of a provider's function.</summary>
public abstract class InvokeArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly InvokeArgs Empty = new None();

    private protected sealed override void Seal()
    {
    }

    sealed class None : InvokeArgs;
}
