namespace Groundwork.Sdk.Generator.Model;

/// <summary>A class that asks for a provider's function.</summary>
sealed record FunctionModel(ClassName Class, CallModel Call)
{
    /// <summary>The class of the arguments that takes plain values only; null where there are none.</summary>
    public ClassName? PlainArgs { get; init; }
}
