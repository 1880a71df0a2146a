using System.Collections;
using Groundwork.Functions.Hosting;

var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
    .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal);

return await FunctionHost.RunAsync(environment, Console.Out);
