using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Groundwork.Plan.Snapshots;
using Groundwork.Preview.Cli;

namespace Groundwork.Preview.Programs;

/// <summary>A Pulumi program, loaded and ready to be run once a stack.</summary>
sealed class StackProgram
{
    readonly MethodInfo _main;

    readonly ProgramLoadContext _context;

    StackProgram(MethodInfo main, ProgramLoadContext context, string folder) => (_main, _context, Folder) = (main, context, folder);

    /// <summary>The folder of the program's DLL.</summary>
    public string Folder { get; }

    /// <summary>The files of the repository that the assemblies embed which it has used so far.</summary>
    public EmbeddedFiles Files => ProgramFiles.Of(_context.Assemblies);

    /// <summary>Loads a program; one that can't be rendered is a <see cref="UsageException"/>.</summary>
    public static StackProgram Load(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (IsOfficial(Path.Combine(folder, "Pulumi.dll")))
        {
            throw new UsageException(ProgramLocator.BuiltOfficially(Path.GetFileName(path)));
        }

        var context = new ProgramLoadContext(folder);
        Assembly assembly;
        try
        {
            assembly = context.LoadFromAssemblyPath(path);
        }
        catch (BadImageFormatException)
        {
            throw new UsageException($"{path} is not a .NET assembly; name the program's DLL.");
        }

        return assembly.EntryPoint is { } entry
            ? new(Asynchronous(entry) ?? entry, context, folder)
            : throw new UsageException(
                $"{Path.GetFileName(path)} is a library, not a program; its project needs <OutputType>Exe</OutputType>.");
    }

    /// <summary>Runs the program's entry point.</summary>
    public async Task<int> RunAsync()
    {
        object?[] arguments = _main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()];
        switch (_main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null))
        {
            case Task<int> task:
                return await task;
            case Task task:
                await task;
                return 0;
            case int code:
                return code;
            default:
                return 0;
        }
    }

    // An async Main has a wrapper that blocks its thread; the method within it does not.
    static MethodInfo? Asynchronous(MethodInfo entry) =>
        entry.DeclaringType!
            .GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .FirstOrDefault(m => m != entry && m.Name is "<Main>$" or "Main" && typeof(Task).IsAssignableFrom(m.ReturnType));

    static bool IsOfficial(string sdk)
    {
        if (!File.Exists(sdk))
        {
            return false;
        }

        using var image = new PEReader(File.OpenRead(sdk));
        var metadata = image.GetMetadataReader();
        return !metadata.TypeDefinitions.Any(handle =>
            metadata.GetTypeDefinition(handle) is var type
            && metadata.StringComparer.Equals(type.Name, "OfflineEngine")
            && metadata.StringComparer.Equals(type.Namespace, "Pulumi.Offline"));
    }
}
