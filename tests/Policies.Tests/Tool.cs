namespace Groundwork.Policies.Tests;

/// <summary>Tools that a test needs and a machine may lack.</summary>
static class Tool
{
    /// <summary>Skips the test where <paramref name="isThere"/> does not hold; in continuous integration it fails.</summary>
    public static void Require(bool isThere, string reason)
    {
        if (Environment.GetEnvironmentVariable("GROUNDWORK_CI") == "1")
        {
            Assert.True(isThere, reason);
        }

        Assert.SkipUnless(isThere, reason);
    }
}
