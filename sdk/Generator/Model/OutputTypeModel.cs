namespace Groundwork.Sdk.Generator.Model;

/// <summary>A class of nested outputs.</summary>
sealed record OutputTypeModel(ClassName Class, EquatableArray<PropertyModel> Fields)
{
    /// <summary>Only its one field is shown, never the class.</summary>
    public bool IsInternal { get; init; }
}
