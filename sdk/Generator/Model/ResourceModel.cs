namespace Groundwork.Sdk.Generator.Model;

/// <summary>A resource class.</summary>
sealed record ResourceModel(string Token, ClassName Class, ClassName Args)
{
    public string Base { get; init; } = "";

    /// <summary>What the base constructor takes as its type: the token, or a provider's package.</summary>
    public string BaseType { get; init; } = "";

    /// <summary>A plugin makes its children.</summary>
    public bool IsComponent { get; init; }

    public bool AreArgsOptional { get; init; }

    public bool HasGet { get; init; }

    /// <summary>The class of what narrows a look-up; null where a look-up takes the id alone.</summary>
    public ClassName? State { get; init; }

    public EquatableArray<PropertyModel> Outputs { get; init; }

    /// <summary>Inputs that the constructor sets, whatever is given.</summary>
    public EquatableArray<PropertyModel> Constants { get; init; }

    public EquatableArray<CallModel> Methods { get; init; }

    public EquatableArray<string> AliasTypes { get; init; }

    public EquatableArray<string> SecretOutputs { get; init; }
}
