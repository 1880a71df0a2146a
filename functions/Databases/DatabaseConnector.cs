using System.Security.Cryptography.X509Certificates;
using Groundwork.Functions.Google;
using Npgsql;

namespace Groundwork.Functions.Databases;

/// <summary>Opens connections with IAM database authentication: the password is the workload's access token.</summary>
sealed class DatabaseConnector(ITokens tokens, DatabaseSettings settings)
{
    /// <param name="host">Address; null: the database's private name.</param>
    /// <param name="serverCa">The instance's certificate authority, in PEM, where its address is used.</param>
    public async Task<NpgsqlDataSource> OpenAsync(string? host = null, string? serverCa = null)
    {
        var text = new NpgsqlConnectionStringBuilder
        {
            Host = host ?? settings.Host,
            Port = settings.Port,
            Database = settings.Name,
            Username = settings.User,
            SslMode = !settings.Encrypted ? SslMode.Disable : serverCa is null ? SslMode.Require : SslMode.VerifyCA,
            Timeout = 10,
            CommandTimeout = 60,
            Pooling = false,
            IncludeErrorDetail = false,
            ApplicationName = "groundwork",
        };
        var builder = new NpgsqlDataSourceBuilder(text.ConnectionString);
        if (settings.Encrypted)
        {
            var token = await tokens.AccessTokenAsync(CancellationToken.None);
            _ = builder.UsePasswordProvider(_ => token, (_, _) => ValueTask.FromResult(token));
            if (serverCa is not null)
                _ = builder.UseRootCertificateCallback(() => X509Certificate2.CreateFromPem(serverCa));
        }

        return builder.Build();
    }
}
