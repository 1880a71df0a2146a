namespace Groundwork.Infra.Gcp.Edge;

/// <summary>The countries and territories of ISO 3166-1, by their two letters, as Cloud Armor names where a request comes from.</summary>
public static class CountryCodes
{
    static readonly ImmutableHashSet<string> All = ImmutableHashSet.Create(StringComparer.Ordinal, """
        AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
        CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
        GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT
        JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO
        MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY
        QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO
        TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The codes, ordered, if there is at least one, each is a country's and none is there twice.</summary>
    public static IReadOnlyList<string> Check(IReadOnlyList<string> codes, string name)
    {
        if (codes.Count == 0)
            throw new ArgumentException($"{name} must hold at least one country.");

        if (codes.FirstOrDefault(code => !All.Contains(code)) is { } unknown)
            throw new ArgumentException($"{name} must be two-letter codes of ISO 3166-1 such as KP, got '{unknown}'.");

        return codes.GroupBy(code => code, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new ArgumentException($"{name} must name each country once, got {twice.Key} {twice.Count()} times.")
            : [.. codes.Order(StringComparer.Ordinal)];
    }
}
