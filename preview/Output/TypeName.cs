namespace Groundwork.Preview.Output;

/// <summary>The short form of a type token that Pulumi shows.</summary>
static class TypeName
{
    /// <summary><c>gcp:compute/network:Network</c> is shown as <c>gcp:compute:Network</c>; a token of another shape as it is.</summary>
    public static string Of(string token)
    {
        if (token.Split(':') is not [var package, var module, { Length: > 0 } name] || module.LastIndexOf('/') is not (>= 0 and var slash))
        {
            return token;
        }

        var file = module.AsSpan(slash + 1);
        var matches = file.Length == name.Length && file[0] == char.ToLowerInvariant(name[0]) && file[1..].SequenceEqual(name.AsSpan(1));
        return matches ? $"{package}:{module[..slash]}:{name}" : token;
    }
}
