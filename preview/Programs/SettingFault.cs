using Groundwork.Plan;
using Groundwork.Preview.Projects;

namespace Groundwork.Preview.Programs;

/// <summary>A program's error about a setting belongs to the line of the stack file that sets it, not to the line that reads it.</summary>
static class SettingFault
{
    /// <summary>
    /// One diagnostic a setting, where the program tells of several at once, a line each; the diagnostic, located, as it is otherwise.
    /// </summary>
    public static IEnumerable<Diagnostic> Each(Diagnostic diagnostic, StackConfig config)
    {
        var lines = diagnostic.Message.Split('\n').Select(line => Locate(diagnostic with { Message = line }, config)).ToArray();
        return Array.TrueForAll(lines, static l => l.Kind == DiagnosticKind.Configuration) ? lines : [Locate(diagnostic, config)];
    }

    /// <summary>The diagnostic with the setting's place, where its message begins with a setting's path; as it is otherwise.</summary>
    public static Diagnostic Locate(Diagnostic diagnostic, StackConfig config)
    {
        var file = $"Pulumi.{config.Stack}.yaml";
        var end = diagnostic.Message.IndexOfAny([' ', '\n']);
        var path = (end < 0 ? diagnostic.Message : diagnostic.Message[..end]).TrimEnd(':').Trim('\'');
        if (diagnostic.Severity != Severity.Error
            || !path.Contains(':', StringComparison.Ordinal)
            || !diagnostic.Message.Contains(file, StringComparison.Ordinal))
        {
            return diagnostic;
        }

        // What is missing has no line: the object that it is missing from has.
        for (; path.Length > 0; path = path[..Math.Max(path.LastIndexOf('.'), 0)])
        {
            if (config.Locations.TryGetValue(path, out var place))
            {
                return diagnostic with
                {
                    Kind = DiagnosticKind.Configuration,
                    Message = diagnostic.Message.Replace($"({file})", $"({place})", StringComparison.Ordinal),
                    Source = null,
                };
            }
        }

        return diagnostic;
    }
}
