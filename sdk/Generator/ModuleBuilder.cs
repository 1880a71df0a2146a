using Groundwork.Sdk.Generator.Model;

namespace Groundwork.Sdk.Generator;

/// <summary>A module under construction.</summary>
sealed class ModuleBuilder
{
    public List<ResourceModel> Resources { get; } = [];

    public Dictionary<ClassName, ArgsModel> Args { get; } = [];

    public List<OutputTypeModel> OutputTypes { get; } = [];

    public List<FunctionModel> Functions { get; } = [];

    public List<EnumModel> Enums { get; } = [];

    public ModuleModel ToModel(string name, ProviderModel provider) => new(name, provider)
    {
        Resources = Resources.ToEquatable(),
        Args = Args.Values.ToEquatable(),
        OutputTypes = OutputTypes.ToEquatable(),
        Functions = Functions.ToEquatable(),
        Enums = Enums.ToEquatable(),
    };
}
