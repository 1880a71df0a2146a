using Groundwork.Sdk.Generator.Model;

namespace Groundwork.Sdk.Generator.Emit;

/// <summary>Writes a module's source file.</summary>
static class ModuleEmitter
{
    public static string Write(ModuleModel module)
    {
        var source = new SourceBuilder();
        foreach (var resource in module.Resources)
        {
            ResourceEmitter.Write(source, resource, module.Provider);
        }

        foreach (var function in module.Functions)
        {
            FunctionEmitter.Write(source, function);
        }

        foreach (var args in module.Args.OrderBy(static a => a.Class.Namespace, StringComparer.Ordinal))
        {
            ArgsEmitter.Write(source, args, module.Provider);
        }

        foreach (var type in module.OutputTypes)
        {
            OutputTypeEmitter.Write(source, type);
        }

        foreach (var item in module.Enums)
        {
            EnumEmitter.Write(source, item);
        }

        source.Leave();
        return source.ToString();
    }
}
