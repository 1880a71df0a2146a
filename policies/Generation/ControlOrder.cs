using System.Globalization;

namespace Groundwork.Policies.Generation;

/// <summary>Orders texts so that <c>6.10</c> comes after <c>6.9</c>.</summary>
sealed class ControlOrder : IComparer<string>
{
    ControlOrder()
    {
    }

    public static ControlOrder Instance { get; } = new();

    public int Compare(string? x, string? y) => string.CompareOrdinal(Padded(x), Padded(y));

    static string Padded(string? text) => string.Join('.', (text ?? "").Split('.', ':').Select(static part =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("D6", CultureInfo.InvariantCulture)
            : part));
}
