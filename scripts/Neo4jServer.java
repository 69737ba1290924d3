import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.configuration.ssl.ClientAuth;
import org.neo4j.configuration.ssl.SslPolicyConfig;
import org.neo4j.configuration.ssl.SslPolicyScope;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * A Neo4j server on this machine alone: Neo4jServer.java HOME PORT, with the password in NEO4J_PASSWORD;
 * with TLS where NEO4J_CERTIFICATES is a folder with private.key and public.crt.
 */
public class Neo4jServer {
    public static void main(String[] arguments) throws Exception {
        var port = Integer.parseInt(arguments[1]);
        var password = System.getenv("NEO4J_PASSWORD");
        var certificates = System.getenv("NEO4J_CERTIFICATES");
        var settings = new DatabaseManagementServiceBuilder(Path.of(arguments[0]).toAbsolutePath())
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
            .setConfig(HttpConnector.enabled, false)
            .setConfig(GraphDatabaseSettings.auth_enabled, password != null);
        if (certificates != null) {
            var tls = SslPolicyConfig.forScope(SslPolicyScope.BOLT);
            settings.setConfig(tls.enabled, true)
                .setConfig(tls.base_directory, Path.of(certificates).toAbsolutePath())
                .setConfig(tls.client_auth, ClientAuth.NONE)
                .setConfig(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.REQUIRED);
        }
        var server = settings.build();
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        if (password != null) {
            server.database("system").executeTransactionally(
                "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
        }
        System.out.println("ready " + port);
        System.out.flush();
        Thread.currentThread().join();
    }
}
