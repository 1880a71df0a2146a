using System.Text.Json;
using System.Text.Json.Serialization;

namespace Groundwork.Preview.Audit.Cost;

/// <summary>How a price table is read: code that the compiler writes, as a preview has no time to reflect.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(PriceTable))]
sealed partial class PriceTableJson : JsonSerializerContext;
