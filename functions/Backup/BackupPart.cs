namespace Groundwork.Functions.Backup;

/// <summary>One encrypted object of a backup.</summary>
/// <param name="Object">Its name in the bucket.</param>
/// <param name="Generation">Its generation; no other content ever has it.</param>
/// <param name="Bytes">Size as stored.</param>
/// <param name="Sha256">Hash as stored.</param>
sealed record BackupPart(string Object, long Generation, long Bytes, string Sha256);
