namespace Groundwork.Stacks.TradingBot;

public sealed partial class TradingBotStack
{
    /// <summary>Topic that every alert is published to.</summary>
    [Output("alertTopic")]
    public Output<string> AlertTopic => _foundation.Alerting.TopicId;

    /// <summary>Bucket that everything logged is kept in.</summary>
    [Output("auditArchive")]
    public Output<string> AuditArchive => _foundation.Audit.ArchiveBucketName;

    /// <summary>E-mail address of the account that the services run as.</summary>
    [Output("serviceAccountEmail")]
    public Output<string> ServiceAccountEmail => _foundation.Identities.Bot.Email;
}
