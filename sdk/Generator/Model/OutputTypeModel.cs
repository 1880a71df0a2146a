namespace Groundwork.Sdk.Generator.Model;

/// <summary>A class of nested outputs.</summary>
sealed record OutputTypeModel(ClassName Class, EquatableArray<PropertyModel> Fields);
