namespace Groundwork.Stacks.Common;

/// <summary>What is wrong with a stack's settings, in the order in which they are read.</summary>
sealed class SettingsFaults
{
    readonly List<string> _all = [];

    /// <summary>How many there are so far.</summary>
    public int Count => _all.Count;

    /// <summary>Whether something stands in for a faulty text or list in what is being read: what then fails may fail over that.</summary>
    public bool HasStandIn { get; set; }

    /// <summary>Notes one, with the file.</summary>
    public void Add(string path, string says) => _all.Add(Text(path, says));

    /// <summary>Notes one that says all by itself.</summary>
    public void Add(RunException fault) => _all.Add(fault.Message);

    /// <summary>Keeps a place for one that can be told only later.</summary>
    public int Reserve()
    {
        _all.Add(string.Empty);

        return _all.Count - 1;
    }

    /// <summary>Fills a place that was kept.</summary>
    public void Fill(int place, string path, string says) => _all[place] = Text(path, says);

    /// <summary>Ends with one error where there is any fault: a line each.</summary>
    public void ThrowIfAny()
    {
        if (_all.Count == 1)
            throw new RunException(_all[0]);

        if (_all.Count > 1)
            throw new RunException(string.Join('\n', _all.Select(static fault => fault.Replace("\n\t", " ", StringComparison.Ordinal))));
    }

    static string Text(string path, string says) => $"{path} {says} ({SettingsReader.File}).";
}
