using System.Text;

namespace Groundwork.Preview.Cli;

/// <summary>Where the process writes to.</summary>
/// <param name="Out">Standard output: only what was asked for.</param>
/// <param name="Error">Standard error: what went wrong, and progress.</param>
/// <param name="OutIsTerminal">Whether a person looks at the output.</param>
/// <param name="ErrorIsTerminal">Whether a person looks at the errors.</param>
sealed record Terminal(TextWriter Out, TextWriter Error, bool OutIsTerminal, bool ErrorIsTerminal)
{
    /// <summary>This process's own streams, taken before a rendered program can print to them.</summary>
    public static Terminal OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new(
            new StreamWriter(Console.OpenStandardOutput(), utf8, 1 << 16) { NewLine = "\n" },
            new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true },
            !Console.IsOutputRedirected,
            !Console.IsErrorRedirected);
    }

    /// <summary>Says what is wrong, a line each.</summary>
    public void Tell(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Error.WriteLine(Output.VisibleText.Of(line));
        }
    }

    /// <summary>Whether to colour the output: as asked, otherwise on a terminal unless <c>NO_COLOR</c> is set.</summary>
    public bool UseColour(string wish) => wish switch
    {
        "always" => true,
        "never" => false,
        _ => OutIsTerminal
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb",
    };
}
