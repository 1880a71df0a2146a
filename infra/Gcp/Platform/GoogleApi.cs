namespace Groundwork.Infra.Gcp.Platform;

/// <summary>Names of the Google APIs that components ask <see cref="ProjectServices"/> for.</summary>
public static class GoogleApi
{
    /// <summary>Artifact Registry.</summary>
    public const string ArtifactRegistry = "artifactregistry.googleapis.com";

    /// <summary>Budgets of a billing account.</summary>
    public const string BillingBudgets = "billingbudgets.googleapis.com";

    /// <summary>Binary Authorization.</summary>
    public const string BinaryAuthorization = "binaryauthorization.googleapis.com";

    /// <summary>Certificate Manager.</summary>
    public const string CertificateManager = "certificatemanager.googleapis.com";

    /// <summary>Cloud Build.</summary>
    public const string CloudBuild = "cloudbuild.googleapis.com";

    /// <summary>Cloud Functions.</summary>
    public const string CloudFunctions = "cloudfunctions.googleapis.com";

    /// <summary>Cloud Key Management Service.</summary>
    public const string CloudKms = "cloudkms.googleapis.com";

    /// <summary>Projects and their IAM policy.</summary>
    public const string CloudResourceManager = "cloudresourcemanager.googleapis.com";

    /// <summary>Cloud Run, which also runs the functions.</summary>
    public const string CloudRun = "run.googleapis.com";

    /// <summary>Cloud Scheduler.</summary>
    public const string CloudScheduler = "cloudscheduler.googleapis.com";

    /// <summary>Cloud Tasks.</summary>
    public const string CloudTasks = "cloudtasks.googleapis.com";

    /// <summary>Traces.</summary>
    public const string CloudTrace = "cloudtrace.googleapis.com";

    /// <summary>Compute Engine: networks, firewall policies, addresses, hosts, load balancers.</summary>
    public const string Compute = "compute.googleapis.com";

    /// <summary>Google Kubernetes Engine.</summary>
    public const string Container = "container.googleapis.com";

    /// <summary>Container Analysis, where scan results are kept.</summary>
    public const string ContainerAnalysis = "containeranalysis.googleapis.com";

    /// <summary>Scanning of images in Artifact Registry.</summary>
    public const string ContainerScanning = "containerscanning.googleapis.com";

    /// <summary>Cloud DNS.</summary>
    public const string Dns = "dns.googleapis.com";

    /// <summary>Eventarc.</summary>
    public const string Eventarc = "eventarc.googleapis.com";

    /// <summary>Service accounts, custom roles, workload identity.</summary>
    public const string Iam = "iam.googleapis.com";

    /// <summary>Short-lived credentials of service accounts.</summary>
    public const string IamCredentials = "iamcredentials.googleapis.com";

    /// <summary>Identity-Aware Proxy, through which people reach hosts.</summary>
    public const string Iap = "iap.googleapis.com";

    /// <summary>Cloud IDS.</summary>
    public const string Ids = "ids.googleapis.com";

    /// <summary>Cloud Logging.</summary>
    public const string Logging = "logging.googleapis.com";

    /// <summary>Cloud Monitoring.</summary>
    public const string Monitoring = "monitoring.googleapis.com";

    /// <summary>Scanning of an image when asked.</summary>
    public const string OnDemandScanning = "ondemandscanning.googleapis.com";

    /// <summary>OS Config: patches of hosts.</summary>
    public const string OsConfig = "osconfig.googleapis.com";

    /// <summary>OS Login.</summary>
    public const string OsLogin = "oslogin.googleapis.com";

    /// <summary>Pub/Sub.</summary>
    public const string PubSub = "pubsub.googleapis.com";

    /// <summary>Secret Manager.</summary>
    public const string SecretManager = "secretmanager.googleapis.com";

    /// <summary>Private services access.</summary>
    public const string ServiceNetworking = "servicenetworking.googleapis.com";

    /// <summary>Enabling of other APIs.</summary>
    public const string ServiceUsage = "serviceusage.googleapis.com";

    /// <summary>Cloud SQL.</summary>
    public const string SqlAdmin = "sqladmin.googleapis.com";

    /// <summary>Cloud Storage.</summary>
    public const string Storage = "storage.googleapis.com";

    /// <summary>Security Token Service, for workload identity federation.</summary>
    public const string Sts = "sts.googleapis.com";
}
