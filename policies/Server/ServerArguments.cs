namespace Groundwork.Policies.Server;

/// <summary>What the Pulumi engine gives the process: <c>[--logtostderr] [-v=N] [--tracing URL] &lt;engine host:port&gt;</c>.</summary>
/// <param name="EngineAddress">Where the engine listens; null where it isn't told.</param>
sealed record ServerArguments(string? EngineAddress)
{
    public static ServerArguments Parse(IEnumerable<string> arguments)
    {
        string? address = null;
        var isValue = false;
        foreach (var argument in arguments)
        {
            if (isValue || argument.StartsWith('-'))
            {
                isValue = !isValue && argument == "--tracing";
            }
            else
            {
                address ??= argument;
            }
        }

        return new(address);
    }
}
