using System.Runtime.CompilerServices;

namespace Groundwork.Preview.Tests;

/// <summary>Compares with a text that lies beside the tests; <c>GROUNDWORK_UPDATE=1</c> writes it anew, to be read in the diff.</summary>
static class Golden
{
    public static void Equal(string name, string actual, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(caller)!, "Golden", name);
        if (Environment.GetEnvironmentVariable("GROUNDWORK_UPDATE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"There is no {path}: run the test with GROUNDWORK_UPDATE=1 and read what it writes.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
