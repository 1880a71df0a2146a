using System.Reflection;

namespace Groundwork.Functions.Tests;

/// <summary>Where this repository is.</summary>
static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!;
}
