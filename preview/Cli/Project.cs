using System.Collections.Immutable;
using Groundwork.Preview.Projects;

namespace Groundwork.Preview.Cli;

/// <summary>A project and the configuration of the stacks that are asked for, without any fault.</summary>
/// <param name="File">The project.</param>
/// <param name="Stacks">The stacks, in the order asked for.</param>
sealed record Project(ProjectFile File, ImmutableArray<StackConfig> Stacks)
{
    /// <summary>Reads both; whatever is wrong is one <see cref="UsageException"/> with a line each.</summary>
    public static Project Read(PreviewOptions options)
    {
        var faults = new List<ProjectFault>();
        var file = Directory.Exists(options.Folder)
            ? ProjectFileReader.Find(options.Folder, faults)
            : throw new UsageException($"--cwd: there is no folder {options.Folder}.");
        UsageException.ThrowIfAny(faults);
        var names = options.Stacks.IsEmpty ? file!.Stacks : [.. options.Stacks.Distinct(StringComparer.Ordinal)];
        if (names.IsEmpty)
        {
            throw new UsageException($"{file!.File}: there is no stack yet; write a Pulumi.<stack>.yaml beside it.");
        }

        foreach (var name in options.Stacks.Except(file!.Stacks, StringComparer.Ordinal))
        {
            if (Suggestion.Nearest(name, file.Stacks) is null && Suggestion.Nearest(name, options.Verbs) is { } verb)
            {
                throw new UsageException($"groundwork: there is no verb or stack '{name}'; stacks are {string.Join(", ", file.Stacks)}. Did you mean {verb}? See groundwork --help.");
            }
        }

        var stacks = names.Select(name => StackConfigReader.Read(file!, name, faults)).ToList();
        UsageException.ThrowIfAny(faults);
        return new(file!, [.. stacks.Select(static s => s!)]);
    }
}
