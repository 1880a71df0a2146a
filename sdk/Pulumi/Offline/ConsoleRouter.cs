using System.Text;

namespace Pulumi.Offline;

/// <summary>Sends what a program prints while it is rendered to its diagnostics; everybody else prints as before.</summary>
sealed class ConsoleRouter(TextWriter original) : TextWriter
{
    static readonly Lock Installing = new();
    static bool _installed;

    public override Encoding Encoding => original.Encoding;

    public static void Install()
    {
        lock (Installing)
        {
            if (!_installed)
            {
                Console.SetOut(new ConsoleRouter(Console.Out));
                Console.SetError(new ConsoleRouter(Console.Error));
                _installed = true;
            }
        }
    }

    public override void Write(char value) => Route(value.ToString());

    public override void Write(string? value) => Route(value ?? "");

    public override void Write(char[] buffer, int index, int count) => Route(new string(buffer, index, count));

    public override void Flush() => original.Flush();

    void Route(string text)
    {
        if (OfflineHost.Current is { } host)
        {
            host.Print(text);
        }
        else
        {
            original.Write(text);
        }
    }
}
