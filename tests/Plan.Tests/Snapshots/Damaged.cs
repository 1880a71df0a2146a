namespace Groundwork.Plan.Tests.Snapshots;

/// <summary>Damages texts as an editor, a merge or an attacker might.</summary>
static class Damaged
{
    const string Marks = ":-[]{}!&*|>'\"%@`#?, \n\t\0\r";

    public static string Text(string text, Random random)
    {
        for (var i = random.Next(4); i >= 0; i--)
        {
            var at = random.Next(text.Length);
            var piece = random.Next(6) switch
            {
                0 => "",
                1 => text[^Math.Min(20, text.Length)..],
                2 => "\n---\n",
                3 => new string(Enumerable.Range(0, 5).Select(_ => Marks[random.Next(Marks.Length)]).ToArray()),
                4 => ((char)random.Next(0xffff)).ToString(),
                _ => "!tag ",
            };
            text = random.Next(8) == 0
                ? text[..at] + piece
                : string.Concat(text.AsSpan(0, at), piece, text.AsSpan(Math.Min(text.Length, at + random.Next(6))));
            text = text.Length == 0 ? " " : text;
        }

        return text;
    }
}
