using Groundwork.Preview.Cli;
using Groundwork.Preview.Projects;

namespace Groundwork.Preview.Programs;

/// <summary>Finds the built program of a project.</summary>
static class ProgramLocator
{
    /// <summary>The program's DLL: the one named, or the one that the build of <c>main:</c> noted down.</summary>
    public static string Find(ProjectFile project, string? named)
    {
        if (named is not null)
        {
            return File.Exists(named) ? Path.GetFullPath(named) : throw new UsageException($"--program: there is no file {named}; name the program's DLL.");
        }

        if (Read(project, "offline") is { } path && File.Exists(path))
        {
            return path;
        }

        if (Read(project, "official") is not null)
        {
            throw new UsageException(BuiltOfficially(project.Main));
        }

        throw new UsageException($"{project.File}: the program in '{project.Main}' is not built: run dotnet build {project.Main}, or name its DLL with --program.");
    }

    /// <summary>What to say of a program that the official SDK was built into.</summary>
    public static string BuiltOfficially(string program) =>
        $"{program} is built with the official Pulumi SDK, which can't be rendered offline: build it again without PulumiSdk=official.";

    static string? Read(ProjectFile project, string sdk)
    {
        var main = Path.GetRelativePath(project.Root, Path.Combine(project.Root, project.Main)).Replace(Path.DirectorySeparatorChar, '.');
        var note = Path.Combine(project.Root, "artifacts", sdk, "programs", $"{main}.path");
        return File.Exists(note) ? File.ReadAllText(note).Trim() : null;
    }
}
