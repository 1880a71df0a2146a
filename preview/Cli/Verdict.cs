using Groundwork.Preview.Reports;

namespace Groundwork.Preview.Cli;

/// <summary>What a preview comes to as an exit code.</summary>
static class Verdict
{
    /// <summary>The code that counts most of all stacks, and of what is wrong with those that are not shown.</summary>
    public static int Of(PreviewReport report, PreviewOptions options) =>
        ExitCode.Worst([.. report.Stacks.SelectMany(s => Of(s, options)), report.Faults.IsEmpty ? ExitCode.Fine : ExitCode.Usage]);

    static IEnumerable<int> Of(StackReport stack, PreviewOptions options)
    {
        if (stack.ProgramFailed)
        {
            yield return stack.Misconfigured ? ExitCode.Usage : ExitCode.ProgramFailed;
        }

        if (stack.HasViolations || (options.FailOnDanger && !stack.Dangers.IsEmpty))
        {
            yield return ExitCode.Violation;
        }

        if (stack.Difference?.HasChanges == true)
        {
            if (options.ExpectNoChanges)
            {
                yield return ExitCode.UnexpectedChanges;
            }

            if (options.DetailedExitCode)
            {
                yield return ExitCode.Changes;
            }
        }
    }
}
