namespace Groundwork.Sdk.Generator.Model;

/// <summary>A class of inputs: of a resource, of a look-up, or nested.</summary>
sealed record ArgsModel(ClassName Class, bool IsSealed, EquatableArray<PropertyModel> Properties)
{
    public string Base { get; init; } = "ResourceArgs";

    public string Summary { get; init; } = "";

    /// <summary>Inputs that start as the provider's setting of the same name.</summary>
    public EquatableArray<string> FromSettings { get; init; }
}
