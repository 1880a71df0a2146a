using System.Text;
using System.Text.Json;

namespace Groundwork.Functions.Tests.StandIn;

/// <summary>What the stand-in answers.</summary>
sealed record Answer(int Status, byte[] Body)
{
    public static Answer Ok(object body) => new(200, JsonSerializer.SerializeToUtf8Bytes(body));

    public static Answer Error(int status, string reason) =>
        new(
            status,
            Encoding.UTF8.GetBytes($$$"""{"error":{"code":{{{status}}},"status":"{{{reason}}}","message":"secret-looking-echo"}}"""));
}
