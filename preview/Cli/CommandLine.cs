using System.CommandLine;
using Groundwork.Plan;

namespace Groundwork.Preview.Cli;

/// <summary>The command line: its verbs and options, and what becomes of errors.</summary>
static class CommandLine
{
    /// <summary>Does what <paramref name="arguments"/> say; the answer is the exit code.</summary>
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal)
    {
        var parsed = new Verbs(terminal).Root.Parse(arguments);
        if (UsageError.Of(parsed) is { } error)
        {
            terminal.Error.WriteLine($"groundwork: {Output.VisibleText.Of(error)} See groundwork --help.");
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Out, Error = terminal.Error });
        }
        catch (UsageException e)
        {
            terminal.Tell(e.Lines);
            return ExitCode.Usage;
        }
        catch (MalformedFileException e)
        {
            terminal.Error.WriteLine(Output.VisibleText.Of(e.Message));
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("groundwork: stopped.");
            return ExitCode.Cancelled;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"groundwork: a file can't be read or written: {Output.VisibleText.Of(e.Message)}");
            return ExitCode.ProgramFailed;
        }
        catch (Exception e) when (Environment.GetEnvironmentVariable("GROUNDWORK_DEBUG") is not "1")
        {
            terminal.Error.WriteLine($"groundwork: internal error: {Output.VisibleText.Of(e.Message)} (GROUNDWORK_DEBUG=1 shows where.)");
            return ExitCode.ProgramFailed;
        }
        finally
        {
            await terminal.Out.FlushAsync();
        }
    }
}
