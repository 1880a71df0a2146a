namespace Groundwork.Policies.Rules.Secrets;

/// <summary>A password that the program makes is long and mixed.</summary>
public sealed class PasswordsAreLong : ResourceRule
{
    /// <summary>Characters at least.</summary>
    public static readonly Setting<int> Length = new("length", "Characters at least.", 24);

    /// <summary>Characters of each kind at least.</summary>
    public static readonly Setting<int> Each = new("each", "Characters of each kind at least.", 2);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "any-random-password-strength",
        AppliesTo = "random:index/randomPassword:RandomPassword",
        Severity = Severity.High,
        Summary = "A password nobody types can be as hard as it likes.",
        Remediation = "Set length 32 and two of each kind, or use Infra.Gcp.Secrets.SecretStore.",
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
        Settings = [Length, Each],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(ResourceInputs password)
    {
        yield return password.Require("length").AtLeast(Get(Length, password));
        yield return Verdict.All(((string[])["minLower", "minNumeric", "minSpecial", "minUpper"]).Select(
            kind => password.Require(kind).AtLeast(Get(Each, password))));
        yield return password.Require("overrideSpecial").HoldsOrMissing(
            static value => value is Groundwork.Plan.Values.TextValue { Value.Length: >= 4 },
            "have four characters at least");
    }
}
