namespace Groundwork.Sdk.Generator.Model;

/// <summary>What one source file holds: a namespace of resources and the types they use.</summary>
sealed record ModuleModel(string Namespace, ProviderModel Provider)
{
    public EquatableArray<ResourceModel> Resources { get; init; }

    public EquatableArray<ArgsModel> Args { get; init; }

    public EquatableArray<OutputTypeModel> OutputTypes { get; init; }

    public EquatableArray<FunctionModel> Functions { get; init; }

    public EquatableArray<EnumModel> Enums { get; init; }
}
