namespace Groundwork.Preview.Audit.Recovery;

/// <summary>What one disaster does.</summary>
/// <param name="Disaster">
/// <c>instanceLost</c>, <c>databaseInstanceLost</c>, <c>regionLost</c>, <c>databaseDamaged</c>, <c>databaseDeleted</c> or <c>partition</c>.
/// </param>
/// <param name="Title">It in words.</param>
/// <param name="Rto">How long service is gone.</param>
/// <param name="Rpo">How much data is lost.</param>
sealed record DisasterEstimate(string Disaster, string Title, RecoveryFigure Rto, RecoveryFigure Rpo);
