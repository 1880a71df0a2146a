using Groundwork.Functions.Databases;
using Groundwork.Functions.Google;

namespace Groundwork.Functions.Verification;

/// <summary>Reads facts of the live database and of restored ones.</summary>
interface IRestoredDatabase
{
    Task<DatabaseFacts> ReadLiveAsync();

    Task<DatabaseFacts> ReadAsync(SqlInstance instance);
}
