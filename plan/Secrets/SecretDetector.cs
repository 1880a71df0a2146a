using System.Text.RegularExpressions;

namespace Groundwork.Plan.Secrets;

/// <summary>Tells texts that look like secrets by their form, or by the key they stand under. It never keeps or shows them.</summary>
public static partial class SecretDetector
{
    // A text of a cloud's own naming (paths, e-mails, host names, templates) under a secret-like key names a secret and is none.
    const double LeastEntropy = 3.0;
    const int ShortestGuessed = 12;

    // Each kind with what every secret of it holds: most texts hold none of these, and no pattern is tried on them.
    static readonly (string Name, string[] Signs, Func<Regex> Pattern)[] Kinds =
    [
        ("a private key", ["PRIVATE KEY"], PrivateKey),
        ("a service account's key", ["\"private_key"], ServiceAccountKey),
        ("a Google API key", ["AIza"], GoogleApiKey),
        ("an AWS access key", ["AKIA", "ASIA"], AwsKey),
        ("a GitHub token", ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"], GitHubToken),
        ("a Slack token", ["xox"], SlackToken),
        ("a Slack webhook", ["hooks.slack.com/services/"], SlackWebhook),
        ("a Stripe key", ["k_live_", "k_test_"], StripeKey),
        ("a Telegram bot token", [":AA"], TelegramToken),
        ("a JSON web token", ["eyJ"], Jwt),
        ("a password in an address", ["://"], PasswordInUrl),
        ("a password in a connection string", ["="], PasswordInConnectionString),
    ];

    /// <summary>
    /// The name of the detector that finds a secret in <paramref name="text"/>, e.g. <c>a private key</c>; null where none does.
    /// </summary>
    public static string? Find(string text)
    {
        foreach (var (name, signs, pattern) in Kinds)
        {
            if (HasAny(text, signs) && pattern().IsMatch(text))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>
    /// The same, where it is known that the text stands under <paramref name="key"/>: a random-looking text under <c>password</c>,
    /// <c>apiKey</c> and the like counts too.
    /// </summary>
    public static string? Find(string key, string text) =>
        Find(text) ?? (IsSecretName(key) && LooksRandom(text) ? "a random value under a secret's name" : null);

    /// <summary>
    /// Whether a key is one that usually holds a secret: <c>password</c>, <c>API_KEY</c>, <c>clientSecret</c>,
    /// not <c>SECRET_NAME</c> or <c>PASSWORD_FILE</c>.
    /// </summary>
    public static bool IsSecretName(string key) => SecretName().IsMatch(key) && !NamesASecret().IsMatch(key);

    static bool HasAny(string text, string[] signs)
    {
        foreach (var sign in signs)
        {
            if (text.Contains(sign, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    static bool LooksRandom(string text) =>
        text.Length >= ShortestGuessed
        && !Reference().IsMatch(text)
        && Entropy(text) >= LeastEntropy
        && text.Any(char.IsAsciiDigit)
        && text.Any(char.IsAsciiLetter);

    static double Entropy(string text) => text.GroupBy(static c => c).Sum(g =>
    {
        var share = (double)g.Count() / text.Length;
        return -share * Math.Log2(share);
    });

    [GeneratedRegex("-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----")]
    private static partial Regex PrivateKey();

    [GeneratedRegex(@"""private_key(?:_id)?""\s*:\s*""[^""]")]
    private static partial Regex ServiceAccountKey();

    [GeneratedRegex(@"\bAIza[0-9A-Za-z_-]{35}\b")]
    private static partial Regex GoogleApiKey();

    [GeneratedRegex(@"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b")]
    private static partial Regex AwsKey();

    [GeneratedRegex(@"\b(?:gh[pousr]_[0-9A-Za-z]{36,}|github_pat_[0-9A-Za-z_]{50,})\b")]
    private static partial Regex GitHubToken();

    [GeneratedRegex(@"\bxox[abeprs]-[0-9A-Za-z-]{10,}")]
    private static partial Regex SlackToken();

    [GeneratedRegex(@"hooks\.slack\.com/services/T[0-9A-Za-z_]+/B[0-9A-Za-z_]+/[0-9A-Za-z]{10,}")]
    private static partial Regex SlackWebhook();

    [GeneratedRegex(@"\b[rs]k_(?:live|test)_[0-9A-Za-z]{16,}")]
    private static partial Regex StripeKey();

    [GeneratedRegex(@"\b[0-9]{8,10}:AA[0-9A-Za-z_-]{33}\b")]
    private static partial Regex TelegramToken();

    [GeneratedRegex(@"\beyJ[0-9A-Za-z_-]{8,}\.eyJ[0-9A-Za-z_-]{8,}\.[0-9A-Za-z_-]{8,}")]
    private static partial Regex Jwt();

    [GeneratedRegex(@"(?<=\b[a-z][a-z0-9+.-]*)://[^\s/:@]+:(?![$%{<])[^\s/@]+@", RegexOptions.IgnoreCase)]
    private static partial Regex PasswordInUrl();

    [GeneratedRegex(@"(?<=(?:^|;)\s*)(?:password|pwd)\s*=\s*(?![$%{<])[^;\s]+", RegexOptions.IgnoreCase)]
    private static partial Regex PasswordInConnectionString();

    [GeneratedRegex("passw(?:or)?d|passphrase|secret|token|api[_-]?key|private[_-]?key|credential", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();

    [GeneratedRegex(
        "(?:[_-]?(?:name|id|ids|file|path|url|uri|ref|arn|version|period|policy|topic|length|type|ttl|location|"
            + "locations|region|manager|kind|accessor))$",
        RegexOptions.IgnoreCase)]
    private static partial Regex NamesASecret();

    [GeneratedRegex(
        @"^(?:projects|roles|organizations|folders)/|@[\w.-]+\.\w+$|^https?://|^\$\{|^[a-z]+(?:[-_.][a-z0-9]+)+$|\s",
        RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
