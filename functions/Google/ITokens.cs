namespace Groundwork.Functions.Google;

/// <summary>Gives the workload's access token.</summary>
interface ITokens
{
    Task<string> AccessTokenAsync(CancellationToken cancel);
}
