namespace Groundwork.Sdk.Generator.Model;

/// <summary>A set of named texts, which the provider may extend.</summary>
sealed record EnumModel(ClassName Class, EquatableArray<EnumValueModel> Values);

/// <summary>One of the named texts.</summary>
readonly record struct EnumValueModel(string Name, string Value);
