using System.Text.RegularExpressions;

namespace Groundwork.Architecture.Tests;

/// <summary>Tests depend on nothing that differs from run to run: <c>docs/testing.md</c> says what to do instead.</summary>
public sealed partial class SteadyTests
{
    // Each file that may, and why.
    static readonly Dictionary<string, string> Clock = new(StringComparer.Ordinal)
    {
        ["tests/TestKit/Patience.cs"] = "the one time limit, which no test passes or fails by",
        ["tests/Fixtures/ShopProgram/ShopStack.cs"] = "a program that hangs, to be interrupted",
        ["tests/Lease.Tests/HostClockTests.cs"] = "the clock is what is tested: each reading lies between two others",
        ["tests/Functions.Tests/StandIn/TokenIssuer.cs"] = "the token library reads the machine's clock; tokens hold for an hour",
        ["tests/Functions.Tests/Databases/FactReaderTests.cs"] =
            "PostgreSQL stamps its rows by the machine's clock; what is compared is minutes apart",
        ["tests/Functions.Tests/Verification/VerifyFunctionTests.cs"] = "as FactReaderTests",
    };

    static readonly Dictionary<string, string> Limit = new(StringComparer.Ordinal)
    {
        ["tests/TestKit/Patience.cs"] = "the one time limit",
    };

    static readonly Dictionary<string, string> Process = new(StringComparer.Ordinal)
    {
        ["tests/TestKit/TestProgram.cs"] = "the official SDK reads its configuration from the environment; what uses it runs serially",
        ["tests/Sdk.Tests/OfficialEngineTests.cs"] = "the environment is what is tested; the collection runs alone",
        ["tests/Policies.Tests/Server/RecordedViewTests.cs"] = "a variable that the recorded program alone reads, by one class",
        ["tests/Preview.Tests/Recorded/RecordedProgram.cs"] = "as RecordedViewTests; once, before any test has a rendering",
        ["tests/Plan.Tests/Snapshots/SnapshotRoundTripTests.cs"] = "the culture of its own thread",
        ["tests/Fixtures/ShopProgram/ShopStack.cs"] = "a program that moves to another folder, in a process of its own",
    };

    static readonly Dictionary<string, string> Port = new(StringComparer.Ordinal)
    {
        ["tests/Functions.Tests/StandIn/PostgresServer.cs"] =
            "PostgreSQL takes no port 0: where another was quicker it ends, and the next is tried",
        ["tests/Lease.Tests/StorageStandIn.cs"] = "nor does HttpListener: where another was quicker it is tried again",
        ["tests/Policies.Tests/Server/EngineTests.cs"] = "keeps the port that the system gave it",
        ["tests/Policies.Tests/Server/PublishedServerTests.cs"] = "keeps the port that the system gave it",
    };

    [Fact]
    public void Look_at_no_clock() => AssertOnly(Clock, ClockCall());

    [Fact]
    public void Have_no_time_limit_but_the_one_of_all() => AssertOnly(Limit, LimitCall());

    [Fact]
    public void Change_nothing_that_belongs_to_the_whole_process() => AssertOnly(Process, ProcessCall());

    [Fact]
    public void Take_no_port_that_another_may_have() => AssertOnly(Port, PortCall());

    [Fact]
    public void Share_no_temporary_name() => AssertOnly([], NameCall());

    [Fact]
    public void Throw_no_dice_of_their_own() => AssertOnly([], DiceCall());

    [Theory]
    [InlineData("await Task.Delay(50);")]
    [InlineData("Thread.Sleep(100);")]
    [InlineData("var watch = Stopwatch.StartNew();")]
    [InlineData("var now = DateTimeOffset.UtcNow;")]
    public void Would_be_caught_at_a_clock(string line) => Assert.Matches(ClockCall(), line);

    [Theory]
    [InlineData("await task.WaitAsync(TimeSpan.FromSeconds(5));")]
    [InlineData("process.WaitForExit(5000);")]
    [InlineData("new HttpClient { Timeout = TimeSpan.FromSeconds(5) };")]
    [InlineData("new CancellationTokenSource(50);")]
    [InlineData("stop.CancelAfter(50);")]
    [InlineData("[Fact(Timeout = 1000)]")]
    public void Would_be_caught_with_a_limit(string line) => Assert.Matches(LimitCall(), line);

    [Theory]
    [InlineData("await task.WaitAsync(Patience.Longest);")]
    [InlineData("await starting.WaitAsync();")]
    [InlineData("await never.Task.WaitAsync(cancel);")]
    [InlineData("process.WaitForExit();")]
    [InlineData("DeleteTimeout = TimeSpan.FromSeconds(1.5),")]
    public void May_wait(string line) => Assert.DoesNotMatch(LimitCall(), line);

    static void AssertOnly(Dictionary<string, string> allowed, Regex call)
    {
        var users = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Contains("/node_modules/", StringComparison.Ordinal))
            .Where(static file => Path.GetFileName(file) is not "SteadyTests.cs" and not "ProgramTests.cs")
            .Where(file => call.IsMatch(File.ReadAllText(file)))
            .Select(Repository.Relative);

        Assert.Equal(allowed.Keys.Order(StringComparer.Ordinal), users.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(
        @"\b(Thread\.Sleep|Task\.Delay|Stopwatch\b|Environment\.TickCount|"
            + @"PeriodicTimer)|\b(DateTime|DateTimeOffset)\.(UtcNow|Now|Today)\b")]
    private static partial Regex ClockCall();

    [GeneratedRegex(
        @"\.WaitAsync\((?!\)|cancel|Patience\.)|\.WaitForExit\((?!\)|Patience\.)|(?<![A-Za-z])Timeout = "
            + @"(?!\(?(int|float)?\)?\(?Patience\.)|SetDefaultTimeout\((?!\(float\)Patience\.)|new "
            + @"CancellationTokenSource\((?!\))|CancelAfter")]
    private static partial Regex LimitCall();

    [GeneratedRegex(
        @"SetEnvironmentVariable|Console\.Set(Out|Error|In)\b|SetCurrentDirectory|Environment\.CurrentDirectory =|Current(UI)?Culture "
            + @"=|ThreadPool\.SetM")]
    private static partial Regex ProcessCall();

    [GeneratedRegex(@"new(?: TcpListener)?\(IPAddress\.(Loopback|Any)|new HttpListener\b|Listen(Localhost|AnyIP)\(")]
    private static partial Regex PortCall();

    [GeneratedRegex(@"GetTempPath|GetTempFileName|GetRandomFileName")]
    private static partial Regex NameCall();

    [GeneratedRegex(@"Random\.Shared|new Random\(\)")]
    private static partial Regex DiceCall();
}
