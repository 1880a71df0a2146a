namespace Groundwork.Plan.Differences;

/// <summary>How sure a finding is that was made without asking the cloud.</summary>
public enum Certainty
{
    /// <summary>It follows from the program and the baseline alone.</summary>
    Certain,

    /// <summary>It follows from what the provider's schema says.</summary>
    Predicted,

    /// <summary>Only the provider can tell: it may happen, or not.</summary>
    Unknown,
}
