using Groundwork.Policies.Server;

namespace Groundwork.Policies.Tests.Server;

public sealed class ServerArgumentsTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("127.0.0.1:7", "127.0.0.1:7")]
    [InlineData("--logtostderr -v=9 127.0.0.1:7", "127.0.0.1:7")]
    [InlineData("--logflow --tracing http://127.0.0.1:9411 127.0.0.1:7", "127.0.0.1:7")]
    [InlineData("--tracing", null)]
    public void Finds_the_engines_address_among_the_options(string arguments, string? address) =>
        Assert.Equal(address, ServerArguments.Parse(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)).EngineAddress);
}
