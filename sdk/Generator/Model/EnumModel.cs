namespace Groundwork.Sdk.Generator.Model;

/// <summary>A set of named values, which the provider may extend.</summary>
sealed record EnumModel(ClassName Class, EquatableArray<EnumValueModel> Values)
{
    /// <summary>The C# type of the values: <c>string</c>, <c>double</c> or <c>int</c>.</summary>
    public string Underlying { get; init; } = "string";
}

/// <summary>One of the named values, spelt in C#.</summary>
readonly record struct EnumValueModel(string Name, string Value);
