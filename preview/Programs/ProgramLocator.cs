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
            return File.Exists(named)
                ? Path.GetFullPath(named)
                : throw new UsageException($"--program: there is no file {named}; name the program's DLL.");
        }

        if (Read(project, "offline") is { } path && File.Exists(path))
        {
            return path;
        }

        if (Read(project, "official") is not null)
        {
            throw new UsageException($"{project.File}: {BuiltOfficially(Folder(project))}");
        }

        throw new UsageException(
            $"{project.File}: the program in '{Folder(project)}' is not built: run dotnet build "
                + $"{Folder(project)}, or name its DLL with --program.");
    }

    /// <summary>What to say of a program that the official SDK was built into.</summary>
    public static string BuiltOfficially(string program) =>
        $"{program} is built with the official Pulumi SDK, which can't be rendered offline: build it again without PulumiSdk=official.";

    static string Folder(ProjectFile project) => project.Repository.NameOf(project.ProgramFolder);

    static string? Read(ProjectFile project, string sdk)
    {
        var note = Path.Combine(project.Repository.Root, "artifacts", sdk, "programs", $"{Folder(project).Replace('/', '.')}.path");
        return File.Exists(note) ? File.ReadAllText(note).Trim() : null;
    }
}
