using System.Reflection;
using System.Runtime.Loader;

namespace Groundwork.Preview.Programs;

/// <summary>
/// Where a rendered program lives: its own assemblies come from its folder, the SDK and the plan are the previewer's own, so that both
/// sides mean the same types.
/// </summary>
sealed class ProgramLoadContext(string folder) : AssemblyLoadContext("program", isCollectible: false)
{
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name!;
        if (IsShared(name) && IsOurs(assemblyName))
        {
            return null;
        }

        var path = Path.Combine(folder, $"{name}.dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    static bool IsShared(string name) => name is "Pulumi" or "Groundwork.Plan" || name.StartsWith("Pulumi.", StringComparison.Ordinal);

    // A provider that the previewer doesn't carry comes from the program's own folder.
    static bool IsOurs(AssemblyName name)
    {
        try
        {
            _ = Default.LoadFromAssemblyName(name);
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }
}
