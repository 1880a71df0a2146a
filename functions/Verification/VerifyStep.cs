namespace Groundwork.Functions.Verification;

/// <summary>Where a verification stands, for the target it is at.</summary>
enum VerifyStep
{
    Sweep,
    Create,
    AwaitCreated,
    Restore,
    AwaitRestored,
    Check,
    Delete,
    AwaitDeleted,
    Publish,
    Done,
}
