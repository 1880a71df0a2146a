namespace Groundwork.Functions.Runs;

/// <summary>The state of work that is done in steps.</summary>
interface IRunState<out TSelf>
{
    /// <summary>Name of the run.</summary>
    string Id { get; }

    /// <summary>Number of the step that is next.</summary>
    int Sequence { get; }

    /// <summary>Nothing is left to do.</summary>
    bool IsFinished { get; }

    /// <summary>The same, with another number.</summary>
    TSelf At(int sequence);
}
